import type { FrozenCell } from '../../workbook/editions/frozen-row';
import { growTo } from '../sheets/prepare/header-cells';
import type { Sheet } from '../../google/surface';
import { NUMBER_FORMATS, TAB_STYLES } from '../../workbook/content/tab-styles';
import { heldValue } from '../../workbook/content/to-cell';
import { stylist } from '../sheets/write-tab';
import { spreadsheetApp } from '../sheets/services';

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
