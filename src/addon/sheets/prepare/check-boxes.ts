import type { TabLayout } from '../../../workbook/cells/layout';
import type { CellValue, Sheet } from '../../../google/surface';
import { totalAt } from '../../../workbook/tabs/total-rows';
import { spreadsheetApp } from '../services';
import { cellsOf, helpsOf, MOST_RUNS, OWN_HELP, rulesOf, runsOf, type Run } from './own-validation';
import { hasText } from './tab-plan';
import { dayFieldOf } from '../../../workbook/tabs/day-columns';

const HELP = `${OWN_HELP}coché pour oui, vide pour non.`;
const PERSON = ['name', 'firstName', 'email'];
const isBox = (field: string): boolean => field === 'conum' || dayFieldOf(field) !== null;

/** The cells of some rows, in whole rows of the sheet from its first column. */
interface RowCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
}

function cellsOfRows(sheet: Sheet, { first, last }: Run, columns: number): RowCells {
  const range = sheet.getRange(first, 1, last - first + 1, columns);
  return { values: range.getValues(), formulas: range.getFormulas() };
}

/** Columns side by side that want boxes on the same rows. */
interface Block {
  readonly column: number;
  columns: number;
  readonly runs: readonly Run[];
}

const sameRuns = (a: readonly Run[], b: readonly Run[]): boolean => JSON.stringify(a) === JSON.stringify(b);

function blocksOf(wanted: readonly { readonly column: number; readonly runs: readonly Run[] }[]): Block[] {
  const blocks: Block[] = [];
  for (const { column, runs } of wanted) {
    const open = blocks[blocks.length - 1];
    if (open !== undefined && open.column + open.columns === column && sameRuns(open.runs, runs)) open.columns += 1;
    else blocks.push({ column, columns: 1, runs });
  }
  return blocks;
}

/**
 * Makes check boxes of the cells of CoNum and of the days, on the rows from `firstRow` to `lastRow` of Inscriptions
 * that hold a person: only of blank or boolean cells without rule, so that nothing typed is wiped and no blank row gets
 * one. A column with a rule of the staff's, or with more than 20 runs of such cells, is left alone. `cells`, when
 * given, are those rows as read before. Three reads at most, and one write a run of cells.
 */
export function tickBoxes(
  sheet: Sheet,
  layout: Pick<TabLayout, 'columns' | 'headerRow' | 'lastRow'>,
  firstRow: number,
  lastRow: number,
  cells?: RowCells,
): void {
  const rows: Run = { first: Math.max(firstRow, layout.headerRow + 1), last: Math.min(lastRow, layout.lastRow) };
  const boxes = [...layout.columns].flatMap(([field, column]) => (isBox(field) ? [column] : [])).sort((a, b) => a - b);
  const person = PERSON.flatMap((field) => layout.columns.get(field) ?? []);
  const [first] = boxes;
  const last = boxes[boxes.length - 1];
  if (first === undefined || last === undefined || person.length === 0 || rows.last < rows.first) return;
  const { values, formulas } = cells ?? cellsOfRows(sheet, rows, Math.max(last, ...person));
  const offset = cells === undefined ? rows.first : firstRow;
  const ruleAt = rulesOf(sheet, rows, { first, last });
  const isPerson = (row: number): boolean => {
    const read = values[row - offset] ?? [];
    const name = layout.columns.get('name');
    return (
      hasText(read, person) &&
      totalAt(
        read.map((value) => (typeof value === 'object' ? '' : value)),
        name === undefined ? undefined : name - 1,
      ) === undefined
    );
  };
  const persons = new Set(
    Array.from({ length: rows.last - rows.first + 1 }, (_, index) => rows.first + index).filter(isPerson),
  );
  const wanted = boxes.flatMap((column) => {
    const isFree = (row: number): boolean => {
      const value = values[row - offset]?.[column - 1] ?? '';
      return (
        persons.has(row) &&
        ruleAt(row, column) === null &&
        (formulas[row - offset]?.[column - 1] ?? '') === '' &&
        (typeof value === 'boolean' || value === '')
      );
    };
    const runs = runsOf(rows.first, rows.last, isFree);
    const isOurs =
      runs.length === 0 || helpsOf(rows, (row) => ruleAt(row, column)).every((help) => help.startsWith(OWN_HELP));
    return runs.length === 0 || runs.length > MOST_RUNS || !isOurs ? [] : [{ column, runs }];
  });
  if (wanted.length === 0) return;
  const rule = spreadsheetApp().newDataValidation().requireCheckbox().setAllowInvalid(true).setHelpText(HELP).build();
  for (const { column, columns, runs } of blocksOf(wanted))
    for (const run of runs) cellsOf(sheet, run, column, columns).setDataValidation(rule);
}

/** Takes away the boxes that the add-on made in Inscriptions down to a row. One read, one write a run of cells. */
export function removeBoxes(sheet: Sheet, layout: Pick<TabLayout, 'columns' | 'headerRow'>, lastRow: number): void {
  const rows: Run = { first: layout.headerRow + 1, last: lastRow };
  const columns = [...layout.columns].flatMap(([field, column]) => (isBox(field) ? [column] : []));
  if (columns.length === 0 || rows.last < rows.first) return;
  const ruleAt = rulesOf(sheet, rows, { first: Math.min(...columns), last: Math.max(...columns) });
  for (const column of columns) {
    const runs = runsOf(rows.first, rows.last, (row) => ruleAt(row, column) !== null);
    if (helpsOf(rows, (row) => ruleAt(row, column)).every((help) => help === HELP))
      for (const run of runs) cellsOf(sheet, run, column).setDataValidation(null);
  }
}
