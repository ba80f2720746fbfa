import { once } from '../../domain/once';
import { cellInput, isForeign, type WallClock, type CellValue } from '../cells/cell-input';
import type { ContentCell } from './tab-content';
import { holdable } from './to-cell';

/** What a cell holds in one form, to be written or read back: a letter for its kind, its content; '' for blank. */
export type CellForm = string;

const MINUTES_A_DAY = 24 * 60;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_A_MINUTE = 60_000;
/** Formats under which Google gives numbers back as dates. */
const MOMENTS: readonly string[] = ['duration', 'date', 'dateTime'];

const TEXT_IN_FORMULA = /("(?:[^"]|"")*")/u;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!`;
const CELLS =
  String.raw`(?:\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_(.])|\$?[A-Z]{1,3}(?=:)|\$?\d+(?=:)|#REF!)` +
  String.raw`(?::(?:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+))?`;
const reference = once(() => new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${SHEET})?${CELLS}`, 'giu'));

/** A formula whatever its spaces, case, separators and cells: Google rewrites the references of our formulas. */
function formulaForm(formula: string): string {
  const parts = formula.replace(reference(), '§').split(TEXT_IN_FORMULA);
  return parts
    .map((part) => (part.startsWith('"') ? part : part.replace(/\s/gu, '').replace(/,/gu, ';').toUpperCase()))
    .join('');
}

function numberForm(value: number): string {
  return `n${Number(value.toPrecision(10))}`;
}

function textForm(text: string): CellForm {
  const held = holdable(text);
  return held.trim() === '' ? '' : `t${held}`;
}

export function formOfContent({ value, format }: ContentCell): CellForm {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return textForm(value.text);
    case 'number':
      return MOMENTS.includes(format) ? `d${Math.round(value.value * MINUTES_A_DAY)}` : numberForm(value.value);
    case 'formula':
      return `f${formulaForm(value.formula)}`;
  }
}

/** Gives the form of a cell as `getValues` and `getFormulas` give it. */
export function formOfCell(value: CellValue, formula: string, wallClock: WallClock): CellForm {
  if (formula !== '') return `f${formulaForm(formula)}`;
  if (isForeign(value)) return 'i';
  const input = cellInput(value, wallClock);
  if (typeof input === 'object') return `d${(Date.parse(input.day) - DAY_ZERO) / MS_A_MINUTE + input.minutes}`;
  if (typeof input === 'number') return numberForm(input);
  return typeof input === 'boolean' ? `b${String(input)}` : textForm(input);
}
