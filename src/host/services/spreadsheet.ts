import type { Spreadsheet } from '../../google/surface';
import { activate, selectedArea } from '../execution/document-state';
import { GoogleException } from '../values/exceptions';
import type { Execution } from '../execution/execution';
import { HostMetadataFinder } from './metadata';
import { change, plain, ServiceObject } from '../execution/method-spec';
import { refuseProtectedSheet } from './range/protected-cells';
import { HostRange } from './range/range';
import { HostSheet, sheetExists } from './sheet';
import { HostTextFinder } from './text-finder';

/** The workbook (reference page "Class Spreadsheet"). */
export class HostSpreadsheet extends ServiceObject implements Spreadsheet {
  readonly spec = {
    name: 'SpreadsheetApp.Spreadsheet',
    methods: {
      getId: plain(),
      getName: plain(),
      getSpreadsheetLocale: plain(),
      getSpreadsheetTimeZone: plain(),
      getSheets: plain(),
      getSheetByName: plain('string'),
      getActiveSheet: plain(),
      getActiveRange: plain(),
      setActiveSheet: change('SpreadsheetApp.Sheet'),
      insertSheet: change('string', 'integer'),
      deleteSheet: change('SpreadsheetApp.Sheet'),
      createDeveloperMetadataFinder: plain(),
      createTextFinder: plain('string'),
      toast: change('string', 'string', 'number'),
    },
  };

  constructor(readonly execution: Execution) {
    super();
  }

  getId(): string {
    return this.execution.document.id;
  }

  getName(): string {
    return this.execution.document.name;
  }

  getSpreadsheetLocale(): string {
    return this.execution.document.locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.execution.timeZone;
  }

  getSheets(): HostSheet[] {
    return this.execution.book.grids().map((grid) => new HostSheet(this.execution, grid));
  }

  getSheetByName(name: string): HostSheet | null {
    // Sheets keeps names apart by case when it looks one up, though it refuses two that differ by case only.
    const grid = this.execution.book.gridNamed(name);
    return grid?.name === name ? new HostSheet(this.execution, grid) : null;
  }

  getActiveSheet(): HostSheet {
    return new HostSheet(this.execution, this.execution.book.activeGrid);
  }

  getActiveRange(): HostRange {
    const { book, document } = this.execution;
    return new HostRange(this.execution, book.activeGrid, selectedArea(document));
  }

  setActiveSheet(sheet: HostSheet): HostSheet {
    activate(this.execution.document, sheet.grid, null);
    return sheet;
  }

  insertSheet(name: string, index: number): HostSheet {
    const { book } = this.execution;
    if (book.gridNamed(name)) throw sheetExists(name);
    if (name === '' || name.length > 100)
      throw new GoogleException('Sheet names must have between 1 and 100 characters.');
    if (index < 0 || index > book.grids().length) throw new GoogleException('Invalid argument: sheetIndex');
    const grid = book.addSheet(name, index);
    activate(this.execution.document, grid, null);
    return new HostSheet(this.execution, grid);
  }

  deleteSheet(sheet: HostSheet): void {
    const { book } = this.execution;
    const others = book.grids().filter((grid) => grid.id !== sheet.grid.id && !grid.isHidden);
    if (others.length === 0) throw new GoogleException("You can't remove all the sheets in a document.");
    refuseProtectedSheet(sheet.grid, 'with ranges');
    book.facade.deleteSheet(sheet.grid.id);
  }

  createDeveloperMetadataFinder(): HostMetadataFinder {
    return new HostMetadataFinder(this.execution);
  }

  createTextFinder(text: string): HostTextFinder {
    return new HostTextFinder(this.execution, text);
  }

  toast(message: string, title: string, timeoutSeconds: number): void {
    this.execution.document.dialogs.push({ kind: 'toast', title, text: message, seconds: timeoutSeconds });
  }
}
