import { halfDayOf, type Minutes } from '../calendar';
import type { Edition, EditionDay, Registration, Session, Speaker } from '../edition';
import { fold } from '../names';
import { identifyPeople, type Person } from './people';

/** Somebody who signs: the row of Inscriptions where they stand first, and what it says of them. */
export interface Signatory {
  readonly row: number;
  readonly name: string;
  readonly firstName: string;
  readonly structure: string;
}

/** Who is to sign on a half-day, at the times of its sessions; `half` is null when a day's are not known. */
export interface SignInSheet {
  readonly day: EditionDay;
  readonly half: 'morning' | 'afternoon' | null;
  readonly start: Minutes | null;
  readonly end: Minutes | null;
  readonly registered: readonly Signatory[];
  /** Each once, in the order of the programme. */
  readonly speakers: readonly Speaker[];
}

const HALVES = ['morning', 'afternoon'] as const;

function rowToShow({ rows }: Person): Registration | undefined {
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  return sorted.find(({ name, firstName }) => name.trim() !== '' || firstName.trim() !== '') ?? sorted[0];
}

/** Gives a person as the lists of the door show them, or null for none. */
export function signatoryOf(person: Person): Signatory | null {
  const shown = rowToShow(person);
  return shown === undefined
    ? null
    : { row: shown.row, name: shown.name.trim(), firstName: shown.firstName.trim(), structure: person.structure };
}

/** Gives whether one comes before the other in an alphabetical list: by name, then first name, then row. */
export function alphabetically(a: Signatory, b: Signatory): number {
  const [one, other] = [`${fold(a.name)}\u0000${fold(a.firstName)}`, `${fold(b.name)}\u0000${fold(b.firstName)}`];
  return one === other ? a.row - b.row : one < other ? -1 : 1;
}

function speakersOf(sessions: readonly Session[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const speaker of sessions.flatMap((session) => session.speakers)) {
    const key = fold(speaker.name);
    if (!speakers.has(key)) speakers.set(key, speaker);
  }
  return [...speakers.values()];
}

function sheetOf(
  day: EditionDay,
  half: SignInSheet['half'],
  sessions: readonly Session[],
  registered: readonly Signatory[],
): SignInSheet {
  const starts = sessions.flatMap(({ start }) => start ?? []);
  const ends = sessions.flatMap(({ end }) => end ?? []);
  return {
    day,
    half,
    start: starts.length === 0 ? null : Math.min(...starts),
    end: ends.length === 0 ? null : Math.max(...ends),
    registered,
    speakers: speakersOf([...sessions].sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || a.row - b.row)),
  };
}

/** Gives a sheet for each half-day with a session (not cancelled), or for a whole day without any; in order. */
export function signInSheets({ settings, sessions, registrations }: Edition): SignInSheet[] {
  const { people } = identifyPeople(registrations?.rows ?? []);
  const held = (sessions ?? []).filter(({ cancelled }) => !cancelled);
  return settings.days.flatMap((day) => {
    const registered = people
      .filter((person) => person.registered.has(day.number))
      .flatMap((person) => signatoryOf(person) ?? [])
      .sort(alphabetically);
    const ofDay = held.filter((session) => session.day !== null && session.day === day.date);
    const byHalf = HALVES.map((half) => ({
      half,
      sessions: ofDay.filter(({ start }) => start !== null && halfDayOf(start) === half),
    })).filter((each) => each.sessions.length > 0);
    return byHalf.length === 0
      ? [sheetOf(day, null, ofDay, registered)]
      : byHalf.map((each) => sheetOf(day, each.half, each.sessions, registered));
  });
}
