import type { Table, TableRow } from '../report-document';

/** A cell of a row as it is drawn: over `span` columns from `from`, counted from 0. */
export interface DrawnCell {
  readonly text: string;
  readonly from: number;
  readonly span: number;
}

/** Gives the cells of a row: a group is one cell, the label of a total takes the blank cells after it. */
export function drawnCells(row: TableRow, columns: Table['columns']): DrawnCell[] {
  if (row.kind === 'group') return [{ text: row.cells[0] ?? '', from: 0, span: columns.length }];
  const cells: DrawnCell[] = [];
  for (let from = 0; from < columns.length;) {
    const joins = row.kind !== 'line' && from === 0;
    let span = 1;
    while (joins && from + span < columns.length - 1 && (row.cells[from + span] ?? '') === '') span += 1;
    cells.push({ text: row.cells[from] ?? '', from, span });
    from += span;
  }
  return cells;
}

/** Says whether a row stays on the page of the next: names, the first, the last but one, the last before a total. */
export function keepsNext(rows: readonly TableRow[], index: number): boolean {
  const next = rows[index + 1]?.kind;
  const isAtEnd = (index === 0 && rows.length > 2) || index === rows.length - 2;
  return isAtEnd || rows[index]?.kind === 'group' || next === 'subtotal' || next === 'total';
}
