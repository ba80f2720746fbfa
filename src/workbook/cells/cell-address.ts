import type { Place } from '../../domain/finding';
import type { WorkbookLayout } from './layout';

/** Gives the letters of a column counted from 1: A, B… Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Gives a cell in A1 notation; row and column count from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Gives the row and column, from 1, of a cell in A1 notation; null when the text is no such address. */
export function cellPosition(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,7})$/u.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  return {
    row: Number(digits),
    column: Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0),
  };
}

/** Where a finding points in the workbook as it stands; each part is null when it is not known. */
interface Located {
  readonly sheetId: number | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** Gives the cell that a place means: that of a setting for Paramètres, else its row and the column of its field. */
export function locate(place: Place, layout: WorkbookLayout): Located {
  const tab = layout.get(place.tab);
  if (tab === undefined) return { sheetId: null, row: null, column: null };
  const { field } = place;
  const settingRow = typeof field === 'string' && place.tab === 'settings' ? (tab.rows?.get(field) ?? null) : null;
  const row = place.row ?? settingRow;
  if (typeof field === 'number') return { sheetId: tab.sheetId, row, column: field };
  if (field === null) return { sheetId: tab.sheetId, row, column: null };
  const column =
    tab.columns.get(field) ?? (place.tab === 'settings' && row !== null ? tab.columns.get('value') : undefined);
  return { sheetId: tab.sheetId, row, column: column ?? null };
}

/** Gives the place in A1 notation: the cell, else its column's header, else its row's first cell, else null. */
export function locatedCell(located: Located, headerRow: number | null): string | null {
  const { row, column } = located;
  if (row !== null && column !== null) return cellAddress(row, column);
  if (column !== null && headerRow !== null) return cellAddress(headerRow, column);
  return row === null ? null : cellAddress(row, 1);
}
