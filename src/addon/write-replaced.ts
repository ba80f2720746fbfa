import type { ReplacedCell } from '../workbook/anonymise/replaced-cell';
import type { FrozenCell } from '../workbook/freeze/frozen-row';
import type { CellValue, Sheet, Spreadsheet } from '../workbook/surface';
import { NUMBER_FORMATS } from '../workbook/tab-styles';
import { toCell } from '../workbook/to-cell';

function held(value: CellValue): CellValue {
  return typeof value === 'string' ? toCell({ kind: 'text', text: value }) : value;
}

function reach(sheet: Sheet, row: number, column: number): void {
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), row - sheet.getMaxRows());
  if (column > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), column - sheet.getMaxColumns());
}

/** Writes cells of Éditions one by one, the grid growing as needed. */
export function writeFrozen(sheet: Sheet, cells: readonly FrozenCell[]): void {
  for (const { row, column, value, format } of cells) {
    reach(sheet, row, column);
    const range = sheet.getRange(row, column, 1, 1);
    if (format !== 'general') range.setNumberFormat(NUMBER_FORMATS[format]);
    range.setValue(held(value));
  }
}

/** Cells of one column, one under the other. */
interface Run {
  readonly row: number;
  readonly column: number;
  readonly values: CellValue[];
}

function runsOf(cells: readonly ReplacedCell[]): Run[] {
  const runs: Run[] = [];
  for (const { row, column, value } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last?.column === column && last.row + last.values.length === row) last.values.push(value);
    else runs.push({ row, column, values: [value] });
  }
  return runs;
}

/** Replaces cells of the staff's tabs, in as few calls as the columns have gaps; notes and lists that go with them are taken away. `begin` is told each tab. */
export function writeReplaced(spreadsheet: Spreadsheet, cells: readonly ReplacedCell[], begin: (tab: string) => void): void {
  for (const name of new Set(cells.map(({ sheetName }) => sheetName))) {
    begin(name);
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null) continue;
    for (const { row, column, values } of runsOf(cells.filter(({ sheetName }) => sheetName === name))) {
      const range = sheet.getRange(row, column, values.length, 1);
      range.setDataValidation(null);
      range.setNote(null);
      range.setValues(values.map((value) => [held(value)]));
    }
  }
}
