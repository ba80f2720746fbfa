import { isoDay, partsOf, weekdayOf } from '../../domain/calendar';
import type { EditionDay } from '../../domain/edition';
import type { CellInput } from '../cells/cell-input';
import { monthOfText } from '../cells/french-days';
import { plainText } from './source-table';
import { fold, hasWords } from '../../domain/names';

const WEEKDAYS: readonly (readonly string[])[] = [
  ['dimanche', 'sunday'],
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
];
const COUNTS: readonly string[] = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const ORDINALS: readonly RegExp[] = [
  /\b(?:premier|1er|1ere|first) (?:jour|day)/u,
  /\b(?:deuxieme|second|seconde|2e|2eme) (?:jour|day)/u,
  /\b(?:troisieme|3e|3eme|third) (?:jour|day)/u,
];
const NONE = /\b(?:aucune?|ni|none|neither|jamais)\b/u;
const NOT = /^(.*?)\b(pas|not|sauf|excepte|except|hors)\b(.*)$/u;
const BUT = /\b(?:mais|but|seulement|only)\b/u;
const ALL = new RegExp(
  String.raw`\btous les jours\b|\btoute la duree\b|\bl ensemble\b|\bcomplet\b|\bintegral\b|\b(?:both|` +
    String.raw`all) days\b|\bles jours\b|\bles (?:2|deux)$`,
  'u',
);

/** Gives a text in small letters without accents, its words parted by one space; dates keep their marks. */
function words(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/.-]+/gu, ' ')
    .trim();
}

function isWholeCount(text: string, count: number): boolean {
  const match = /\b(\d+|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:jours|journees|days|j)\b/u.exec(text);
  const stated = match?.[1] ?? '';
  return count > 1 && (Number(stated) === count || COUNTS.indexOf(stated) === count);
}

/** The dates written in figures, « 13/06 », « 2024-06-13 », both ways round; those of no day come to nothing. */
function datesInFigures(text: string, year: number): string[] {
  const iso = [...text.matchAll(/\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu)].flatMap(
    ([, y, m, d]) => isoDay(Number(y), Number(m), Number(d)) ?? [],
  );
  const figures = [...text.matchAll(/(?<![\d/.-])(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?![\d/])/gu)].flatMap(
    ([, a, b, y]) => {
      const stated = y === undefined ? year : Number(y) + (y.length === 2 ? 2000 : 0);
      return [isoDay(stated, Number(b), Number(a)), isoDay(stated, Number(a), Number(b))].flatMap((day) => day ?? []);
    },
  );
  return [...iso, ...figures];
}

/** The dates that a text writes with a month in words, « 13 et 14 juin », « du 13 au 15 juin ». */
function datesInWords(text: string, year: number): string[] {
  return [...text.matchAll(/\b((?:\d{1,2}(?:er)?(?: (?:et|au|a|and|to|-) |[-/ ])?)+)(\p{L}{3,})\b/gu)].flatMap(
    ([, figures = '', name = '']) => {
      const month = monthOfText(`${name} ${year}`);
      if (month === null) return [];
      const stated = figures.match(/\d+/gu)?.map(Number) ?? [];
      const [first = 0, last = 0] = stated;
      const all =
        / (?:au|a|to) |-/u.test(figures) && stated.length === 2 && last > first
          ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
          : stated;
      return all.flatMap((day) => isoDay(year, Number(month.slice(5, 7)), day) ?? []);
    },
  );
}

const datedDays = (days: readonly EditionDay[]): { number: number; date: string }[] =>
  days.flatMap(({ number, date }) => (date === null ? [] : [{ number, date }]));

