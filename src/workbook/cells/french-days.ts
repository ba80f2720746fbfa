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
import { fold, listed } from '../../domain/names';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** A weekday's name may be cut to this many letters, with a point or without. */
const FEWEST_LETTERS = 3;

/** What may stand before a day. */
const BEFORE_DAY = /^(?:journ[ée]e du |(?:le|du|au) )/iu;
/** What parts the words of a day, and says nothing. */
const BETWEEN_WORDS = /\s*[(),]\s*|\s+[\u2010-\u2015-]\s+|\s*:\s+|\s*:$|[\s\u00a0\u202f]+|\.$/gu;
/** `Jour 1`, `J1`, `jour n° 1`, `1er jour`, and what follows. */
const NUMBERED = new RegExp(
  String.raw`^(?:(?:journ[ée]e|jour|j) ?(?:n°|n|no)? ?(\d{1,2})|` +
    String.raw`(\d{1,2}) ?(?:er|re|e|[èe]me|nde?) (?:jour|journ[ée]e))(?: (.*))?$`,
  'iu',
);
/** The time that may follow a date. */
const TIME_AFTER = String.raw`(?: (?:à )?\d{1,2} ?[:h].*)?$`;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/u;
const IN_FIGURES = new RegExp(String.raw`^(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}|\d{2}))?${TIME_AFTER}`, 'iu');
const IN_WORDS = new RegExp(
  String.raw`^(\d{1,2})(?:er|e|[èe]me)?[ /.-](\p{L}+)\.?(?:[ /.-]+(\d{4}|\d{2}))?${TIME_AFTER}`,
  'iu',
);
/** What may stand before or after a month, and leaves it that month. */
const AROUND_MONTH = new RegExp(
  String.raw`^\(|\)$|(?<=\d)\s*\([^()]*\)$|[.,]$|` +
    '^(?:pay[ée]e?s? |r[ée]gl[ée]e?s? )?(?:en|mi|d[ée]but|fin|courant|mois de)[ -]+',
  'giu',
);

/** Each month by its name and what it is cut to, folded. */
const MONTHS = listed(`
  janvier janv jan | fevrier fevr fev | mars mar | avril avr | mai | juin | juillet juil | aout aou
  septembre sept sep | octobre oct | novembre nov | decembre dec
`).map((names) => names.split(' '));

/** What a text reads as: a day, or why none: `ambiguous` (two such days), `other-weekday` (not that date's). */
type DayReading =
  | { readonly kind: 'day'; readonly day: IsoDay }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'other-weekday' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: DayReading = { kind: 'unreadable' };

/** Gives the number of a month (1–12) from its French name or abbreviation, or null. */
function monthOfName(name: string): number | null {
  const index = MONTHS.findIndex((names) => names.includes(fold(name)));
  return index < 0 ? null : index + 1;
}

/** Gives the place in the week (Sunday is 0) of a weekday's name, whole or cut (`jeu`, `jeu.`), or -1. */
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

/** Gives day, month and year as a text writes them, in figures or in words, or null. */
function written(text: string): Written | null {
  const iso = ISO.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const [figures, first, second = '', ofFigures] = IN_FIGURES.exec(text) ?? [];
  const yearOrNone = (year: string | undefined) => (year === undefined ? null : fullYear(year));
  if (figures !== undefined) return { day: Number(first), month: Number(second), year: yearOrNone(ofFigures) };
  const [, day, name = '', ofWords] = IN_WORDS.exec(text) ?? [];
  const month = monthOfName(name);
  return month === null ? null : { day: Number(day), month, year: yearOrNone(ofWords) };
}

function only(days: readonly IsoDay[]): DayReading {
  const [first] = days;
  if (first === undefined) return UNREADABLE;
  return days.length > 1 ? { kind: 'ambiguous' } : { kind: 'day', day: first };
}

/** Gives a text with its words parted by single spaces. */
function words(text: string): string {
  return text.normalize('NFC').replace(BETWEEN_WORDS, ' ').trim().replace(BEFORE_DAY, '');
}

/** Says whether a text names a day by its place in edition or week (« Jour 1 », « jeudi »), not by date. */
export function isNameOfDay(text: string): boolean {
  const body = words(text);
  return NUMBERED.exec(body)?.[3] === undefined ? NUMBERED.test(body) || weekdayOfName(body) >= 0 : false;
}

/** Gives the place in the week that a text names at its start or its end, -1 for none, and the rest of it. */
function namedWeekday(text: string): { readonly weekday: number; readonly rest: string } {
  const [, first = '', after = ''] = /^(\p{L}+)\.?(?: ?(?:le )?(?=\d)|$)(.*)$/iu.exec(text) ?? [];
  const atStart = weekdayOfName(first);
  if (atStart >= 0) return { weekday: atStart, rest: after.trim() };
  const [, before = '', last = ''] = /^(.*\S) (\p{L}+)$/u.exec(text) ?? [];
  const atEnd = weekdayOfName(last);
  return atEnd >= 0 ? { weekday: atEnd, rest: before } : { weekday: -1, rest: text };
}

/** Gives the day that a text states (RULES, day), the edition's days completing what it leaves out. */
export function dayOfText(text: string, edition: readonly EditionDay[]): DayReading {
  const dates = edition.flatMap(({ date }) => (date === null ? [] : [date]));
  const body = words(text);
  const [numbered, number, ordinal, beside = ''] = NUMBERED.exec(body) ?? [];
  if (numbered !== undefined) {
    const named = only(
      edition.flatMap((day) => (day.number === Number(number ?? ordinal) && day.date !== null ? [day.date] : [])),
    );
    const stated = beside === '' ? named : dayOfText(beside, edition);
    return named.kind === 'day' && stated.kind === 'day' && named.day !== stated.day ? UNREADABLE : stated;
  }
  const { weekday, rest } = namedWeekday(body);
  if (rest === '') return weekday < 0 ? UNREADABLE : only(dates.filter((date) => weekdayOf(date) === weekday));
  if (weekday >= 0 && /^\d{1,2}(?:er)?$/u.test(rest)) {
    const same = dates.filter((date) => partsOf(date).day === Number.parseInt(rest, 10));
    const found = only(same.filter((date) => weekdayOf(date) === weekday));
    return found.kind === 'unreadable' && same.length > 0 ? { kind: 'other-weekday' } : found;
  }
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

/** Gives the month of payment that a text states (`juil.-24`, `06/24`, a whole date), or null: an explanation. */
export function monthOfText(text: string, edition: readonly EditionDay[] = []): IsoMonth | null {
  const body = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .replace(AROUND_MONTH, '');
  const [, before, name = '', after] = /^(?:(\d{4}) )?(\p{L}+)[., /-]*(?:['\u2019]?(\d{4}|\d{2}))?$/u.exec(body) ?? [];
  const month = monthOfName(name);
  const year = before ?? after;
  if (month !== null && year !== undefined) return isoMonth(fullYear(year), month);
  const [figures, first = '', second = ''] = /^(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/u.exec(body) ?? [];
  if (figures !== undefined) return isoMonth(fullYear(second), Number(first));
  const [yearFirst, ofYear, ofMonth] = /^(\d{4}) ?[-/.] ?(\d{1,2})$/u.exec(body) ?? [];
  if (yearFirst !== undefined) return isoMonth(Number(ofYear), Number(ofMonth));
  const day = dayOfText(body, edition);
  return day.kind === 'day' ? monthOf(day.day) : null;
}
