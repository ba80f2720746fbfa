import {
  isoDay,
  isoMonth,
  monthOf,
  partsOf,
  weekdayOf,
  yearOf,
  type IsoDay,
  type IsoMonth,
} from '../../domain/calendar';
import type { EditionDay } from '../../domain/edition';
import { fold } from '../../domain/names';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** A weekday's name may be cut to this many letters, with a point or without. */
const FEWEST_LETTERS = 3;

/** What may stand before a day. */
const BEFORE_DAY = /^(?:journ[ée]e (?:du )?|(?:le|du|au) )/iu;

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout', 'aou'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];

/**
 * What a text reads as: a day, or why it is none; `ambiguous` when the edition has two such days, `other-weekday` when
 * the date is not on the weekday named.
 */
export type DayReading =
  | { readonly kind: 'day'; readonly day: IsoDay }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'other-weekday' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: DayReading = { kind: 'unreadable' };

/** Gives back the number of a month (1–12) from its French name or abbreviation, or null. */
function monthOfName(name: string): number | null {
  const index = MONTHS.findIndex((names) => names.includes(fold(name)));
  return index < 0 ? null : index + 1;
}

/** Gives back the place in the week (Sunday is 0) of a weekday's name, whole or cut (`jeu`, `jeu.`), or -1. */
function weekdayOfName(name: string): number {
  const key = fold(name);
  return key.length < FEWEST_LETTERS ? -1 : WEEKDAYS.findIndex((weekday) => weekday.startsWith(key));
}

function fullYear(text: string): number {
  return text.length <= 2 ? 2000 + Number(text) : Number(text);
}

interface Written {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** Gives back day, month and year as a text writes them, in figures or in words, or null. */
function written(text: string): Written | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/u.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const figures = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?: \d{1,2}[:h].*)?$/u.exec(text);
  if (figures !== null)
    return {
      day: Number(figures[1]),
      month: Number(figures[2]),
      year: figures[3] === undefined ? null : fullYear(figures[3]),
    };
  const words = /^(\d{1,2})(?:er)? ([\p{L}.]+)(?: (\d{4}|\d{2}))?$/iu.exec(text);
  const month = words === null ? null : monthOfName(words[2] ?? '');
  return words === null || month === null
    ? null
    : { day: Number(words[1]), month, year: words[3] === undefined ? null : fullYear(words[3]) };
}

function only(days: readonly IsoDay[]): DayReading {
  const [first] = days;
  if (first === undefined) return UNREADABLE;
  return days.length > 1 ? { kind: 'ambiguous' } : { kind: 'day', day: first };
}

/** Gives back the day of the edition that a text names by its number (`Jour 1`, `J1`), or null. */
function numberedDay(text: string): number | null {
  const match = /^(?:jour|j)(\d{1,2})$/u.exec(fold(text));
  return match === null ? null : Number(match[1]);
}

/**
 * Says whether a text names a day by its place in the edition or in the week (« Jour 1 », « jeudi »), not by a date.
 */
export function isNameOfDay(text: string): boolean {
  return numberedDay(text) !== null || weekdayOfName(text) >= 0;
}

/** Gives back the day that a text states (RULES, day), the edition's days completing what it leaves out. */
export function dayOfText(text: string, edition: readonly EditionDay[]): DayReading {
  const dates = edition.flatMap(({ date }) => (date === null ? [] : [date]));
  const body = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/,/gu, '')
    .trim()
    .replace(BEFORE_DAY, '');
  const number = numberedDay(body);
  if (number !== null)
    return only(edition.flatMap((day) => (day.number === number && day.date !== null ? [day.date] : [])));
  const [firstWord = '', ...others] = body.split(' ');
  const weekday = weekdayOfName(firstWord);
  const rest = weekday < 0 ? body : others.join(' ');
  if (rest === '') return weekday < 0 ? UNREADABLE : only(dates.filter((date) => weekdayOf(date) === weekday));
  if (weekday >= 0 && /^\d{1,2}(?:er)?$/u.test(rest))
    return only(dates.filter((date) => weekdayOf(date) === weekday && partsOf(date).day === Number.parseInt(rest, 10)));
  const found = written(rest);
  if (found === null) return UNREADABLE;
  const day = dated(found, dates);
  if (day === null) return UNREADABLE;
  return weekday >= 0 && weekdayOf(day) !== weekday ? { kind: 'other-weekday' } : { kind: 'day', day };
}

function dated({ day, month, year }: Written, dates: readonly IsoDay[]): IsoDay | null {
  if (year !== null) return isoDay(year, month, day);
  const same = dates.find((date) => partsOf(date).day === day && partsOf(date).month === month);
  const [first] = dates;
  return same ?? (first === undefined ? null : isoDay(yearOf(first), month, day));
}

/**
 * Gives back the month of payment that a text states (`juil.-24`, `juillet 2024`, `06/24`, `07/2024`, a whole date), or
 * null: it is then an explanation.
 */
export function monthOfText(text: string, edition: readonly EditionDay[] = []): IsoMonth | null {
  const body = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
  const named = /^(\p{L}+)\.?[ ./-]*(\d{4}|\d{2})$/u.exec(body);
  const month = named === null ? null : monthOfName(named[1] ?? '');
  if (named !== null && month !== null) return isoMonth(fullYear(named[2] ?? ''), month);
  const figures = /^(\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(body) ?? /^(?<year>\d{4})-(\d{1,2})$/u.exec(body);
  if (figures !== null) {
    const [, first = '', second = ''] = figures;
    return figures.groups === undefined
      ? isoMonth(fullYear(second), Number(first))
      : isoMonth(Number(first), Number(second));
  }
  const day = dayOfText(body, edition);
  return day.kind === 'day' ? monthOf(day.day) : null;
}
