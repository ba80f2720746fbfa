import { textOf, type CellInput } from '../cells/cell-input';
import { fold } from '../../domain/names';
import { labelRole } from './column-labels';

/** Gives what a cell reads as, on one line, with plain spaces. */
export function plainText(cell: CellInput): string {
  return textOf(cell)
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f\u200b\ufeff]+/gu, ' ')
    .trim();
}

export interface SourceColumn {
  /** The label on one line, as a person reads it; « Colonne 3 » where there is none. */
  readonly label: string;
  /** The folded label, `#2` behind it the second time: the same in the next file of the same tool. */
  readonly key: string;
}

/** A row of an imported file; `line` counts from 1, as the file shows it. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly CellInput[];
}

/** An imported file as a table: its labels, then its rows that are not blank. */
export interface SourceTable {
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly SourceRow[];
}

/** Framaforms writes up to three lines before the answers; other tools a title. */
const HEADER_ROWS = 10;

const isBlankRow = (cells: readonly CellInput[]): boolean => cells.every((cell) => plainText(cell) === '');

/** Gives the place, from 0, of the row of labels: of the first ten, the one with most known labels, then texts. */
function headerAt(grid: readonly (readonly CellInput[])[]): number {
  const scores = grid.slice(0, HEADER_ROWS).map((cells) => {
    const texts = cells.flatMap((cell) =>
      typeof cell === 'string' && plainText(cell) !== '' ? [plainText(cell)] : [],
    );
    return texts.filter((text) => labelRole(text) !== null).length * 1000 + texts.length;
  });
  return Math.max(0, scores.indexOf(Math.max(0, ...scores)));
}

function columnsOf(header: readonly CellInput[], width: number): SourceColumn[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const label = plainText(header[index] ?? '') || `Colonne ${index + 1}`;
    const key = fold(label);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { label, key: count === 1 ? key : `${key}#${count}` };
  });
}

/** Gives a file as a table, without columns that have neither label nor content, nor what is above the labels. */
export function sourceTable(grid: readonly (readonly CellInput[])[]): SourceTable {
  const at = headerAt(grid);
  const header = grid[at] ?? [];
  const rows = grid.flatMap((cells, index) => (index <= at || isBlankRow(cells) ? [] : [{ line: index + 1, cells }]));
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length);
  const columns = columnsOf(header, width);
  const used = columns.flatMap((_, index) =>
    plainText(header[index] ?? '') !== '' || rows.some(({ cells }) => plainText(cells[index] ?? '') !== '')
      ? [index]
      : [],
  );
  return {
    columns: used.flatMap((index) => columns[index] ?? []),
    rows: rows.map(({ line, cells }) => ({ line, cells: used.map((index) => cells[index] ?? '') })),
  };
}
