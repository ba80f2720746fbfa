import type { IsoDay, Minutes } from '../../domain/calendar';

export interface CellImage {
  getContentUrl(): string;
  toString(): string;
}

/** What a cell gives: `''` when it is blank; dates, times and durations as `Date` in the spreadsheet's time zone. */
export type CellValue = string | number | boolean | Date | CellImage;

/**
 * Gives the wall clock of a `Date` as `yyyy-MM-dd HH:mm:ss`, in the spreadsheet's own time zone, to the nearest
 * second. V8's own zone data only: `Utilities.formatDate` takes the offset of today before 1900, where every time of
 * day and length stands, and would read 9:30 in Paris as 10:20:39.
 */
export type WallClock = (date: Date) => string;

const HALF_A_SECOND = 500;
const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** Gives a `Date` that is a whole second once its milliseconds are dropped. */
function rounded(date: Date): Date {
  return new Date(date.getTime() + HALF_A_SECOND);
}

function shown([year = 0, month = 0, day = 0, ...time]: readonly number[]): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${time.map(two).join(':')}`;
}

/** The clock of the script's own zone, which the local getters of any `Date` read. */
export const scriptClock: WallClock = (date) => {
  const at = rounded(date);
  return shown([at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds()]);
};

/** Gives the clock of a time zone, which reads each instant once, or null where `Intl` knows no such zone. */
export function zoneClock(timeZone: string): WallClock | null {
  const format = formatIn(timeZone);
  if (format === null) return null;
  const known = new Map<number, string>();
  return (date) => {
    const before = known.get(date.getTime());
    if (before !== undefined) return before;
    const parts = new Map(format.formatToParts(rounded(date)).map(({ type, value }) => [type, Number(value)]));
    const made = shown(FIELDS.map((field) => parts.get(field) ?? 0));
    known.set(date.getTime(), made);
    return made;
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const parts = Object.fromEntries(FIELDS.map((field) => [field, 'numeric'] as const));
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  } catch {
    return null;
  }
}

/** A date, time or duration cell as its wall clock shows it. */
export interface Moment {
  readonly day: IsoDay;
  readonly minutes: Minutes;
}

/** What a cell holds once its dates are wall clocks; '' when blank. */
export type CellInput = string | number | boolean | Moment;

/** Times and durations count from this day. */
const ZERO_DAY = '1899-12-30';
const DAY_AFTER_ZERO = '1899-12-31';

/** Says whether a cell holds what we cannot read, a picture or whatever else comes: it reads as blank. */
export function isForeign(value: unknown): value is CellImage {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return false;
  return !(value instanceof Date) || Number.isNaN(value.getTime());
}

/** Gives a cell's content, dates as wall clocks to the minute; '' for what is foreign (a picture). */
export function cellInput(value: CellValue, wallClock: WallClock): CellInput {
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (isForeign(value)) return '';
  const shown = wallClock(value);
  const [hours = 0, minutes = 0, seconds = 0] = shown.slice(11).split(':').map(Number);
  return { day: shown.slice(0, 10), minutes: hours * 60 + minutes + (seconds >= 30 ? 1 : 0) };
}

/** Says whether two reads of a cell gave the same; a picture is a new object at each. */
export function isSameCell(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  const [first, second] = [a ?? '', b ?? ''];
  return first === second || (isForeign(first) && isForeign(second));
}

/** Says whether a moment is a time of day, not a date. */
export function isTimeOnly(moment: Moment): boolean {
  return moment.day === ZERO_DAY;
}

/** Gives the time of day of a cell, in minutes (24:00 is the midnight after); null for a date without a time. */
export function timeOfMoment(moment: Moment): Minutes | null {
  if (isTimeOnly(moment) || moment.minutes > 0) return moment.minutes;
  return moment.day === DAY_AFTER_ZERO ? 24 * 60 : null;
}

/** Gives the length of a duration cell in hours, or null when it is a date. */
export function hoursOfMoment(moment: Moment): number | null {
  if (moment.day < ZERO_DAY || moment.day >= '1901') return null;
  return ((Date.parse(moment.day) - Date.parse(ZERO_DAY)) / 60_000 + moment.minutes) / 60;
}

/** Blanks that nobody types: patterns that look for what stands around blanks take the square of their number. */
const MANY_BLANKS = /\s{100,}/gu;

/** Gives what a cell reads as when it is text for us, as French staff write; a hundred blanks in a row are one. */
export function textOf(input: CellInput): string {
  if (typeof input === 'string') return input.trim().replace(MANY_BLANKS, ' ');
  if (typeof input === 'number') return String(input).replace('.', ',');
  if (typeof input === 'boolean') return input ? 'oui' : 'non';
  const two = (count: number): string => String(count).padStart(2, '0');
  const time = `${two(Math.floor(input.minutes / 60))}:${two(input.minutes % 60)}`;
  const date = input.day.split('-').reverse().join('/');
  return isTimeOnly(input) ? time : input.minutes === 0 ? date : `${date} ${time}`;
}
