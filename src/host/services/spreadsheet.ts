import type { Spreadsheet } from '../../google/surface';
import { activate, selectedArea } from '../execution/document-state';
import { ExecutedObject } from './executed-object';
import { GoogleException } from '../values/exceptions';
import { HostMetadataFinder } from './metadata';
import { change, plain, type ServiceSpec } from '../execution/method-spec';
import { refuseProtectedSheet } from './range/protected-cells';
import { HostRange } from './range/range';
import { HostSheet, sheetExists } from './sheet';
import { HostTextFinder } from './text-finder';

const SPREADSHEET: ServiceSpec<HostSpreadsheet, Spreadsheet> = {
  name: 'SpreadsheetApp.Spreadsheet',
  methods: {
    getId: plain(({ execution }) => execution.document.id),
    getName: plain(({ execution }) => execution.document.name),
    getSpreadsheetLocale: plain(({ execution }) => execution.document.locale),
    getSpreadsheetTimeZone: plain(({ execution }) => execution.timeZone),
    getSheets: plain(({ execution }) => execution.book.grids().map((grid) => new HostSheet(execution, grid))),
    getSheetByName: plain('string', ({ execution }, name) => {
      // Sheets keeps names apart by case when it looks one up, though it refuses two that differ by case only.
      const grid = execution.book.gridNamed(name);
      return grid?.name === name ? new HostSheet(execution, grid) : null;
    }),
    getActiveSheet: plain(({ execution }) => new HostSheet(execution, execution.book.activeGrid)),
    getActiveRange: plain(
      ({ execution }) => new HostRange(execution, execution.book.activeGrid, selectedArea(execution.document)),
    ),
    setActiveSheet: change('SpreadsheetApp.Sheet', ({ execution }, sheet: HostSheet) => {
      activate(execution.document, sheet.grid, null);
      return sheet;
    }),
    insertSheet: change('string', 'integer', ({ execution }, name, index) => {
      const { book, document } = execution;
      if (book.gridNamed(name)) throw sheetExists(name);
      if (name === '' || name.length > 100)
        throw new GoogleException('Sheet names must have between 1 and 100 characters.');
      if (index < 0 || index > book.grids().length) throw new GoogleException('Invalid argument: sheetIndex');
      const grid = book.addSheet(name, index);
      activate(document, grid, null);
      return new HostSheet(execution, grid);
    }),
    deleteSheet: change('SpreadsheetApp.Sheet', ({ execution: { book } }, { grid }: HostSheet) => {
      const others = book.grids().filter(({ id, isHidden }) => id !== grid.id && !isHidden);
      if (others.length === 0) throw new GoogleException("You can't remove all the sheets in a document.");
      refuseProtectedSheet(grid, 'with ranges');
      book.facade.deleteSheet(grid.id);
    }),
    createDeveloperMetadataFinder: plain(({ execution }) => new HostMetadataFinder(execution)),
    createTextFinder: plain('string', ({ execution }, text) => new HostTextFinder(execution, text)),
    toast: change('string', 'string', 'number', ({ execution }, text, title, seconds) => {
      execution.document.dialogs.push({ kind: 'toast', title, text, seconds });
    }),
  },
};

/** The workbook (reference page "Class Spreadsheet"). */
export class HostSpreadsheet extends ExecutedObject<Spreadsheet> {
  readonly spec = SPREADSHEET;
}
