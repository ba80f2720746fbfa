/** A day as ISO 8601 text, `2024-06-13`; days compare as text. */
export type IsoDay = string;

/** A month as ISO 8601 text, `2024-06`; months compare as text. */
export type IsoMonth = string;

/** Minutes since midnight, or a length in minutes. */
export type Minutes = number;

/** The afternoon begins at 13:00. */
const NOON: Minutes = 13 * 60;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Gives the day, or null when the calendar has no such day (31 June) or the year has not four figures. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (!Number.isInteger(year) || year < 1900 || year > 9999 || length === undefined || !Number.isInteger(day))
    return null;
  return day >= 1 && day <= length ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

/** Gives the month, or null when there is none such. */
export function isoMonth(year: number, month: number): IsoMonth | null {
  return isoDay(year, month, 1)?.slice(0, 7) ?? null;
}

export function monthOf(day: IsoDay): IsoMonth {
  return day.slice(0, 7);
}

/** Gives the year of a day (or of a month, written alike). */
export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

/** Gives year, month (1–12) and day of the month. */
export function partsOf(day: IsoDay): { year: number; month: number; day: number } {
  return { year: yearOf(day), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Gives the day of the week, 0 for Sunday to 6 for Saturday (Sakamoto's method). */
export function weekdayOf(iso: IsoDay): number {
  const { year, month, day } = partsOf(iso);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

export type HalfDay = 'morning' | 'afternoon';

/** Gives the half of the day in which a session that starts then counts (RULES: the afternoon begins at 13:00). */
export function halfDayOf(start: Minutes): HalfDay {
  return start < NOON ? 'morning' : 'afternoon';
}