/** Gives the days that a cell names, in order: « Jeudi », « Pass 2 jours », « 13/06 », « jour 1 », a date; or none. */
export function daysNamed(cell: CellInput, days: readonly EditionDay[]): number[] {
  if (typeof cell === 'object')
    return datedDays(days).flatMap(({ number, date }) => (date === cell.day ? [number] : []));
  if (typeof cell === 'boolean') return [];
  const text = words(plainText(cell));
  const [, before = '', not = '', after = ''] = NOT.exec(text) ?? [];
  if (not === '') return daysIn(text, days);
  const [out = '', ...others] = after.split(BUT);
  const left = daysIn(out, days);
  const isAllBut = !/^(?:pas|not)$/u.test(not) && before.trim() === '';
  const named = isAllBut ? days.map(({ number }) => number) : daysIn([before, ...others].join(' '), days);
  return named.filter((day) => !left.includes(day));
}

function daysIn(text: string, days: readonly EditionDay[]): number[] {
  if (text.trim() === '' || NONE.test(text)) return [];
  const dated = datedDays(days);
  if (ALL.test(text) || isWholeCount(text, days.length)) return days.map(({ number }) => number);
  const year = dated[0] === undefined ? 0 : partsOf(dated[0].date).year;
  const dates = new Set([...datesInFigures(text, year), ...datesInWords(text, year)]);
  const isNamed = ({ number, date }: EditionDay): boolean => {
    if (
      new RegExp(`\\b(?:jour|journee|day|j) ?${number}\\b`, 'u').test(text) ||
      ORDINALS[number - 1]?.test(text) === true
    )
      return true;
    if (date === null) return false;
    const weekday = weekdayOf(date);
    const isOnly = dated.filter((other) => weekdayOf(other.date) === weekday).length === 1;
    return (
      dates.has(date) ||
      (isOnly && (WEEKDAYS[weekday] ?? []).some((name) => new RegExp(`\\b${name}s?\\b`, 'u').test(text)))
    );
  };
  return days.filter(isNamed).map(({ number }) => number);
}

const YES: readonly string[] = ['oui', 'o', 'x', '✓', '✔', 'vrai', '1', 'yes', 'y', 'true', 'coche', 'checked'];
const NO: readonly string[] = ['non', 'n', 'faux', '0', 'no', 'false', '-', 'unchecked', 'pasdutout'];

/** Gives back what a cell of a form says: yes, no (blank too), or null for anything else. */
export function yesOrNo(cell: CellInput): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const text = plainText(cell);
  const word = hasWords(text) ? fold(text.replace(/[;,]\s*$/u, '')) : text;
  if (text === '' || NO.includes(word)) return false;
  return YES.includes(word) ? true : null;
}

const COMES =
  /^(?:(?:je)?viens|jyserai|(?:je)?participe|participera|presente?|inscrite?|disponible|coming|attending|p)$/u;
const STAYS = new RegExp(
  '^(?:absente?|excusee?|indisponible|nonconcernee?|notcoming|notattending|a|' +
    '(?:je)?ne(?:viens|vient|participe|participera|viendra)pas|pasdisponible|pasla)$',
  'u',
);

/** Gives back whether a cell of a day's column says that somebody comes, or came; null for anything else. */
export function comes(cell: CellInput, day: number, days: readonly EditionDay[]): boolean | null {
  const answer = yesOrNo(cell);
  if (answer !== null) return answer;
  const key = fold(plainText(cell).replace(/[·.(]e\)?s?\b/gu, ''));
  if (COMES.test(key)) return true;
  if (STAYS.test(key)) return false;
  // A question of many answers has a column for each, which holds that answer again.
  return daysNamed(cell, days).includes(day) || null;
}

/** Says whether a cell makes a CoNum: yes, no, or the trade (« Conseillère numérique »); null for anything else. */
export function isConum(cell: CellInput): boolean | null {
  const answer = yesOrNo(cell);
  if (answer !== null) return answer;
  const key = fold(plainText(cell));
  if (/^(?:oui|yes)/u.test(key)) return true;
  if (/^(?:non|no|pas|ancien|ex)/u.test(key)) return false;
  return /conum|conseiller(?:e|ere)?s?numerique/u.test(key) ? true : null;
}
