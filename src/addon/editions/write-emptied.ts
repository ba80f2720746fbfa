import { writeCells } from '../sheets/cell-writes';
import type { FrozenCell } from '../../workbook/editions/frozen-row';
import type { EmptiedTab } from '../../workbook/editions/emptied-tab';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { TabError } from '../sheets/failure-causes';
import { checkTime } from '../sheets/time-limit';
import { writeFrozen } from './write-frozen';

/** The row of Éditions, with the headers that it needs more. */
interface EditionRow {
  readonly cells: readonly FrozenCell[];
  readonly headerRow: number;
}

function empty(sheet: Sheet, { cleared, written }: EmptiedTab): void {
  for (const { row, column: first, rows, columns } of cleared)
    sheet.getRange(row, first, rows, columns).clearContent().setNote(null);
  writeCells(sheet, written, () => null, Number.MAX_SAFE_INTEGER);
}

/** Writes the row of Éditions, then empties the tabs but for their looks. Throws a TabError that names the tab. */
export function writeEmptied(spreadsheet: Spreadsheet, emptied: readonly EmptiedTab[], row: EditionRow): void {
  for (const tab of [...emptied].sort((a, b) => Number(b.key === 'pastEditions') - Number(a.key === 'pastEditions'))) {
    checkTime();
    const sheet = spreadsheet.getSheetByName(tab.sheetName);
    if (sheet === null) continue;
    try {
      if (tab.key === 'pastEditions') writeFrozen(sheet, row.cells, row.headerRow);
      else empty(sheet, tab);
    } catch (failure) {
      throw new TabError(tab.sheetName, failure);
    }
  }
}
