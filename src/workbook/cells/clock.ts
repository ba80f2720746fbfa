import type { Minutes } from '../../domain/calendar';
import { decimalOfText } from './quantity';

const MINUTES_A_DAY = 24 * 60;

/**
 * Gives back the time of day that a text states (`9h30`, `9 h 30`, `9h`, `09:30`, a fraction of a day), in minutes, or
 * null.
 */
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

/** Two times of day, or one with the end unsaid. */
export interface Span {
  readonly start: Minutes;
  readonly end: Minutes | null;
}

const SPAN = new RegExp(
  String.raw`^(?:(?:de|entre)\s+)?(.+?)\s*(?:[/\-\u2010-\u2015>\u2192]+|(?<![\p{L}])(?:à|a|et|` +
    String.raw`jusqu['\u2019]à)(?![\p{L}]))\s*(.+)$`,
  'iu',
);

/**
 * Gives back the time of day or the span that a text states (`10h / 11h15`, `10h à 11h15`, `de 10h à 11h15`), or null.
 */
export function spanOfText(text: string): Span | null {
  const body = text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();
  const start = timeOfText(body);
  if (start !== null) return { start, end: null };
  const [, first = '', last = ''] = SPAN.exec(body.normalize('NFC')) ?? [];
  const from = timeOfText(/^\d{1,2}$/u.test(first) ? `${first}h` : first);
  const to = timeOfText(last);
  return from === null || to === null ? null : { start: from, end: to };
}
