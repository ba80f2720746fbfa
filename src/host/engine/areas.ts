import { columnNumber } from '../values/a1-notation';
import type { Area } from '../values/document';

/** Gives the area that `B2` or `B2:D7` names, or null; open ends (`A2:B`, `A:A`, `2:2`) stop at the given size. */
export function parseOpenArea(a1: string, size: { rows: number; columns: number }): Area | null {
  const found = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(a1.trim());
  if (!found) return null;
  const [, fromLetters = '', fromRow = '', toLetters, toRow] = found;
  const isSpan = toLetters !== undefined;
  if (isSpan ? fromLetters + fromRow === '' || toLetters + (toRow ?? '') === '' : fromLetters === '' || fromRow === '')
    return null;
  const startRow = fromRow === '' ? 0 : Number(fromRow) - 1;
  const startColumn = fromLetters === '' ? 0 : columnNumber(fromLetters.toUpperCase());
  if (!isSpan) return { startRow, startColumn, endRow: startRow, endColumn: startColumn };
  const endRow = toRow === undefined || toRow === '' ? size.rows - 1 : Number(toRow) - 1;
  const endColumn = toLetters === '' ? size.columns - 1 : columnNumber(toLetters.toUpperCase());
  return {
    startRow: Math.min(startRow, endRow),
    startColumn: Math.min(startColumn, endColumn),
    endRow: Math.max(startRow, endRow),
    endColumn: Math.max(startColumn, endColumn),
  };
}

export const cellArea = (row: number, column: number): Area => ({
  startRow: row,
  startColumn: column,
  endRow: row,
  endColumn: column,
});

export function* cellsOf({ startRow, startColumn, endRow, endColumn }: Area): Generator<[row: number, column: number]> {
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1) yield [row, column];
}

/** Gives what is read from each cell of an area, in lines. */
export function linesOf<T>(
  { startRow, startColumn, endRow, endColumn }: Area,
  read: (row: number, column: number) => T,
) {
  return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
    Array.from({ length: endColumn - startColumn + 1 }, (__, column) => read(startRow + row, startColumn + column)),
  );
}

export function shifted(area: Area, rows: number, columns: number): Area {
  return {
    startRow: area.startRow + rows,
    startColumn: area.startColumn + columns,
    endRow: area.endRow + rows,
    endColumn: area.endColumn + columns,
  };
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.startRow <= b.endRow && b.startRow <= a.endRow && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn
  );
}

export function intersection(a: Area, b: Area): Area {
  return {
    startRow: Math.max(a.startRow, b.startRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endRow: Math.min(a.endRow, b.endRow),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
}

/** Gives what is left of an area when another is cut out of it: none to four areas. */
export function without(area: Area, hole: Area): Area[] {
  if (!overlap(area, hole)) return [area];
  const left: Area[] = [];
  const top = Math.max(area.startRow, hole.startRow);
  const bottom = Math.min(area.endRow, hole.endRow);
  if (area.startRow < hole.startRow) left.push({ ...area, endRow: hole.startRow - 1 });
  if (area.endRow > hole.endRow) left.push({ ...area, startRow: hole.endRow + 1 });
  if (area.startColumn < hole.startColumn)
    left.push({ startRow: top, endRow: bottom, startColumn: area.startColumn, endColumn: hole.startColumn - 1 });
  if (area.endColumn > hole.endColumn)
    left.push({ startRow: top, endRow: bottom, startColumn: hole.endColumn + 1, endColumn: area.endColumn });
  return left;
}
