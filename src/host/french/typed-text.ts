import { serialOfDay } from '../values/serial-date';

/** What a cell holds once its text was understood; `pattern` is the format that it takes if it had none. */
export type Typed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'formula'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly pattern: string | null };

const SPACE = '[ \\u00a0\\u202f]';
const NUMBER = new RegExp(`^([+-]?)(\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)?(?:,(\\d*))?(?:[eE]([+-]?\\d+))?$`);
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleDateString('fr-FR', { month: 'long', timeZone: 'UTC' }),
);
const DAY_FIRST = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const IN_WORDS = /^(\d{1,2})(?:er)? (\p{L}+)(?: (\d{4}))?$/u;
const CLOCK = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/;

/**
 * Gives what Sheets makes of a text in a French spreadsheet (USER_ENTERED of the Sheets API, "ValueInputOption"; French
 * decimal comma and day-first dates). `1.5` stays text here; Google may take it for a date: see docs/differences.md.
 */
export function parseTyped(text: string, thisYear: number): Typed {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', value: text };
  const trimmed = text.trim();
  if (/^(vrai|true)$/i.test(trimmed)) return { kind: 'boolean', value: true };
  if (/^(faux|false)$/i.test(trimmed)) return { kind: 'boolean', value: false };
  // Every number, date and time has a digit; most text has none.
  if (!/\d/.test(trimmed)) return { kind: 'text', value: text };
  return amount(trimmed) ?? moment(trimmed, thisYear) ?? { kind: 'text', value: text };
}

/** Gives the formula typed without `=` (`+1+1`), which Sheets' own editor takes and scripts do not, or null. */
export function signedFormula(text: string): string | null {
  return /^[+-][A-Z0-9$(][A-Z0-9$().,;:+\-*/^&%]*$/i.test(text) && NUMBER.exec(text) === null ? `=${text}` : null;
}

function amount(text: string): Typed | null {
  const percent = new RegExp(`^(.*?)${SPACE}?%$`).exec(text);
  const money = new RegExp(`^(?:€${SPACE}?(.*)|(.*?)${SPACE}?€)$`).exec(text);
  const digits = percent?.[1] ?? money?.[1] ?? money?.[2] ?? text;
  const found = NUMBER.exec(digits);
  if (!found) return null;
  const [, sign = '', whole = '', decimals, exponent] = found;
  if (whole === '' && (decimals ?? '') === '') return null;
  const value = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${decimals ?? ''}0e${exponent ?? '0'}`);
  if (percent)
    return { kind: 'number', value: Number((value / 100).toPrecision(15)), pattern: decimals ? '0.00%' : '0%' };
  if (money) return { kind: 'number', value, pattern: '#,##0.00 [$€-1]' };
  if (exponent !== undefined) return { kind: 'number', value, pattern: '0.00E+00' };
  return { kind: 'number', value, pattern: /\D/.test(whole) ? (decimals ? '#,##0.00' : '#,##0') : null };
}

function moment(text: string, thisYear: number): Typed | null {
  const both = /^(.*\d) +(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text);
  const day = date(both?.[1] ?? text, thisYear);
  if (day && !both) return { kind: 'number', ...day };
  const clock = CLOCK.exec(both?.[2] ?? text);
  if (!clock || (both && !day)) return null;
  const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? '0')];
  if (minutes > 59 || seconds > 59 || (day && hours > 23)) return null;
  const fraction = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (day) return { kind: 'number', value: day.value + fraction, pattern: 'dd/mm/yyyy hh:mm:ss' };
  const pattern = hours > 23 ? '[h]:mm:ss' : clock[3] === undefined ? 'hh:mm' : 'hh:mm:ss';
  return { kind: 'number', value: fraction, pattern };
}

function date(text: string, thisYear: number): { value: number; pattern: string } | null {
  const dayFirst = DAY_FIRST.exec(text);
  const yearFirst = YEAR_FIRST.exec(text);
  const words = IN_WORDS.exec(text);
  let value: number | null = null;
  let pattern = 'dd/mm/yyyy';
  if (dayFirst) {
    value = serialOfDay(fullYear(dayFirst[4], thisYear), Number(dayFirst[3]), Number(dayFirst[1]));
    if (dayFirst[4] === undefined) pattern = 'dd/mm';
  } else if (yearFirst) {
    value = serialOfDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
    pattern = 'yyyy-mm-dd';
  } else if (words) {
    const month = MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1;
    value = month === 0 ? null : serialOfDay(fullYear(words[3], thisYear), month, Number(words[1]));
    pattern = words[3] === undefined ? 'd mmmm' : 'd mmmm yyyy';
  }
  return value === null ? null : { value, pattern };
}

function fullYear(typed: string | undefined, thisYear: number): number {
  if (typed === undefined) return thisYear;
  if (typed.length === 4) return Number(typed);
  return Number(typed) + (Number(typed) < 30 ? 2000 : 1900);
}
