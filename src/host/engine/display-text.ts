import { numfmt, type ICellData } from '@univerjs/core';
import { rawValue } from './cell-values';

/** The code after a currency, which numfmt takes for the language of the whole: `[$€-1]`, `[$€-409]`. */
const CURRENCY_CODE = /(\[\$[^\]-]+)-\w+\]/g;

/** Gives the text that a French spreadsheet shows for a cell: decimal comma, `VRAI`, `FAUX`, number formats applied. */
export function displayText(cell: ICellData | undefined, pattern: string | null): string {
  const value = rawValue(cell);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return value;
  if (pattern === null || pattern === '@') return plainNumber(value);
  return numfmt.format(pattern.replace(CURRENCY_CODE, '$1]'), value, { locale: 'fr', throws: false });
}

/** Gives a number in the automatic format: up to ten significant digits. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(10))).replace('.', ',');
}
