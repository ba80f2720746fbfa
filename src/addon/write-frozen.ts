import type { FrozenCell } from '../workbook/freeze/frozen-row';
import { growTo } from '../workbook/prepare/header-cells';
import type { Sheet } from '../workbook/surface';
import { NUMBER_FORMATS, TAB_STYLES } from '../workbook/tab-styles';
import { heldValue } from '../workbook/to-cell';
import { stylist } from '../workbook/write-tab';
import { spreadsheetApp } from './services';

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
    range.setValue(heldValue(value));
  }
}
