import type { Minutes } from '../domain/calendar';
import { decimalOfText } from './quantity';

const MINUTES_A_DAY = 24 * 60;

/** Gives back the time of day that a text states (`9h30`, `9 h 30`, `9h`, `09:30`, a fraction of a day), in minutes, or null. */
export function timeOfText(text: string): Minutes | null {
  const body = text.trim();
  const clock = /^(\d{1,2})\s*h\s*(\d{1,2})?$|^(\d{1,2}):(\d{2})(?::\d{2})?$/iu.exec(body);
  if (clock === null) return /^0[.,]\d+$/u.test(body) ? timeOfFraction(decimalOfText(body) ?? -1) : null;
  const hours = Number(clock[1] ?? clock[3]);
  const minutes = Number(clock[2] ?? clock[4] ?? 0);
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= MINUTES_A_DAY ? total : null;
}

/** Gives back the time of day that a fraction of a day is, to the nearest minute, or null. */
export function timeOfFraction(fraction: number): Minutes | null {
  return fraction >= 0 && fraction < 1 ? Math.round(fraction * MINUTES_A_DAY) : null;
}
