import type { IsoDay, Minutes } from '../../domain/calendar';
import type { Edition, Session } from '../../domain/edition';
import { fold } from '../../domain/names';

/** How a session is known outside: for ever by `uid` and `id`; found again by day, start and words. */
export interface SessionIdentity {
  readonly uid: string;
  readonly id: number;
  readonly title: string;
  readonly day: string;
  readonly start: number;
  readonly room: string;
  /** What was exported of it, in short. */
  readonly shown: string;
  readonly sequence: number;
  readonly modified: string;
}

/** The sessions exported so far; those that left the programme are kept, should they come back. */
export type SessionMemory = readonly SessionIdentity[];

const KINDS: Readonly<Record<keyof SessionIdentity, 'string' | 'number'>> = {
  uid: 'string',
  id: 'number',
  title: 'string',
  day: 'string',
  start: 'number',
  room: 'string',
  shown: 'string',
  sequence: 'number',
  modified: 'string',
};

function isIdentity(stored: unknown): stored is SessionIdentity {
  if (typeof stored !== 'object' || stored === null) return false;
  const fields = stored as Readonly<Record<string, unknown>>;
  return Object.entries(KINDS).every(([name, kind]) => typeof fields[name] === kind);
}

/** Gives a memory from what was stored; nothing where that is none. */
export function sessionMemory(stored: unknown): SessionMemory {
  return Array.isArray(stored) && stored.every(isIdentity) ? stored : [];
}

function factsOf({ day, start, title, room }: Session): Pick<SessionIdentity, 'title' | 'day' | 'start' | 'room'> {
  return { title: fold(title), day: day ?? '', start: start ?? -1, room: fold(room) };
}

type Facts = ReturnType<typeof factsOf>;

/** What makes a session one that was exported, the surest first; a title that is blank tells nothing. */
const CLUES: readonly ((facts: Facts) => string | null)[] = [
  ({ title, day, start, room }) => (title === '' ? null : `${title} ${day} ${start} ${room}`),
  ({ title, day, start }) => (title === '' ? null : `${title} ${day} ${start}`),
  ({ title, day }) => (title === '' ? null : `${title} ${day}`),
  ({ title }) => (title === '' ? null : title),
  ({ day, start, room }) => `${day} ${start} ${room}`,
];

function shownText({ title, format, day, start, end, room, speakers, description, cancelled }: Session): string {
  return JSON.stringify([title, format, day, start, end, room, speakers, description, cancelled]);
}

/** FNV-1a on 32 bits, from a seed, in eight figures. */
export function hashText(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x0100_0193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** A session of another year is another session, whatever its title. */
function ofSameYear(memory: SessionMemory, sessions: readonly Session[]): SessionMemory {
  const years = new Set(sessions.map(({ day }) => day?.slice(0, 4)));
  return memory.filter(({ day }) => years.has(day.slice(0, 4)));
}

/**
 * Gives the identity of each session that has a day and a start: the one that it was exported under, whatever its
 * row, day, hour or title have become since; a new one is named by its title. `stamp` is now, in universal time. With
 * it, the memory for the next time.
 */
export function identifiedSessions(
  { settings, sessions }: Edition,
  former: SessionMemory,
  stamp: string,
): { readonly identities: ReadonlyMap<Session, SessionIdentity>; readonly memory: SessionMemory } {
  const placed = (sessions ?? []).filter(({ day, start }) => day !== null && start !== null);
  const memory = ofSameYear(former, placed);
  const found = new Map<Session, SessionIdentity>();
  const left = new Set(memory);
  for (const clue of CLUES)
    for (const session of placed) {
      const key = clue(factsOf(session));
      if (key === null || found.has(session)) continue;
      const known = [...left].find((one) => clue(one) === key);
      if (!known) continue;
      found.set(session, known);
      left.delete(known);
    }
  const taken = new Set(memory.map(({ uid }) => uid));
  let last = Math.max(0, ...memory.map(({ id }) => id));
  const identities = new Map<Session, SessionIdentity>();
  for (const session of placed) {
    const text = shownText(session);
    const shown = hashText(text, 0x811c_9dc5) + hashText(text, 0x1234_5678);
    const known = found.get(session);
    if (known) {
      const isSame = known.shown === shown;
      const change = isSame ? {} : { shown, sequence: known.sequence + 1, modified: stamp };
      identities.set(session, { ...known, ...factsOf(session), ...change });
      continue;
    }
    const stem = (fold(session.title) || fold(session.format) || 'seance').slice(0, 120);
    const place = `@${fold(settings.name ?? '') || 'nec'}.nec-bilan`;
    let uid = stem + place;
    for (let number = 2; taken.has(uid); number += 1) uid = `${stem}-${number}${place}`;
    taken.add(uid);
    identities.set(session, { ...factsOf(session), uid, id: (last += 1), shown, sequence: 0, modified: stamp });
  }
  return { identities, memory: [...identities.values(), ...left] };
}

/** A session that goes out: it has a day and a start, and is known outside. */
export type PlacedSession = Session & {
  readonly day: IsoDay;
  readonly start: Minutes;
  readonly identity: SessionIdentity;
};

/** Gives the sessions that go out, as the programme has them. */
export function placedSessions(
  { sessions }: Edition,
  identities: ReadonlyMap<Session, SessionIdentity>,
): PlacedSession[] {
  return (sessions ?? []).flatMap((session): PlacedSession[] => {
    const { day, start } = session;
    const identity = identities.get(session);
    return day === null || start === null || !identity ? [] : [{ ...session, day, start, identity }];
  });
}
