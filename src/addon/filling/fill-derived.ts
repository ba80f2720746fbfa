import {
  derivedCells,
  derivedFields,
  isDerivedFormula,
  type DerivedTabKey,
} from '../../workbook/filling/derived-cells';
import { writeCells } from '../sheets/cell-writes';
import { sendWrites } from '../sheets/services';
import type { CellWrite } from '../../workbook/content/cell-write';
import type { EditionReading } from '../../workbook/reading/read-edition';
import type { CellValue, Sheet, Spreadsheet } from '../../google/surface';

/** The tabs whose derived columns depend on each other's cells and on Paramètres. */
export const DERIVED_TABS: readonly DerivedTabKey[] = ['programme', 'staff'];

/** What is to be written in a sheet once every read is done. */
type PlannedWriting = () => void;

/** Reads a tab's derived columns; gives what writes their blank or stale cells, so that reads come before writes. */
export function planDerived(
  spreadsheet: Spreadsheet,
  key: DerivedTabKey,
  { edition, layout: tabs }: EditionReading,
): PlannedWriting {
  const layout = tabs.get(key);
  const sheet = layout === undefined ? null : spreadsheet.getSheetByName(layout.sheetName);
  if (layout === undefined || sheet === null || layout.lastRow <= layout.headerRow) return () => undefined;
  const values: CellValue[][] = Array.from({ length: layout.lastRow }, () => []);
  const formulas: string[][] = Array.from({ length: layout.lastRow }, () => []);
  for (const field of derivedFields(key)) {
    const column = layout.columns.get(field);
    if (column === undefined) continue;
    const range = sheet.getRange(layout.headerRow + 1, column, layout.lastRow - layout.headerRow, 1);
    for (const [index, [value = '']] of range.getValues().entries())
      assign(values, layout.headerRow + index, column - 1, value);
    for (const [index, [formula = '']] of range.getFormulas().entries())
      assign(formulas, layout.headerRow + index, column - 1, formula);
  }
  const writes = derivedCells(key, edition, layout, { values, formulas });
  const ours = (row: number, column: number): CellValue | null => {
    const formula = formulas[row - 1]?.[column - 1] ?? '';
    return isDerivedFormula(formula) ? formula : null;
  };
  return () => writeIn(sheet, writes, ours);
}

function assign<T>(grid: T[][], row: number, column: number, value: T): void {
  const cells = grid[row];
  if (cells !== undefined) cells[column] = value;
}

function writeIn(
  sheet: Sheet,
  writes: readonly CellWrite[],
  rewritten: (row: number, column: number) => CellValue | null,
): void {
  if (writes.length > 0) writeCells(sheet, writes, rewritten);
}

/** Fills the derived columns of every tab that has some: what « Actualiser » mends. */
export function fillDerived(spreadsheet: Spreadsheet, reading: EditionReading): void {
  for (const write of DERIVED_TABS.map((key) => planDerived(spreadsheet, key, reading))) write();
  sendWrites();
}
