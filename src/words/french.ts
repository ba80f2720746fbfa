import { agreed } from './agreement';
import { partsOf, weekdayOf, type IsoDay, type IsoMonth, type Minutes } from '../domain/calendar';
import { listed } from '../domain/names';

const NO_BREAK = '\u00a0';
const THIN = '\u202f';
const MINUS = '\u2212';
const MONTHS = listed(
  'janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre',
);
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;
const LONGEST_QUOTE = 60;
/** A name that a sentence is about is not cut before, lest it name nobody. */
const LONGEST_NAME = 160;
const LONGEST_LIST = 8;
/** Quantities carry at most six decimals. */
const MICRO = 1_000_000;

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, THIN);
}

function signed(value: number, magnitude: string): string {
  return value < 0 && /[1-9]/u.test(magnitude) ? `${MINUS}${magnitude}` : magnitude;
}

/** Gives an amount in cents as « 23 445,81 € ». */
export function moneyText(amount: number): string {
  const whole = Math.abs(amount);
  return signed(
    amount,
    `${grouped(String(Math.floor(whole / 100)))},${String(whole % 100).padStart(2, '0')}${NO_BREAK}€`,
  );
}

/** Gives a number as « 1 234,5 », with at most `decimals` decimals and no idle zero. */
export function numberText(value: number, decimals = 6): string {
  const scale = 10 ** decimals;
  const scaled = Math.round((Math.round(Math.abs(value) * MICRO) / MICRO) * scale);
  const fraction =
    decimals === 0
      ? ''
      : String(scaled % scale)
          .padStart(decimals, '0')
          .replace(/0+$/u, '');
  return signed(value, `${grouped(String(Math.floor(scaled / scale)))}${fraction === '' ? '' : `,${fraction}`}`);
}

/** Gives an exact ratio as a whole percentage rounded half up, « 16 % ». */
export function percentText(ratio: number): string {
  return `${numberText(ratio * 100, 0)}${NO_BREAK}%`;
}

/** Gives percentage points as « 16 % ». */
export function pointsText(points: number): string {
  return `${numberText(points)}${NO_BREAK}%`;
}

/** Gives an exact ratio as a percentage with two decimals at most, « 14,93 % ». */
export function precisePercentText(ratio: number): string {
  return `${numberText(ratio * 100, 2)}${NO_BREAK}%`;
}

/** Gives a ratio as a percentage with the first decimals that tell it from another: « 10,02 % » from 10 %. */
export function tellingPercentText(ratio: number, other: number): string {
  const decimals = [0, 1, 2, 3, 4, 5, 6].find(
    (count) => numberText(ratio * 100, count) !== numberText(other * 100, count),
  );
  return `${numberText(ratio * 100, decimals)}${NO_BREAK}%`;
}

/** Gives a change with its sign, « +3 » or « −25 »; `text` writes its magnitude. */
export function changeText(change: number, text: (magnitude: number) => string): string {
  const magnitude = text(Math.abs(change));
  if (!/[1-9]/u.test(magnitude)) return magnitude;
  return `${change < 0 ? MINUS : '+'}${magnitude}`;
}

const hoursText = (minutes: number): string => `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;

/** Gives a length in minutes as « 14h45 », « 45 minutes » under an hour. */
export function durationText(minutes: Minutes): string {
  const whole = Math.round(Math.abs(minutes));
  return signed(minutes, whole < 60 ? countText(whole, 'minute', 'minutes') : hoursText(whole));
}

/** Gives a time of day as « 9h30 », « 10h » on the hour. */
export function clockText(minutes: Minutes): string {
  return minutes % 60 === 0 ? `${minutes / 60}h` : hoursText(minutes);
}

/** Gives a day as « jeudi 13 juin 2024 ». */
export function dayText(day: IsoDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return (
    `${WEEKDAYS[weekdayOf(day)] ?? ''} ${dayOfMonth === 1 ? '1er' : dayOfMonth} ${MONTHS[month - 1] ?? ''} ` + `${year}`
  );
}

/** Gives the half of a day as « jeudi matin ». */
export function halfDayText(day: IsoDay, half: 'morning' | 'afternoon'): string {
  return `${WEEKDAYS[weekdayOf(day)] ?? ''} ${half === 'morning' ? 'matin' : 'après-midi'}`;
}

/** Gives a month as « juillet 2024 ». */
export function monthText(month: IsoMonth): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** Gives a day of the edition as « jeudi 13 juin 2024 », or « jour 2 » when its date is not known. */
export function editionDayText(number: number, date: IsoDay | null): string {
  return date === null ? `jour ${number}` : dayText(date);
}

/** Gives a text with a capital first letter. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Gives a count with its noun, « 1 personne » or « 2 personnes »; in French 0 takes the singular. */
export function countText(count: number, singular: string, plural: string): string {
  return `${numberText(count)}${NO_BREAK}${agreed(count, singular, plural)}`;
}

/** Gives items as « a, b et c ». */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} et ${items[items.length - 1] ?? ''}`;
}

/** Gives items as « a, b et 12 autres » when there are too many to be read. */
export function cappedListText(items: readonly string[]): string {
  if (items.length <= LONGEST_LIST + 1) return listText(items);
  return `${items.slice(0, LONGEST_LIST).join(', ')} et ${items.length - LONGEST_LIST} autres`;
}

/** Gives rows of a tab as « ligne 3 » or « lignes 3, 5 et 8 ». */
export function rowsText(rows: readonly number[]): string {
  return `${agreed(rows.length, 'ligne', 'lignes')} ${cappedListText(rows.map(String))}`;
}

/** Gives what staff typed on one line, without control or direction characters, cut at so many characters. */
export function shortened(text: string, longest: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
  const characters = Array.from(line);
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** Gives a name on one line, whole unless nobody would read it to its end. */
export function cleaned(name: string): string {
  return shortened(name, LONGEST_NAME);
}

/** Gives what staff typed between French quotation marks, « … ». */
export function quoted(text: string): string {
  return `«${NO_BREAK}${shortened(text, LONGEST_QUOTE)}${NO_BREAK}»`;
}
