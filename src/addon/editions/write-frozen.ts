import type { FrozenCell } from '../../workbook/editions/frozen-row';
import { growTo } from '../sheets/prepare/header-cells';
import type { Sheet } from '../../google/surface';
import { numberFormat, TAB_STYLES } from '../../workbook/content/tab-styles';
import { heldValue } from '../../workbook/content/to-cell';
import { stylist } from '../sheets/write-tab';
import { sendWrites, spreadsheetApp } from '../sheets/services';

/** How wide the columns added to Éditions are, in pixels: a label takes two lines. */
const ADDED_WIDTH = 110;

/** Writes cells of Éditions, values once their looks are accepted: a filled cell is left by the next run. */
export function writeFrozen(sheet: Sheet, cells: readonly FrozenCell[], headerRow: number): void {
  const style = stylist(spreadsheetApp());
  for (const { row, column, format } of cells) {
    growTo(sheet, row, column);
    const range = sheet.getRange(row, column, 1, 1);
    if (row === headerRow) {
      sheet.setColumnWidth(column, ADDED_WIDTH);
      range.setBackground(TAB_STYLES.header.background).setTextStyle(style('header')).setWrap(true);
    }
    if (format !== 'general') range.setNumberFormat(numberFormat(format));
  }
  sendWrites();
  for (const { row, column, value } of cells) sheet.getRange(row, column, 1, 1).setValue(heldValue(value));
}
