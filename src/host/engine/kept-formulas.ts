import type { ICellData, Nullable } from '@univerjs/core';
import { ALL_IMPLEMENTED_FUNCTIONS_SET } from '@univerjs/engine-formula';
import { tokenize, type Token } from '@borgar/fx/xlsx';
import type { CellExtras, WorkbookDocument } from '../values/document';
import type { Book } from './book';
import { rawValue } from './cell-values';
import { withExtras } from './grid';
import { isErrorValue, plainValue } from './snapshot-values';
import { cellArea } from './areas';

const CALCULATED: ReadonlySet<string> = new Set(
  [...ALL_IMPLEMENTED_FUNCTIONS_SET].map((name) => String(name).toUpperCase()),
);

/** A reference to several sheets at once, or to another workbook. */
const FAR = /^(?:'[^']*[:[]|[^'!]*[:[])[^!]*!/;

function isBeyond({ type, value }: Token, isOurs: (name: string) => boolean): boolean {
  if (type === 'structured' || type === 'unknown') return true;
  if (type === 'operator') return value === '#' || value === '@';
  if (type === 'func') return !CALCULATED.has(value.toUpperCase()) && !isOurs(value);
  if (type === 'range_named') return true;
  return type.startsWith('range') && FAR.test(value);
}

const declares = /\b(?:LET|LAMBDA)\(/i;

/** Tells whether the engine cannot calculate a formula: it gives an error, or catches one and is wrong. */
export function isUncalculable(formula: string, isOurs: (name: string) => boolean): boolean {
  const tokens = tokenize(formula);
  // Names that LET and LAMBDA declare are the engine's business.
  const relevant = declares.test(formula) ? tokens.filter(({ type }) => type !== 'range_named') : tokens;
  return relevant.some((token) => isBeyond(token, isOurs));
}

/** Gives the formula that a cell keeps beside its last result, or null when it has none or something was typed over. */
export function keptFormula(cell: Nullable<ICellData>): string | null {
  const kept = (cell?.custom as CellExtras | null | undefined)?.kept;
  return cell && kept && !cell.f && plainValue(cell) === kept.result ? kept.formula : null;
}

/** Tells whether a document holds a result that was kept while it was open. */
export function hasKept({ sheets }: WorkbookDocument): boolean {
  return Object.values(sheets).some(({ cellData }) =>
    Object.values((cellData ?? {}) as Cells).some((row) =>
      Object.values(row ?? {}).some((cell) => (cell?.custom as CellExtras | undefined)?.kept?.read !== undefined),
    ),
  );
}

/** Makes a cell keep its formula and its result: nothing calculates it any more, and what reads it reads the result. */
export function keepFormula(cell: ICellData, formula: string): void {
  delete cell.f;
  delete cell.si;
  cell.custom = withExtras(cell, { kept: { formula, result: plainValue(cell) } });
}

type Cells = Record<number, Record<number, ICellData | null | undefined> | undefined>;

function* formulaCells(
  document: WorkbookDocument,
): Generator<readonly [sheet: string, row: number, column: number, cell: ICellData]> {
  for (const [sheet, { cellData }] of Object.entries(document.sheets)) {
    const cells: Cells = cellData ?? {};
    for (const row in cells) {
      const line = cells[Number(row)];
      for (const column in line) {
        const cell = line[Number(column)];
        if (cell?.f) yield [sheet, Number(row), Number(column), cell];
      }
    }
  }
}

/** Makes cells whose formula the engine cannot calculate keep their result. `isOurs` tells the script's functions. */
export function keepUncalculable(document: WorkbookDocument, isOurs: (name: string) => boolean): void {
  const verdicts = new Map<string, boolean>();
  for (const [, , , cell] of formulaCells(document)) {
    const formula = cell.f ?? '';
    if (plainValue(cell) === null) continue;
    // Formulas that were filled down differ by their numbers only.
    const shape = formula.replace(/\d+/g, '0');
    let verdict = verdicts.get(shape);
    if (verdict === undefined) verdicts.set(shape, (verdict = isUncalculable(formula, isOurs)));
    if (verdict) keepFormula(cell, formula);
  }
}

interface StoredResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
}

/** Gives the results of a document's formulas that are no errors, those of the script's functions left out. */
export function storedResults(document: WorkbookDocument, isOurs: (name: string) => boolean): StoredResult[] {
  const stored: StoredResult[] = [];
  for (const [sheet, row, column, cell] of formulaCells(document)) {
    const value = plainValue(cell);
    if (value === null || isErrorValue(value)) continue;
    const calls = (cell.f ?? '').match(/[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu) ?? [];
    if (!calls.some(isOurs)) stored.push({ sheet, row, column, cell: { ...cell } });
  }
  return stored;
}

/** Gives its result back to each formula that the engine made an error of, to be kept; tells whether there was any. */
export function restoreResults(book: Book, stored: readonly StoredResult[]): boolean {
  let restored = false;
  for (const { sheet, row, column, cell } of stored) {
    const grid = book.gridById(sheet);
    const now = grid?.cell(row, column);
    if (!grid || !now?.f || !isErrorValue(rawValue(now))) continue;
    const custom = withExtras(now, { kept: { formula: now.f, result: plainValue(cell) } });
    const area = cellArea(row, column);
    grid.writeArea(area, () => ({ v: cell.v ?? null, t: cell.t ?? null, f: null, si: null, custom }));
    restored = true;
  }
  return restored;
}
