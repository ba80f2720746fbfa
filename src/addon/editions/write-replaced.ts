import type { ReplacedCell } from '../../workbook/anonymise/replaced-cell';
import { runsOf } from '../sheets/cell-writes';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { heldValue } from '../../workbook/content/to-cell';

/**
 * Replaces cells of the staff's tabs, in as few calls as the columns have gaps; lists that would refuse them are taken
 * away. `begin` is told each tab.
 */
export function writeReplaced(
  spreadsheet: Spreadsheet,
  cells: readonly ReplacedCell[],
  begin: (tab: string) => void,
): void {
  for (const name of new Set(cells.map(({ sheetName }) => sheetName))) {
    begin(name);
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null) continue;
    for (const { firstRow, column, writes } of runsOf(cells.filter(({ sheetName }) => sheetName === name))) {
      const range = sheet.getRange(firstRow, column, writes.length, 1);
      range.setDataValidation(null);
      range.setValues(writes.map(({ value }) => [heldValue(value)]));
    }
  }
}

/** Takes away the notes of a tab below its header. */
export function clearNotes(sheet: Sheet, headerRow: number): void {
  const rows = sheet.getMaxRows() - headerRow;
  if (rows > 0) sheet.getRange(headerRow + 1, 1, rows, sheet.getMaxColumns()).setNote(null);
}
