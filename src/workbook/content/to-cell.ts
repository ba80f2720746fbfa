import type { CellValue } from '../cells/cell-input';
import type { ContentValue } from './tab-content';

/** Sheets holds no longer text in a cell. */
const LONGEST_TEXT = 50_000;

/** What spreadsheets take for a formula, a number or a date once typed, and what hides one behind blanks or `'`. */
const PARSED =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*['=+\-\u2212@|%\uff0b\uff0d\uff1d\uff20\d.,€$£(]/u;
const BOOLEAN = /^\s*(?:vrai|faux|true|false|oui|non)\s*$/iu;
/** « juin 2024 », « jeudi 13 juin », « Jun 13 ». */
const DATE = new RegExp(
  String.raw`^\s*(?:lun|mar|mer|jeu|ven|sam|dim|jan|fév|fev|avr|mai|jui|jun|jul|aoû|aou|sep|oct|nov|` +
    String.raw`déc|dec|mon|tue|wed|thu|fri|sat|sun|feb|apr|may|aug)\p{L}*\.?[\s,-].*\d`,
  'iu',
);

/** Gives a text that a spreadsheet can hold: no control (but line ends) or broken character, below 50 000. */
export function holdable(text: string): string {
  const longest = LONGEST_TEXT - 1;
  const clean = text
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '');
  return clean.length <= longest ? clean : clean.slice(0, longest).replace(/\p{Cs}$/u, '');
}

/** Gives what to give `setValues` so that the cell holds this text and nothing that it could be parsed into. */
function textToCell(text: string): string {
  const held = holdable(text);
  return PARSED.test(held) || BOOLEAN.test(held) || DATE.test(held) ? `'${held}` : held;
}

/** Gives what to give `setValues` for a generated cell: text stays text, only our formulas are formulas. */
export function toCell(value: ContentValue): CellValue {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return textToCell(value.text);
    case 'number':
      return value.value;
    case 'formula':
      return value.formula;
  }
}

/** Gives what to give `setValue` so that the cell holds this value, a text staying one. */
export function heldValue(value: CellValue): CellValue {
  return typeof value === 'string' ? textToCell(value) : value;
}

/** One cell to write; rows and columns count from 1. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The number format to give a cell that has an automatic or plain-text one; null leaves it. */
  readonly format: string | null;
}
