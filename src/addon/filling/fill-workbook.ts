import {
  derivedCells,
  derivedFields,
  isDerivedFormula,
  type DerivedTabKey,
} from '../../workbook/filling/derived-cells';
import { writeCells } from '../sheets/cell-writes';
import { sendWrites } from '../sheets/services';
import { type CellWrite, toCell } from '../../workbook/content/to-cell';
import { type EditionReading, findTabs } from '../../workbook/reading/read-edition';
import type { CellValue, Sheet, Spreadsheet } from '../../google/surface';
import type { WorkbookSource } from '../../workbook/cells/layout';
import { ACCOUNT_TABS, proposedAccounts } from '../../workbook/filling/proposed-accounts';
import { sourceWith } from '../../workbook/reading/source-with';
import { isFilled } from '../../workbook/tabs/total-rows';
import { setCell } from '../sheets/prepare/tab-plan';
import { normalCells } from '../../workbook/filling/normal-form';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import { ALL_TABS, editionOf } from '../functions/declared';
import { workbookSource } from '../sheets/workbook-source';

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

/** Fills the columns Compte in which nothing stands (later they are the staff's); gives the workbook as it reads. */
export function proposeAccounts(
  spreadsheet: Spreadsheet,
  source: WorkbookSource,
  { edition, layout }: EditionReading,
): WorkbookSource {
  const changed = new Map<string, () => CellValue[][]>();
  for (const key of ACCOUNT_TABS) {
    const place = layout.get(key);
    const at = place?.columns.get('account');
    const before = source.sheets.find(({ name }) => name === place?.sheetName);
    if (place === undefined || at === undefined || before === undefined) continue;
    const column = before.values().slice(place.headerRow);
    const accounts = column.some((row) => isFilled(row[at - 1])) ? [] : proposedAccounts(key, edition, place);
    const sheet = accounts.length === 0 ? null : spreadsheet.getSheetByName(place.sheetName);
    if (sheet === null) continue;
    const writes = accounts.map((account) => ({
      ...account,
      value: toCell({ kind: 'text', text: account.text }),
      format: null,
    }));
    // Nothing stood in the column: a blank between two lines may be written again.
    writeCells(sheet, writes, () => '');
    const after = before.values().map((row) => [...row]);
    for (const { row, column, text } of accounts) setCell(after, row, column, text);
    changed.set(before.name, () => after);
  }
  return changed.size === 0 ? source : sourceWith(source, changed);
}

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
