import { keptFormula } from './engine/kept-formulas';
import { READING_FAULTS } from '../google/reading-faults';
import { areaAddress } from './values/a1-notation';
import type { Book } from './engine/book';
import { valueOfCell, type TypedValue, displayText } from './engine/cell-values';
import type { Area, ConditionalFormatState, ValidationEntry, WorkbookDocument } from './values/document';
import { selectedArea, type Document, type MadeBlob, type MadeFile } from './execution/document-state';
import { shownFormula } from './french/formula-locale';
import { cellExtras, type Grid } from './engine/grid';
import type { Dialog, MenuEntry } from './execution/screen';
import { gridOf } from './user-edits';

export class HostView {
  constructor(protected readonly state: Document) {}

  /** Alerts, prompts, toasts, side panels and dialogs shown so far. */
  get dialogs(): readonly Dialog[] {
    return this.state.dialogs;
  }

  /** The menus that the bundle added, by caption. */
  get menus(): ReadonlyMap<string, readonly MenuEntry[]> {
    return this.state.menus;
  }

  get properties(): ReadonlyMap<string, string> {
    // What is said of the file that was opened is no part of it.
    return new Map([...this.state.properties].filter(([key]) => key !== READING_FAULTS));
  }

  /** What the script made in Drive, in order. */
  get driveFiles(): readonly MadeFile[] {
    return this.state.driveFiles;
  }

  /** The files that the script made with Utilities since the opening, the last of each name, latest last. */
  get blobs(): ReadonlyMap<string, MadeBlob> {
    return this.state.blobs;
  }

  get book(): Book {
    return this.state.book;
  }

  get sheetNames(): string[] {
    return this.state.book.grids().map((grid) => grid.name);
  }

  /** Gives the values of a tab's used cells as getValues gives them; a picture is `''`. */
  values(sheetName: string): TypedValue[][] {
    return this.#read(sheetName, (grid, row, column) => {
      const cell = grid.cell(row, column);
      return valueOfCell(
        cell,
        () => grid.pattern(cell, column),
        this.state.timeZone,
        (instant) => new Date(instant),
      );
    });
  }

  /** Gives the texts that a tab's used cells show. */
  texts(sheetName: string): string[][] {
    return this.#read(sheetName, (grid, row, column) =>
      displayText(grid.cell(row, column), grid.pattern(grid.cell(row, column), column)),
    );
  }

  /** Gives the formulas of a tab's used cells, with `;`, `''` where there is none. */
  formulas(sheetName: string): string[][] {
    return this.#read(sheetName, (grid, row, column) => {
      const cell = grid.cell(row, column);
      const formula = cell?.f ?? keptFormula(cell);
      return formula ? shownFormula(formula) : '';
    });
  }

  /** Gives the workbook as it is now; opening it again gives the same workbook. */
  document(): WorkbookDocument {
    return this.state.book.document();
  }

  /** Gives the notes of a tab's used cells, `''` where there is none. */
  notes(sheetName: string): string[][] {
    return this.#read(sheetName, (grid, row, column) => cellExtras(grid.cell(row, column)).note ?? '');
  }

  /** Gives a tab's rules of validation with the cells they are on. */
  validationsOf(sheetName: string): (Omit<ValidationEntry, 'areas'> & { readonly a1: string[] })[] {
    return gridOf(this.state, sheetName).extras.validations.map(({ areas, ...entry }) => ({
      a1: areas.map(areaAddress),
      ...entry,
    }));
  }

  /** Gives a tab's rules of conditional formats, in their order, with the cells they are on. */
  conditionalFormatsOf(sheetName: string): (Omit<ConditionalFormatState, 'areas'> & { readonly a1: string[] })[] {
    return gridOf(this.state, sheetName).extras.conditionalFormats.map(({ areas, ...rule }) => ({
      a1: areas.map(areaAddress),
      ...rule,
    }));
  }

  /** Gives a tab's protections: of a range, `a1` (else null), and what is left open. */
  protectionsOf(
    sheetName: string,
  ): { description: string; warningOnly: boolean; byOther: boolean; a1: string | null; unprotected: string[] }[] {
    return gridOf(this.state, sheetName).extras.protections.map(
      ({ description, warningOnly, byOther = false, area, unprotected = [] }) => ({
        description,
        warningOnly,
        byOther,
        a1: area ? areaAddress(area) : null,
        unprotected: unprotected.map(areaAddress),
      }),
    );
  }

  /** Gives the widths in pixels of a tab's used columns, 0 for a hidden one. */
  widths(sheetName: string): number[] {
    const grid = gridOf(this.state, sheetName);
    const { worksheet } = grid;
    return Array.from({ length: grid.extent().columns }, (_, column) =>
      worksheet.getColVisible(column) ? worksheet.getColumnWidth(column) : 0,
    );
  }

  /** The tab that is shown and what is selected in it. */
  get selection(): { readonly sheet: string; readonly a1: string } {
    return { sheet: this.state.book.activeGrid.name, a1: areaAddress(selectedArea(this.state)) };
  }

  /** The area that is selected in the tab that is shown. */
  get selectedArea(): Area {
    return selectedArea(this.state);
  }

  #read<T>(sheetName: string, read: (grid: Grid, row: number, column: number) => T): T[][] {
    const grid = gridOf(this.state, sheetName);
    const { rows, columns } = grid.extent();
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => read(grid, row, column)),
    );
  }
}
