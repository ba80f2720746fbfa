import type { DataValidation, Range, Sheet } from '../../../google/surface';

/** How the help of every rule of the add-on's begins: by this it is known again. */
export const OWN_HELP = 'NEC Bilan : ';

/** Rules go in as many calls as there are runs of cells; a column more broken than this is left as it is. */
export const MOST_RUNS = 20;

/** Rows side by side, from 1. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export function runsOf(firstRow: number, lastRow: number, test: (row: number) => boolean): Run[] {
  const runs: { first: number; last: number }[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (!test(row)) continue;
    const open = runs[runs.length - 1];
    if (open?.last === row - 1) open.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** Gives the rules of some columns over some rows, in one read; a cell without rule gives null. */
export function rulesOf(sheet: Sheet, rows: Run, columns: Run): (row: number, column: number) => DataValidation | null {
  const rules = sheet
    .getRange(rows.first, columns.first, rows.last - rows.first + 1, columns.last - columns.first + 1)
    .getDataValidations();
  return (row, column) => rules[row - rows.first]?.[column - columns.first] ?? null;
}

/** Gives the helps of the rules at the ends of each run of cells: no more is asked, since each is a call. */
export function helpsOf(rows: Run, ruleAt: (row: number) => DataValidation | null): string[] {
  const ends = runsOf(rows.first, rows.last, (row) => ruleAt(row) !== null).flatMap(({ first, last }) =>
    first === last ? [first] : [first, last],
  );
  return ends.length > 2 * MOST_RUNS ? [''] : ends.map((row) => ruleAt(row)?.getHelpText() ?? '');
}

export function cellsOf(sheet: Sheet, { first, last }: Run, column: number, columns = 1): Range {
  return sheet.getRange(first, column, last - first + 1, columns);
}
