import type { Area } from './document';

/** Gives a column's letters from its number counted from 0. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Gives a column's number, counted from 0, from its letters. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64;
  return number - 1;
}

/** Gives a cell's address (`F7`) from its row and column counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Gives the row and column, counted from 0, of an address such as `F7` or `$F$7`; null when it is none. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = address.charCodeAt(0) === 36 ? 1 : 0;
  const first = at;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const digits = address.slice(address.charCodeAt(at) === 36 ? at + 1 : at);
  if (at === first || at - first > 3 || !/^[1-9]\d{0,6}$/.test(digits)) return null;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Gives an area's address: `B2:D9`, or `B2` for one cell. */
export function areaAddress(area: Area): string {
  const start = cellAddress(area.startRow, area.startColumn);
  const end = cellAddress(area.endRow, area.endColumn);
  return start === end ? start : `${start}:${end}`;
}

/** Gives an area's address with `$` before rows and columns, as formulas of charts and lists need. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Gives the area of an address such as `B2:D9` or `$B$2`; null when it is none. */
export function parseArea(address: string): Area | null {
  const [first = '', second = first] = address.split(':');
  const start = parseAddress(first);
  const end = parseAddress(second);
  if (!start || !end) return null;
  return {
    startRow: Math.min(start.row, end.row),
    startColumn: Math.min(start.column, end.column),
    endRow: Math.max(start.row, end.row),
    endColumn: Math.max(start.column, end.column),
  };
}

/** Gives a sheet's name as formulas write it: always between apostrophes. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Gives the sheet's name and the rest of a reference such as `'Dépenses'!F7`; null when it names no sheet. */
export function splitReference(reference: string): { readonly sheet: string; readonly address: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference.replace(/^[=#]/, ''));
  if (!match) return null;
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), address: match[3] ?? '' };
}
