import { writeCells } from '../workbook/cell-writes';
import type { FrozenCell } from '../workbook/freeze/frozen-row';
import type { EmptiedTab } from '../workbook/new-edition/emptied-tab';
import { growTo } from '../workbook/prepare/header-cells';
import type { Sheet, Spreadsheet } from '../workbook/surface';
import { NUMBER_FORMATS } from '../workbook/tab-styles';
import { toCell } from '../workbook/to-cell';
import { TabError } from './failure-causes';
import { checkTime } from './time-limit';

function write(sheet: Sheet, { cleared, written }: EmptiedTab, row: readonly FrozenCell[]): void {
  for (const { row: line, column, value, format } of row) {
    growTo(sheet, line, column);
    const cell = sheet.getRange(line, column, 1, 1);
    if (format !== 'general') cell.setNumberFormat(NUMBER_FORMATS[format]);
    cell.setValue(typeof value === 'string' ? toCell({ kind: 'text', text: value }) : value);
  }
  for (const { row: line, column, rows, columns } of cleared) sheet.getRange(line, column, rows, columns).clearContent().setNote(null);
  writeCells(sheet, written, () => null, Number.MAX_SAFE_INTEGER);
}

/** Writes the row of Éditions, then empties the tabs; looks, lists and conditional formats stay. Throws a TabError that names the tab. */
export function writeEmptied(spreadsheet: Spreadsheet, emptied: readonly EmptiedTab[], row: readonly FrozenCell[]): void {
  for (const tab of [...emptied].sort((a, b) => Number(b.key === 'pastEditions') - Number(a.key === 'pastEditions'))) {
    checkTime();
    const sheet = spreadsheet.getSheetByName(tab.sheetName);
    if (sheet === null) continue;
    try {
      write(sheet, tab, row.filter(({ sheetName }) => sheetName === tab.sheetName));
    } catch (failure) {
      throw new TabError(tab.sheetName, failure);
    }
  }
}
