import { CELL, STYLES, TEXT_WIDTH } from '../look';
import type { Table } from '../report-document';
import { widestPiece } from './line-count';
import { drawnCells } from './table-cells';

/** What our measure of a word may miss, as a part of its width. */
const CARE = 1.03;

/** The least width of each column, in points: that of its longest word or amount. */
function leastWidths({ columns, rows }: Table): number[] {
  const least = columns.map(({ title }) => widestPiece(title, STYLES['cell-head'].size, true));
  for (const row of rows)
    for (const { text, from, span } of drawnCells(row, columns))
      if (span === 1)
        least[from] = Math.max(least[from] ?? 0, widestPiece(text, STYLES.cell.size, row.kind !== 'line'));
  return least.map((width) => width * CARE + 2 * CELL.side);
}

/** Gives a table's columns in points: their shares, but no word is cut while another has room to give. */
export function columnWidths(table: Table): number[] {
  const total = table.columns.reduce((sum, { share }) => sum + share, 0);
  const wanted = table.columns.map(({ share }) => (TEXT_WIDTH * share) / total);
  const least = leastWidths(table);
  const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  const spare = wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const missing = sumOf(wanted.map((width, index) => Math.max(0, (least[index] ?? 0) - width)));
  if (missing === 0) return wanted;
  // Every word cannot stand whole: each column gives way alike.
  if (missing > sumOf(spare)) return least.map((width) => (width * TEXT_WIDTH) / sumOf(least));
  return wanted.map(
    (width, index) => Math.max(width, least[index] ?? 0) - ((spare[index] ?? 0) * missing) / sumOf(spare),
  );
}
