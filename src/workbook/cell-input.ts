import type { IsoDay, Minutes } from '../domain/calendar';
import type { CellValue } from './surface';

/** A date, time or duration cell as its wall clock shows it. */
export interface Moment {
  readonly day: IsoDay;
  readonly minutes: Minutes;
}

/** What a cell holds once its dates are wall clocks; '' when blank. */
export type CellInput = string | number | boolean | Moment;

/** Gives back the wall clock of a `Date` as `yyyy-MM-dd HH:mm:ss`, in the spreadsheet's own time zone. */
export type WallClock = (date: Date) => string;

/** Times and durations count from this day. */
const ZERO_DAY = '1899-12-30';
const DAY_AFTER_ZERO = '1899-12-31';

/** Gives back a cell's content with dates as wall clocks, to the nearest minute (Paris ran 9 min 21 s ahead in 1899). */
export function cellInput(value: CellValue, wallClock: WallClock): CellInput {
  if (!(value instanceof Date)) return typeof value === 'string' && value.trim() === '' ? '' : value;
  const shown = wallClock(value);
  const [hours = 0, minutes = 0, seconds = 0] = shown.slice(11).split(':').map(Number);
  return { day: shown.slice(0, 10), minutes: hours * 60 + minutes + (seconds >= 30 ? 1 : 0) };
}

/** Says whether a moment is a time of day, not a date. */
export function isTimeOnly(moment: Moment): boolean {
  return moment.day === ZERO_DAY;
}

/** Gives back the time of day of a cell, in minutes (24:00 is the midnight after); null for a date without a time. */
export function timeOfMoment(moment: Moment): Minutes | null {
  if (isTimeOnly(moment) || moment.minutes > 0) return moment.minutes;
  return moment.day === DAY_AFTER_ZERO ? 24 * 60 : null;
}

/** Gives back the length of a duration cell in hours, or null when it is a date. */
export function hoursOfMoment(moment: Moment): number | null {
  if (moment.day < ZERO_DAY || moment.day >= '1901') return null;
  const daysFromZero = moment.day.startsWith('1899') ? Number(moment.day.slice(8)) - 30 : 2 + daysOf1900(moment.day) - 1;
  return daysFromZero * 24 + moment.minutes / 60;
}

function daysOf1900(day: IsoDay): number {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths.slice(0, Number(day.slice(5, 7)) - 1).reduce((sum, length) => sum + length, 0) + Number(day.slice(8, 10));
}

/** Gives back what a cell reads as when it is text for us: numbers and check boxes as French staff would write them. */
export function textOf(input: CellInput): string {
  if (typeof input === 'string') return input.trim();
  if (typeof input === 'number') return String(input).replace('.', ',');
  if (typeof input === 'boolean') return input ? 'oui' : 'non';
  const time = `${String(Math.floor(input.minutes / 60)).padStart(2, '0')}:${String(input.minutes % 60).padStart(2, '0')}`;
  const date = input.day.split('-').reverse().join('/');
  return isTimeOnly(input) ? time : input.minutes === 0 ? date : `${date} ${time}`;
}
