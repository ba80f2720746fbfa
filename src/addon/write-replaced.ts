import type { ReplacedCell } from '../workbook/anonymise/replaced-cell';
import type { FrozenCell } from '../workbook/freeze/frozen-row';
import type { CellValue, Sheet, Spreadsheet } from '../workbook/surface';
import { growTo } from '../workbook/prepare/header-cells';
import { NUMBER_FORMATS, TAB_STYLES } from '../workbook/tab-styles';
import { toCell } from '../workbook/to-cell';
import { stylist } from '../workbook/write-tab';
import { spreadsheetApp } from './services';

function held(value: CellValue): CellValue {
  return typeof value === 'string' ? toCell({ kind: 'text', text: value }) : value;
}

/** How wide the columns added to Éditions are, in pixels: a label takes two lines. */
const ADDED_WIDTH = 110;

/** Writes cells of Éditions one by one, the grid growing as needed; headers look as those of a prepared tab. */
export function writeFrozen(sheet: Sheet, cells: readonly FrozenCell[], headerRow: number): void {
  const style = stylist(spreadsheetApp());
  for (const { row, column, value, format } of cells) {
    growTo(sheet, row, column);
    const range = sheet.getRange(row, column, 1, 1);
    if (row === headerRow) {
      sheet.setColumnWidth(column, ADDED_WIDTH);
      range.setBackground(TAB_STYLES.header.background).setTextStyle(style('header')).setWrap(true);
    }
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

/** Replaces cells of the staff's tabs, in as few calls as the columns have gaps; lists that would refuse them are taken away. `begin` is told each tab. */
export function writeReplaced(spreadsheet: Spreadsheet, cells: readonly ReplacedCell[], begin: (tab: string) => void): void {
  for (const name of new Set(cells.map(({ sheetName }) => sheetName))) {
    begin(name);
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null) continue;
    for (const { row, column, values } of runsOf(cells.filter(({ sheetName }) => sheetName === name))) {
      const range = sheet.getRange(row, column, values.length, 1);
      range.setDataValidation(null);
      range.setValues(values.map((value) => [held(value)]));
    }
  }
}

/** Takes away the notes of a tab below its header. */
export function clearNotes(sheet: Sheet, headerRow: number): void {
  const rows = sheet.getMaxRows() - headerRow;
  if (rows > 0) sheet.getRange(headerRow + 1, 1, rows, sheet.getMaxColumns()).setNote(null);
}
