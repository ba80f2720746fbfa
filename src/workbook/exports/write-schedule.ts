import { type IsoDay, isoDay, type Minutes, weekdayOf, yearOf } from '../../domain/calendar';
import type { Edition, Session } from '../../domain/edition';
import { fold, groupByLabel } from '../../domain/names';
import { lengthOf } from '../../domain/programme';
import { hashText, type PlacedSession, placedSessions, type SessionIdentity } from './session-identity';
import { NO_ROOM } from '../../words/session-words';

/** The last Sunday of a month of 31 days. */
function lastSunday(year: number, month: 3 | 10): IsoDay {
  const last = isoDay(year, month, 31) ?? '';
  return isoDay(year, month, 31 - weekdayOf(last)) ?? last;
}

/** Gives how far Paris is from universal time, « +02:00 » or « +01:00 » (directive 2000/84/CE). */
export function parisOffset(day: IsoDay, time: Minutes): '+01:00' | '+02:00' {
  const [begins, ends] = [lastSunday(yearOf(day), 3), lastSunday(yearOf(day), 10)];
  const isAfterBegin = day > begins || (day === begins && time >= 2 * 60);
  const isBeforeEnd = day < ends || (day === ends && time < 3 * 60);
  return isAfterBegin && isBeforeEnd ? '+02:00' : '+01:00';
}

const ZONE = 'Europe/Paris';
const SLOT = '00:15';

const pad = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: Minutes): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

function moment(day: IsoDay, time: Minutes): string {
  const minutes = Math.min(time, 24 * 60 - 1);
  return `${day}T${clock(minutes)}:00${parisOffset(day, minutes)}`;
}

/** Gives an identifier that is always the same for a text, in the form of a UUID of version 8 (RFC 9562). */
function guidOf(text: string): string {
  const digits = [0x811c_9dc5, 0x1234_5678, 0x9e37_79b9, 0x85eb_ca6b].map((seed) => hashText(text, seed)).join('');
  return (
    `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-` + digits.slice(20)
  );
}

/** Gives a text in the letters that the format takes for short names. */
function shortName(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
}

function talkOf(session: PlacedSession, room: string): object {
  const title = session.title === '' ? session.format : session.title;
  const { uid, id } = session.identity;
  const guid = guidOf(uid);
  return {
    guid,
    id,
    date: moment(session.day, session.start),
    start: clock(session.start),
    duration: clock(lengthOf(session) ?? 0),
    room,
    slug: `seance-${id}${shortName(title) === '' ? '' : `-${shortName(title)}`}`,
    // The sessions have no page of their own; the format demands an address.
    url: `urn:uuid:${guid}`,
    title,
    subtitle: '',
    track: null,
    type: session.format,
    language: 'fr',
    abstract: '',
    description: session.description,
    do_not_record: null,
    persons: session.speakers.map(({ name, role }) => ({
      guid: guidOf(fold(name)),
      public_name: name,
      name,
      biography: role ?? '',
    })),
    links: [],
    attachments: [],
  };
}

function dayOf(day: IsoDay, index: number, sessions: readonly PlacedSession[]): object {
  const ends = sessions.map(({ start, end }) => Math.max(start, end ?? start));
  const rooms = groupByLabel(sessions, ({ room }) => (room.trim() === '' ? NO_ROOM : room));
  return {
    index: index + 1,
    date: day,
    day_start: moment(day, Math.min(...sessions.map(({ start }) => start))),
    day_end: moment(day, Math.max(...ends)),
    rooms: Object.fromEntries(
      rooms.map(({ label, values }) => [label, values.map((session) => talkOf(session, label))]),
    ),
  };
}

/**
 * Gives the programme as the `schedule.json` of frab and pretalx, that conference applications read: the sessions
 * that have a day and a start, by day and room. The format has no word for a cancelled session: those are left out. It
 * wants a first and a last day: of a programme without sessions, those of the edition, else `today`.
 */
export function programmeSchedule(
  edition: Edition,
  identities: ReadonlyMap<Session, SessionIdentity>,
  today: IsoDay,
): string {
  const { settings } = edition;
  const placed = placedSessions(edition, identities).filter(({ cancelled }) => !cancelled);
  placed.sort((a, b) => a.start - b.start || a.row - b.row);
  const days = [...new Set(placed.map(({ day }) => day))].sort();
  const rooms = groupByLabel(placed, ({ room }) => (room.trim() === '' ? NO_ROOM : room)).map(({ label }) => label);
  const known = days.length > 0 ? days : settings.days.map(({ date }) => date);
  const name = shortName(settings.name ?? '').replaceAll('-', '_');
  const conference = {
    acronym: name.length < 4 ? `nec_${name}`.replace(/_$/u, '_1') : name,
    title: settings.name ?? 'NEC',
    start: known[0] ?? today,
    end: known[known.length - 1] ?? today,
    daysCount: days.length,
    timeslot_duration: SLOT,
    time_zone_name: ZONE,
    rooms: rooms.map((name) => ({ name, guid: guidOf(fold(name)), description: null, capacity: null })),
    tracks: [],
    days: days.map((day, index) =>
      dayOf(
        day,
        index,
        placed.filter((session) => session.day === day),
      ),
    ),
  };
  return `${JSON.stringify({ schedule: { version: '1', conference } }, null, 2)}\n`;
}
