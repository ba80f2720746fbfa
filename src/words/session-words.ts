import type { IsoDay, Minutes } from '../domain/calendar';
import type { Session } from '../domain/edition';
import { capitalised, clockText, dayText } from './french';

export const CANCELLED = 'ANNULÉ';
export const NO_ROOM = 'Salle à préciser';
export const NO_SESSION = 'Aucune séance au programme';
export const UNTITLED_SESSION = 'Séance sans titre';
const UNKNOWN_DAY = 'Jour à préciser';

/** Gives when something takes place, « 9h30 – 10h ». */
export function hoursText(start: Minutes, end: Minutes | null): string {
  return end === null ? clockText(start) : `${clockText(start)} – ${clockText(end)}`;
}

/** The sessions of a day by time, under its name. */
interface ProgrammeDay {
  readonly title: string;
  readonly sessions: readonly Session[];
}

/** Gives the sessions day by day; those of no day come last, under what was typed, as `shown` writes it. */
export function programmeDays(sessions: readonly Session[], shown: (typed: string) => string): ProgrammeDay[] {
  const sorted = [...sessions].sort((a, b) => (a.start ?? 1e9) - (b.start ?? 1e9) || a.row - b.row);
  const known = [...new Set(sorted.map(({ day }) => day).filter((day): day is IsoDay => day !== null))].sort();
  const unknown = sorted.filter(({ day }) => day === null);
  const typed = [...new Set(unknown.map((session) => shown(session.dayText)))];
  return [
    ...known.map((day) => ({
      title: capitalised(dayText(day)),
      sessions: sorted.filter((session) => session.day === day),
    })),
    ...typed.map((text) => ({
      title: text === '' ? UNKNOWN_DAY : `${UNKNOWN_DAY} : ${text}`,
      sessions: unknown.filter((session) => shown(session.dayText) === text),
    })),
  ];
}
