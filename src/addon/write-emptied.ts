import { writeCells } from '../workbook/cell-writes';
import { column } from '../workbook/column';
import type { FrozenCell } from '../workbook/freeze/frozen-row';
import type { EmptiedTab } from '../workbook/new-edition/emptied-tab';
import { text } from '../workbook/kind';
import { writeHeaders } from '../workbook/prepare/header-cells';
import type { Sheet, Spreadsheet } from '../workbook/surface';
import { indicatorColumn } from '../workbook/tabs/past-editions';
import { TabError } from './failure-causes';
import { spreadsheetApp } from './services';
import { checkTime } from './time-limit';
import { writeFrozen } from './write-replaced';

/** The row of Éditions, with the headers that it needs more. */
export interface EditionRow {
  readonly cells: readonly FrozenCell[];
  readonly headerRow: number;
}

/** Headers that are added look as those that a new tab has. */
function writeAddedHeaders(sheet: Sheet, { cells, headerRow }: EditionRow): void {
  const added = cells.filter(({ row }) => row === headerRow).map(({ column: place, value }) => {
    const label = String(value);
    return { field: label, place, column: indicatorColumn(label)?.column ?? column(label, text, {}) };
  });
  writeHeaders(sheet, { headerRow, added, columns: added, values: [] }, spreadsheetApp());
}

function writeRow(sheet: Sheet, row: EditionRow): void {
  writeAddedHeaders(sheet, row);
  writeFrozen(sheet, row.cells.filter((cell) => cell.row !== row.headerRow));
}

function empty(sheet: Sheet, { cleared, written }: EmptiedTab): void {
  for (const { row, column: first, rows, columns } of cleared) sheet.getRange(row, first, rows, columns).clearContent().setNote(null);
  writeCells(sheet, written, () => null, Number.MAX_SAFE_INTEGER);
}

/** Writes the row of Éditions, then empties the tabs; looks, lists and conditional formats stay. Throws a TabError that names the tab. */
export function writeEmptied(spreadsheet: Spreadsheet, emptied: readonly EmptiedTab[], row: EditionRow): void {
  for (const tab of [...emptied].sort((a, b) => Number(b.key === 'pastEditions') - Number(a.key === 'pastEditions'))) {
    checkTime();
    const sheet = spreadsheet.getSheetByName(tab.sheetName);
    if (sheet === null) continue;
    try {
      if (tab.key === 'pastEditions') writeRow(sheet, row);
      else empty(sheet, tab);
    } catch (failure) {
      throw new TabError(tab.sheetName, failure);
    }
  }
}
