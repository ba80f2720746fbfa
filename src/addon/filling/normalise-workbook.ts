import { writeCells } from '../sheets/cell-writes';
import { normalCells } from '../../workbook/filling/normal-form';
import { findTabs } from '../../workbook/reading/find-tabs';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import type { Spreadsheet } from '../../google/surface';
import { ALL_TABS, editionOf } from '../functions/declared';
import { workbookSource } from '../sheets/workbook-source';

/**
 * Gives every cell of the staff's tabs the form that it would have taken had it been typed in the sheet: what no
 * trigger saw being typed (a folder of CSV files) then counts in native formulas as it counts in the bilan. What is not
 * surely understood stays.
 */
export function normaliseWorkbook(spreadsheet: Spreadsheet): void {
  const source = workbookSource(spreadsheet);
  const { days, named } = editionOf(spreadsheet, ['settings'], source).edition.settings;
  const { sheets } = findTabs(source.sheets, new Set(ALL_TABS), Object.values(GENERATED_TAB_NAMES));
  for (const [key, { name, values: read }] of sheets) {
    const sheet = spreadsheet.getSheetByName(name);
    const values = read();
    const lastColumn = values[0]?.length ?? 0;
    if (sheet === null || lastColumn === 0) continue;
    const area = { firstRow: 1, lastRow: values.length, firstColumn: 1, lastColumn };
    const formulas = sheet.getRange(1, 1, values.length, lastColumn).getFormulas();
    const isEmpty = (row: number, column: number) =>
      values[row - 1]?.[column - 1] === '' && formulas[row - 1]?.[column - 1] === '';
    writeCells(
      sheet,
      normalCells({ key, values, area, formulas, days, structures: named, wallClock: source.wallClock, editing: null }),
      (row, column) => (isEmpty(row, column) ? '' : null),
      Infinity,
    );
  }
}
