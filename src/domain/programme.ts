import { halfDayOf, type IsoDay, type Minutes } from './calendar';
import type { Session } from './edition';
import { personKey } from './people/person-name';
import { formatKind } from './session-formats';

/** Counts of the programme; `halfDays` is null when no day of the edition is known, `minutes` is the Durée. */
export interface ProgrammeFigures {
  readonly halfDays: number | null;
  readonly workshops: number;
  readonly minutes: Minutes;
  readonly speakers: number;
}

/** Says whether a session is an atelier: not cancelled, of no format left out; a blank format is one. */
export function isWorkshop(session: Session): boolean {
  return !session.cancelled && session.leftOut !== true && formatKind(session.format) !== 'other';
}

/** Gives the length of a session in minutes, or null when it has no start, no end, or an end before its start. */
export function lengthOf(session: Pick<Session, 'start' | 'end'>): Minutes | null {
  if (session.start === null || session.end === null || session.end < session.start) return null;
  return session.end - session.start;
}

/** Gives the figures of the programme (RULES, Programme); `days` are the dates of the edition. */
export function programmeFigures(sessions: readonly Session[], days: readonly IsoDay[]): ProgrammeFigures {
  const workshops = sessions.filter(isWorkshop);
  const halves = new Set<string>();
  for (const session of sessions) {
    if (!session.cancelled && session.day !== null && session.start !== null)
      halves.add(`${session.day} ${halfDayOf(session.start)}`);
  }
  return {
    halfDays: days.length === 0 ? null : halves.size,
    workshops: workshops.length,
    minutes: workshops.reduce((sum, session) => sum + (lengthOf(session) ?? 0), 0),
    speakers: new Set(workshops.flatMap((session) => session.speakers.map((speaker) => personKey(speaker.name)))).size,
  };
}
