import { CellValueType, numfmt, type ICellData } from '@univerjs/core';
import type { CellImage, CellValue } from '../../google/surface';
import { isDate } from '../execution/argument-check';
import { GoogleException } from '../values/exceptions';
import { scriptFormula } from '../french/formula-locale';
import { withExtras, type CellPatch } from './grid';
import { instantOfSerial, serialOfInstant } from '../values/serial-date';
import { parseTyped, type Typed } from '../french/typed-text';

/** What a cell holds that somebody may type. */
export type TypedValue = Exclude<CellValue, CellImage>;

const datePatterns = new Map<string, boolean>();

/** True when a number format shows a date, a time or a duration. */
export function isDatePattern(pattern: string): boolean {
  const known = datePatterns.get(pattern);
  if (known !== undefined) return known;
  const made = numfmt.isDateFormat(pattern) || /\[[hms]+\]/i.test(pattern);
  datePatterns.set(pattern, made);
  return made;
}

export function hasLineBreak(cell: Pick<ICellData, 'v'> | undefined): boolean {
  return typeof cell?.v === 'string' && cell.v.includes('\n');
}

/** Gives what a cell holds, a boolean as such, null for a blank; `#REF!`, as on Google, for what cannot spill. */
export function rawValue(cell: ICellData | undefined): string | number | boolean | null {
  const value = cell?.v;
  if (value === undefined || value === null) return cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE' || value === '1';
  if (value === '#SPILL!') return '#REF!';
  if (cell?.t === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  return value;
}

/** Gives a cell's value as `getValue` does (Range.getValues: Number, Boolean, Date or String; `''` for a blank). */
export function valueOfCell(
  cell: ICellData | undefined,
  pattern: () => string | null,
  timeZone: string,
  date: (instant: number) => Date,
): TypedValue {
  const value = rawValue(cell);
  if (value === null) return '';
  if (typeof value !== 'number') return value;
  const format = pattern();
  return format !== null && isDatePattern(format) ? date(instantOfSerial(value, timeZone)) : value;
}

/** The longest text that a cell takes (Google's published limit). */
const LONGEST = 50_000;

/** What makes a value a cell's: the cell's format, the spreadsheet's zone, the year for `13/06`. */
interface Entering {
  readonly pattern: string | null;
  readonly timeZone: string;
  readonly thisYear: number;
}

const BLANK = { v: null, f: null, si: null, p: null } as const;

/** What a new content must clear of the former one; nothing in a cell that was not there. */
function cleared(before: ICellData | undefined): CellPatch {
  if (before === undefined) return {};
  return before.f || before.si || before.p ? BLANK : {};
}

/** Gives the patch that a script's value makes: parsed as if typed, unless in a `@` cell or starting with `'`. */
export function patchOfValue(
  value: TypedValue | null | undefined,
  before: ICellData | undefined,
  entering: Entering,
): CellPatch {
  if (value === null || value === undefined) return blankPatch(before);
  if (typeof value === 'boolean') return patchOf({ kind: 'boolean', value }, before, entering);
  if (typeof value === 'number') return patchOf({ kind: 'number', value, pattern: null }, before, entering);
  if (isDate(value)) {
    const serial = serialOfInstant(value.getTime(), entering.timeZone);
    return patchOf(
      { kind: 'number', value: serial, pattern: Number.isInteger(serial) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss' },
      before,
      entering,
    );
  }
  const typed = parseTyped(value, entering.thisYear);
  if (typed.kind === 'formula') return formulaPatch(scriptFormula(value), before);
  // A formula is written even into a plain-text cell: nothing says that `@` alone stops `=` (strict on purpose).
  if (entering.pattern === '@' && typed.kind !== 'blank')
    return patchOf({ kind: 'text', value: value.startsWith("'") ? value.slice(1) : value }, before, entering);
  return patchOf(typed, before, entering);
}

/** Gives the patch that empties a cell and keeps its format and note. */
export function blankPatch(before: ICellData | undefined): CellPatch {
  return before === undefined ? null : { ...BLANK, ...unlinked(before) };
}

export function formulaPatch(formula: string, before: ICellData | undefined): CellPatch {
  return { ...cleared(before), v: null, f: formula, ...unlinked(before) };
}

/** Gives the patch for what a text was understood to be; a number's own format goes to a cell that has none. */
export function patchOf(
  typed: Exclude<Typed, { kind: 'formula' }>,
  before: ICellData | undefined,
  entering: Pick<Entering, 'pattern'>,
): CellPatch {
  switch (typed.kind) {
    case 'blank':
      return blankPatch(before);
    case 'text':
      return textPatch(typed.value, before);
    case 'boolean':
      return { ...cleared(before), v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN, ...unlinked(before) };
    case 'number': {
      const format =
        typed.pattern !== null && entering.pattern === null ? { s: { n: { pattern: typed.pattern } } } : {};
      return { ...cleared(before), v: typed.value, t: CellValueType.NUMBER, ...format, ...unlinked(before) };
    }
  }
}

/** Gives the patch that puts a text in a cell, never to be taken for a number. */
export function textPatch(text: string, before: ICellData | undefined): CellPatch {
  if (text.length > LONGEST)
    throw new GoogleException(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
  if (text === '') return blankPatch(before);
  const looksTyped = /^[\s+-]*[\d.]|^(true|false)$/i.test(text);
  return {
    ...cleared(before),
    v: text,
    t: looksTyped ? CellValueType.FORCE_STRING : CellValueType.STRING,
    ...unlinked(before),
  };
}

/** A link belongs to the text that it was on: writing another value drops it. */
function unlinked(before: ICellData | undefined): CellPatch {
  return before?.custom === undefined || before.custom === null
    ? {}
    : { custom: withExtras(before, { link: undefined, kept: undefined, picture: undefined }) };
}

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
