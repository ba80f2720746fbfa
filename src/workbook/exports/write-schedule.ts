import type { IsoDay, Minutes } from '../../domain/calendar';
import type { Edition, Session } from '../../domain/edition';
import { fold, groupByLabel } from '../../domain/names';
import { lengthOf } from '../../domain/programme';
import { parisOffset } from './paris-offset';

const ZONE = 'Europe/Paris';
const SLOT = '00:15';
const NO_ROOM = 'Salle à préciser';

const pad = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: Minutes): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

function moment(day: IsoDay, time: Minutes): string {
  const minutes = Math.min(time, 24 * 60 - 1);
  return `${day}T${clock(minutes)}:00${parisOffset(day, minutes)}`;
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x0100_0193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Gives back an identifier that is always the same for a text, in the form of a UUID of version 8 (RFC 9562). */
function guidOf(text: string): string {
  const digits = [0x811c_9dc5, 0x1234_5678, 0x9e37_79b9, 0x85eb_ca6b].map((seed) => hash(text, seed)).join('');
  return (
    `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-` + digits.slice(20)
  );
}

type Placed = Session & { readonly day: IsoDay; readonly start: Minutes };

function talkOf(session: Placed, room: string): object {
  const title = session.title === '' ? session.format : session.title;
  return {
    guid: guidOf(`${session.day} ${session.start} ${fold(title)} ${session.row}`),
    id: session.row,
    date: moment(session.day, session.start),
    start: clock(session.start),
    duration: clock(lengthOf(session) ?? 0),
    room,
    slug: `${session.row}-${fold(title)}`.slice(0, 60),
    title,
    subtitle: '',
    track: null,
    type: session.format,
    language: 'fr',
    abstract: '',
    description: session.description,
    do_not_record: false,
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

function dayOf(day: IsoDay, index: number, sessions: readonly Placed[]): object {
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
 * Gives back the programme as the `schedule.json` of frab and pretalx, that conference applications read: the sessions
 * that
 * have a day and a start, by day and room. The format has no word for a cancelled session: those are left out.
 */
export function programmeSchedule({ settings, sessions }: Edition): string {
  const placed = (sessions ?? []).flatMap((session): Placed[] =>
    session.cancelled || session.day === null || session.start === null
      ? []
      : [{ ...session, day: session.day, start: session.start }],
  );
  placed.sort((a, b) => a.start - b.start || a.row - b.row);
  const days = [...new Set(placed.map(({ day }) => day))].sort();
  const rooms = groupByLabel(placed, ({ room }) => (room.trim() === '' ? NO_ROOM : room)).map(({ label }) => label);
  const conference = {
    acronym: fold(settings.name ?? 'NEC'),
    title: settings.name ?? 'NEC',
    start: days[0] ?? null,
    end: days[days.length - 1] ?? null,
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
  return `${JSON.stringify({ schedule: { version: '1', base_url: '', conference } }, null, 2)}\n`;
}
