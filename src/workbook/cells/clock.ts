import type { Minutes } from '../../domain/calendar';
import { decimalOfText } from './quantity';

const MINUTES_A_DAY = 24 * 60;

const CLOCK = /^(\d{1,2}) ?(?:h|heures?|:) ?(?:(\d{1,2}) ?(?:min|mn|minutes?)?|(\d{2}):\d{2})?\.?$/iu;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();

/** Gives the time that a text states (`9h30`, `9 heures 30`, `09:30`, `midi`, part of a day), in minutes, or null. */
export function timeOfText(text: string): Minutes | null {
  const body = plain(text);
  if (/^midi$/iu.test(body)) return MINUTES_A_DAY / 2;
  const [clock, hours, minutes = '', beforeSeconds = ''] = CLOCK.exec(body) ?? [];
  if (clock === undefined) return /^0[.,]\d+$/u.test(body) ? timeOfFraction(decimalOfText(body) ?? -1) : null;
  if (/:\d?$/u.test(clock)) return null;
  const past = Number(minutes + beforeSeconds);
  const total = Number(hours) * 60 + past;
  return past < 60 && total <= MINUTES_A_DAY ? total : null;
}

/** Gives the time of day that a fraction of a day is, to the nearest minute, or null. */
export function timeOfFraction(fraction: number): Minutes | null {
  return fraction >= 0 && fraction < 1 ? Math.round(fraction * MINUTES_A_DAY) : null;
}

/** Two times of day, or one with the end unsaid. */
export interface Span {
  readonly start: Minutes;
  readonly end: Minutes | null;
}

/** One end of a span; the hours of one may do without their `h`. */
const END = String.raw`(midi|\d{1,2}(?: ?(?:h|heures?|:) ?(?:\d{1,2}(?::\d{2})?(?: ?(?:min|mn|minutes?))?)?)?)`;
const BETWEEN = String.raw`[ .,;:|~_/•<>=→\u2026\u2010-\u2015-]*(?:(?:à|a|et|au|jusqu['’]à)(?![\p{L}]) ?)?`;
const SPAN = new RegExp(`^(?:(?:de|entre|à) )?${END}(?:${BETWEEN})(?<![\\dh]) ?${END}\\.?$`, 'iu');

/** Gives the time of day or the span that a text states (`10h / 11h15`, `10h à 11h15`, `de 10h à 11h15`), or null. */
export function spanOfText(text: string): Span | null {
  const body = plain(text);
  const start = timeOfText(body.replace(/^à /iu, ''));
  if (start !== null) return { start, end: null };
  const [, first = '', last = ''] = SPAN.exec(body) ?? [];
  const isBare = (end: string): boolean => /^\d+$/u.test(end);
  if (isBare(first) && isBare(last)) return null;
  const [from, to] = [first, last].map((end) => timeOfText(isBare(end) ? `${end}h` : end));
  return from === undefined || to === undefined || from === null || to === null ? null : { start: from, end: to };
}
