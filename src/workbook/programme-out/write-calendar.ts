import ICAL from 'ical.js';
import type { IsoDay, Minutes } from '../../domain/calendar';
import type { Edition, Session, Settings } from '../../domain/edition';
import { fold } from '../../domain/names';
import { plainLines } from './plain-lines';

const ZONE = 'Europe/Paris';
const LAST_MINUTE = 24 * 60 - 1;

/** RFC 5545 has lines of 75 bytes at most; the library does not count the space at the head of what it carries over. */
const LINE_BYTES = 74;

/** The rules of summer time in France since 1996, for programs that do not know the zone by its name. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE', `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const pad = (value: number): string => String(value).padStart(2, '0');

/** A session that a calendar can show. */
type Dated = Session & { readonly day: IsoDay; readonly start: Minutes };

function addText(component: ICAL.Component, name: string, text: string): void {
  if (text !== '') component.addPropertyWithValue(name, plainLines(text));
}

function addLocal(component: ICAL.Component, name: string, day: IsoDay, time: Minutes): void {
  const minutes = Math.min(time, LAST_MINUTE);
  const moment = ICAL.Time.fromDateTimeString(`${day}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00`);
  component.addPropertyWithValue(name, moment).setParameter('tzid', ZONE);
}

/** The same session keeps its identity from one export to the next, as long as its title, day and time stay. */
function identity(session: Session, edition: string | null, known: Map<string, number>): string {
  const key = `${session.day ?? ''}-${session.start ?? ''}-${fold(session.title)}`.slice(0, 120);
  const times = (known.get(key) ?? 0) + 1;
  known.set(key, times);
  return `${key}${times === 1 ? '' : `-${times}`}@${fold(edition ?? '') || 'nec'}.nec-bilan`;
}

function descriptionOf({ format, speakers, description }: Session): string {
  const people = speakers.map(({ name, role }) => (role === null ? name : `${name} – ${role}`)).join('\n');
  return [format, people, description].filter((part) => part !== '').join('\n\n');
}

function eventOf(session: Dated, { name, venue, city }: Settings, stamp: string, known: Map<string, number>): ICAL.Component {
  const event = new ICAL.Component('vevent');
  addText(event, 'uid', identity(session, name, known));
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(stamp));
  addLocal(event, 'dtstart', session.day, session.start);
  if (session.end !== null && session.end > session.start) addLocal(event, 'dtend', session.day, session.end);
  addText(event, 'summary', session.title === '' ? session.format : session.title);
  addText(event, 'location', [session.room, venue ?? '', city ?? ''].filter((part) => part !== '').join(', '));
  addText(event, 'description', descriptionOf(session));
  addText(event, 'status', session.cancelled ? 'CANCELLED' : 'CONFIRMED');
  return event;
}

/** Properties that iCalendar does not know are said to be texts, so that they are escaped as such. */
function addOwnText(component: ICAL.Component, name: string, text: string): void {
  const property = new ICAL.Property(name, component);
  property.resetType('text');
  property.setValue(plainLines(text));
  component.addProperty(property);
}

/**
 * Gives back the programme as an iCalendar file (RFC 5545), one event a session that has a day and a start, in order.
 * `stamp` is when it is made, in universal time, `yyyy-MM-ddTHH:mm:ssZ`.
 */
export function programmeCalendar({ settings, sessions }: Edition, stamp: string): string {
  const known = new Map<string, number>();
  const dated = (sessions ?? []).flatMap((session): Dated[] => (session.day === null || session.start === null ? [] : [{ ...session, day: session.day, start: session.start }]));
  dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.start - b.start || a.row - b.row));
  const calendar = new ICAL.Component('vcalendar');
  addText(calendar, 'version', '2.0');
  addText(calendar, 'prodid', '-//NEC Bilan//Programme//FR');
  addText(calendar, 'calscale', 'GREGORIAN');
  addText(calendar, 'method', 'PUBLISH');
  if (settings.name !== null) addOwnText(calendar, 'x-wr-calname', settings.name);
  addOwnText(calendar, 'x-wr-timezone', ZONE);
  calendar.addSubcomponent(ICAL.Component.fromString(TIME_ZONE));
  for (const session of dated) calendar.addSubcomponent(eventOf(session, settings, stamp, known));
  ICAL.foldLength = LINE_BYTES;
  return `${calendar.toString()}\r\n`;
}
