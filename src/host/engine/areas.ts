import type { Area } from '../values/document';

/** Gives the column, from 0, that letters name. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * Gives the area that `B2` or `B2:D7` names; open ends (`A2:B`, `A:A`, `2:2`) stop at the given size. Null when it is
 * no reference.
 */
export function parseOpenArea(a1: string, size: { rows: number; columns: number }): Area | null {
  const found = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(a1.trim());
  if (!found) return null;
  const [, fromLetters = '', fromRow = '', toLetters, toRow] = found;
  const isSpan = toLetters !== undefined;
  if (isSpan ? fromLetters + fromRow === '' || toLetters + (toRow ?? '') === '' : fromLetters === '' || fromRow === '')
    return null;
  const startRow = fromRow === '' ? 0 : Number(fromRow) - 1;
  const startColumn = fromLetters === '' ? 0 : columnNumber(fromLetters);
  if (!isSpan) return { startRow, startColumn, endRow: startRow, endColumn: startColumn };
  const endRow = toRow === undefined || toRow === '' ? size.rows - 1 : Number(toRow) - 1;
  const endColumn = toLetters === '' ? size.columns - 1 : columnNumber(toLetters);
  return {
    startRow: Math.min(startRow, endRow),
    startColumn: Math.min(startColumn, endColumn),
    endRow: Math.max(startRow, endRow),
    endColumn: Math.max(startColumn, endColumn),
  };
}

/** True when two areas of one sheet share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.startRow <= b.endRow && b.startRow <= a.endRow && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn
  );
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

/**
 * Gives the areas that an area becomes when rows from `from` on (from 0) go before the row `to`, counted before the
 * move.
 */
export function movedRows(area: Area, from: number, count: number, to: number): Area[] {
  return movedColumns(transposed(area), from, count, to).map(transposed);
}

function transposed({ startRow, startColumn, endRow, endColumn }: Area): Area {
  return { startRow: startColumn, startColumn: startRow, endRow: endColumn, endColumn: endRow };
}

/**
 * Gives the areas that an area becomes when columns from `from` on (from 0) go before the column `to`, counted before
 * the move.
 */
export function movedColumns(area: Area, from: number, count: number, to: number): Area[] {
  const target = to > from ? to - count : to;
  const place = (column: number): number => {
    if (column >= from && column < from + count) return target + column - from;
    const rest = column < from ? column : column - count;
    return rest < target ? rest : rest + count;
  };
  const columns = Array.from({ length: area.endColumn - area.startColumn + 1 }, (_, index) =>
    place(area.startColumn + index),
  ).sort((a, b) => a - b);
  const parts: Area[] = [];
  for (const column of columns) {
    const last = parts.at(-1);
    if (last?.endColumn === column - 1) parts[parts.length - 1] = { ...last, endColumn: column };
    else parts.push({ ...area, startColumn: column, endColumn: column });
  }
  return parts;
}

/**
 * Gives the area after rows or columns were inserted before `at` (`count` > 0) or removed from `at` on (`count` < 0);
 * null when nothing is left.
 */
export function shifted(area: Area, axis: 'rows' | 'columns', at: number, count: number): Area | null {
  const [start, end] = axis === 'rows' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  let newStart = start;
  let newEnd = end;
  if (count > 0) {
    if (start >= at) newStart += count;
    if (end >= at) newEnd += count;
  } else {
    const removedEnd = at - count - 1;
    newStart = start > removedEnd ? start + count : Math.min(start, at);
    newEnd = end > removedEnd ? end + count : Math.min(end, at - 1);
    if (newEnd < newStart) return null;
  }
  return axis === 'rows'
    ? { ...area, startRow: newStart, endRow: newEnd }
    : { ...area, startColumn: newStart, endColumn: newEnd };
}
