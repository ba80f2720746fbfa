import type { IsoDay, Minutes } from '../../domain/calendar';
import type { Edition, Session, Settings } from '../../domain/edition';
import { type PlacedSession, placedSessions, type SessionIdentity } from './session-identity';

/** RFC 5545 has lines of 75 bytes at most, in UTF-8. */
const LINE_BYTES = 75;

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function escapedText(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\n/gu, '\\n');
}

/** Gives a line of iCalendar, carried over where it is too long, never within a character. */
function calendarLine(name: string, value: string): string {
  let line = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const size = bytesOf(character);
    if (bytes + size > LINE_BYTES) {
      line += '\r\n ';
      bytes = 1;
    }
    line += character;
    bytes += size;
  }
  return line;
}

const ZONE = 'Europe/Paris';
const LAST_MINUTE = 24 * 60 - 1;

/** The rules of summer time in France since 1996, for programs that do not know the zone by its name. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const pad = (value: number): string => String(value).padStart(2, '0');

/** Gives a text whose lines end in `\n`, control characters left out: what a calendar's text may hold. */
function plainLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

/** Gives the line of a text, none when it is blank. */
function textLine(name: string, text: string): string[] {
  return text === '' ? [] : [calendarLine(name, escapedText(plainLines(text)))];
}

/** A moment in universal time without its marks. */
function compact(moment: string): string {
  return moment.replace(/[-:]/gu, '');
}

function localLine(name: string, day: IsoDay, time: Minutes): string {
  const minutes = Math.min(time, LAST_MINUTE);
  return calendarLine(
    `${name};TZID=${ZONE}`,
    `${day.replace(/-/gu, '')}T${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}00`,
  );
}

function descriptionOf({ format, speakers, description }: Session): string {
  const people = speakers.map(({ name, role }) => (role === null ? name : `${name} – ${role}`)).join('\n');
  return [format, people, description].filter((part) => part !== '').join('\n\n');
}

function eventLines(session: PlacedSession, { venue, city }: Settings, stamp: string): string[] {
  const { uid, sequence, modified } = session.identity;
  return [
    'BEGIN:VEVENT',
    ...textLine('UID', uid),
    calendarLine('SEQUENCE', String(sequence)),
    calendarLine('DTSTAMP', compact(stamp)),
    calendarLine('LAST-MODIFIED', compact(modified)),
    localLine('DTSTART', session.day, session.start),
    ...(session.end !== null && session.end > session.start ? [localLine('DTEND', session.day, session.end)] : []),
    ...textLine('SUMMARY', session.title === '' ? session.format : session.title),
    ...textLine('LOCATION', [session.room, venue ?? '', city ?? ''].filter((part) => part !== '').join(', ')),
    ...textLine('DESCRIPTION', descriptionOf(session)),
    ...textLine('STATUS', session.cancelled ? 'CANCELLED' : 'CONFIRMED'),
    'END:VEVENT',
  ];
}

/** Gives the programme as iCalendar (RFC 5545), an event a placed session; `stamp` is `yyyy-MM-ddTHH:mm:ssZ`. */
export function programmeCalendar(
  edition: Edition,
  identities: ReadonlyMap<Session, SessionIdentity>,
  stamp: string,
): string {
  const { settings } = edition;
  const placed = placedSessions(edition, identities);
  placed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.start - b.start || a.row - b.row));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//NEC Bilan//Programme//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...textLine('X-WR-CALNAME', settings.name ?? ''),
    ...textLine('X-WR-TIMEZONE', ZONE),
    ...TIME_ZONE,
    ...placed.flatMap((session) => eventLines(session, settings, stamp)),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
