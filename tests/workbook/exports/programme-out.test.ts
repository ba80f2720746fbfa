import type { Edition } from '../../../src/domain/edition';
import { programmeGridTab } from '../../../src/workbook/generated/write-programme';
import { parisOffset, programmeSchedule } from '../../../src/workbook/exports/write-schedule';
import { programmeCalendar } from '../../../src/workbook/exports/write-calendar';
import { identifiedSessions } from '../../../src/workbook/exports/session-identity';
import { heldRows } from '../../make/content';
import { makeEdition, makeSession } from '../../make/edition';

const EDITION = makeEdition({
  sessions: [
    makeSession(2, {
      title: 'Ouvrir, partager ; relier\\',
      room: 'AMPHI',
      speakers: [{ name: 'Ada', role: 'Directrice' }],
      description: 'Deux\r\nlignes',
      start: 570,
      end: 660,
    }),
    makeSession(3, { title: 'Annulée', cancelled: true, room: 'SALLE 1' }),
    makeSession(4, { day: '2024-06-14', title: 'Sans fin', end: null }),
    makeSession(5, { day: null, title: 'Perdue' }),
  ],
});

const STAMP = '2024-06-01T12:00:00Z';
const calendarOf = (edition: Edition): string =>
  programmeCalendar(edition, identifiedSessions(edition, [], STAMP).identities, STAMP);
const scheduleOf = (edition: Edition): string =>
  programmeSchedule(edition, identifiedSessions(edition, [], STAMP).identities, '2024-06-01');

test('the calendar has one event a session, in the time of Paris, cancelled ones marked', () => {
  const lines = calendarOf(EDITION).split('\r\n');
  expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(3);
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'))).toEqual([
    'BEGIN:VEVENT',
    'UID:ouvrirpartagerrelier@necessai.nec-bilan',
    'SEQUENCE:0',
    'DTSTAMP:20240601T120000Z',
    'LAST-MODIFIED:20240601T120000Z',
    'DTSTART;TZID=Europe/Paris:20240613T093000',
    'DTEND;TZID=Europe/Paris:20240613T110000',
    'SUMMARY:Ouvrir\\, partager \\; relier\\\\',
    'LOCATION:AMPHI\\, UPPA\\, Bayonne',
    'DESCRIPTION:Atelier\\n\\nAda – Directrice\\n\\nDeux\\nlignes',
    'STATUS:CONFIRMED',
  ]);
  expect(lines.filter((line) => line.startsWith('STATUS:'))).toEqual([
    'STATUS:CONFIRMED',
    'STATUS:CANCELLED',
    'STATUS:CONFIRMED',
  ]);
  expect([
    lines.filter((line) => line.startsWith('DTEND')).length,
    lines[lines.length - 1],
    lines.includes('TZID:Europe/Paris'),
  ]).toEqual([2, '', true]);
});

test('lines are cut at 75 bytes, never within a character, and a cell cannot end one', () => {
  const title = `${'é'.repeat(80)}\r\nBEGIN:VEVENT\rEND:VCALENDAR\u2028X\u0007`;
  const text = calendarOf(makeEdition({ sessions: [makeSession(2, { title })] }));
  expect(text.replace(/\r\n/gu, '')).not.toMatch(/\p{Cc}/u);
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\ufffd'))).toEqual([]);
  expect(text.replace(/\r\n /gu, '').split('\r\n')).toContain(
    `SUMMARY:${'é'.repeat(80)}\\nBEGIN:VEVENT\\nEND:VCALENDAR\\nX`,
  );
});

test('Paris is two hours ahead from the last Sunday of March to that of October', () => {
  expect([
    parisOffset('2024-03-31', 119),
    parisOffset('2024-03-31', 180),
    parisOffset('2024-10-27', 119),
    parisOffset('2024-10-27', 180),
    parisOffset('2025-03-30', 600),
    parisOffset('2024-12-25', 0),
  ]).toEqual(['+01:00', '+02:00', '+02:00', '+01:00', '+02:00', '+01:00']);
});

test('schedule.json gives the sessions held, by day and room, the same at each export', () => {
  const text = scheduleOf(EDITION);
  const { schedule } = JSON.parse(text) as {
    schedule: {
      conference: {
        title: string;
        start: string;
        end: string;
        daysCount: number;
        time_zone_name: string;
        days: {
          date: string;
          rooms: Record<
            string,
            { guid: string; title: string; date: string; duration: string; persons: { public_name: string }[] }[]
          >;
        }[];
      };
    };
  };
  const { title, start, end, daysCount, days, time_zone_name: zone } = schedule.conference;
  expect([title, start, end, daysCount, zone]).toEqual(['NEC Essai', '2024-06-13', '2024-06-14', 2, 'Europe/Paris']);
  expect(
    days.map(({ date, rooms }) => [
      date,
      Object.entries(rooms).map(([room, talks]) => [
        room,
        talks.map((talk) => [talk.title, talk.date, talk.duration, talk.persons.map((person) => person.public_name)]),
      ]),
    ]),
  ).toEqual([
    ['2024-06-13', [['AMPHI', [['Ouvrir, partager ; relier\\', '2024-06-13T09:30:00+02:00', '01:30', ['Ada']]]]]],
    ['2024-06-14', [['Salle à préciser', [['Sans fin', '2024-06-14T10:00:00+02:00', '00:00', []]]]]],
  ]);
  expect(days[0]?.rooms['AMPHI']?.[0]?.guid).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/u);
  expect(scheduleOf(EDITION)).toBe(text);
});

test('an empty programme makes files that are whole', () => {
  const empty = makeEdition({ sessions: null });
  expect(calendarOf(empty)).not.toContain('VEVENT');
  expect(JSON.parse(scheduleOf(empty))).toMatchObject({ schedule: { conference: { daysCount: 0, days: [] } } });
  expect(heldRows(programmeGridTab(empty))[2]).toEqual(['Aucune séance au programme']);
});

test('the grid has a column a room and a row a time, a session that goes on being tinted', () => {
  const content = programmeGridTab(EDITION);
  expect(heldRows(content)).toEqual([
    ['Programme – NEC Essai'],
    ['UPPA – Bayonne'],
    ['Jeudi 13 juin 2024'],
    ['Heure', 'AMPHI', 'SALLE 1'],
    ['9h30 – 10h', 'Ouvrir, partager ; relier\\\nAda'],
    ['10h – 11h', '', 'ANNULÉ – Annulée'],
    ['Vendredi 14 juin 2024'],
    ['Heure', 'Salle à préciser'],
    ['10h', 'Sans fin'],
  ]);
  expect(content.rows[5]?.map(({ style }) => style)).toEqual(['plain', 'information', 'struck']);
  expect(content.boxes?.map(({ row, rows, columns }) => [row, rows, columns])).toEqual([
    [4, 3, 3],
    [8, 2, 2],
  ]);
});
