import Ajv from 'ajv';
import type { Session } from '../../../src/domain/edition';
import { identifiedSessions, sessionMemory, type SessionMemory } from '../../../src/workbook/exports/session-identity';
import { programmeCalendar } from '../../../src/workbook/exports/write-calendar';
import { programmeSchedule } from '../../../src/workbook/exports/write-schedule';
import { makeEdition, makeSession } from '../../make/edition';

const FIRST = '2024-06-01T12:00:00Z';
const SECOND = '2024-06-02T12:00:00Z';

const OUVERTURE = makeSession(2, { title: 'Ouverture', room: 'AMPHI', start: 540 });
const CARTES = makeSession(3, { title: 'Cartographier', room: 'SALLE 1', start: 600 });
const AUTRES = makeSession(4, { title: 'Cartographier', room: 'SALLE 2', start: 600 });

function exported(sessions: readonly Session[], memory: SessionMemory, stamp: string) {
  const edition = makeEdition({ sessions });
  const made = identifiedSessions(edition, memory, stamp);
  const lines = programmeCalendar(edition, made.identities, stamp).split('\r\n');
  const all = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
  const schedule = programmeSchedule(edition, made.identities, stamp.slice(0, 10));
  const guids = [...schedule.matchAll(/"guid": "([^"]*)",\n\s*"id"/gu)].map(([, guid]) => guid);
  return { uids: all('UID'), sequences: all('SEQUENCE'), modified: all('LAST-MODIFIED'), guids, schedule, ...made };
}

/** As it comes back from where it is kept. */
const kept = (memory: SessionMemory): SessionMemory => sessionMemory(JSON.parse(JSON.stringify(memory)));

// Expected: RFC 5545, 3.8.4.7 (UID), 3.8.7.4 (SEQUENCE), 3.8.7.3 (LAST-MODIFIED).
describe('a session that was exported', () => {
  const first = exported([OUVERTURE, CARTES, AUTRES], [], FIRST);

  test('has an identity of its own, which is that of the next export', () => {
    expect(first.uids).toEqual([
      'ouverture@necessai.nec-bilan',
      'cartographier@necessai.nec-bilan',
      'cartographier-2@necessai.nec-bilan',
    ]);
    expect(new Set(first.guids).size).toBe(3);
    const again = exported([OUVERTURE, CARTES, AUTRES], kept(first.memory), SECOND);
    expect(again).toMatchObject({ uids: first.uids, guids: first.guids, sequences: ['0', '0', '0'] });
    expect(again.modified).toEqual(['20240601T120000Z', '20240601T120000Z', '20240601T120000Z']);
  });

  test.each<[string, readonly Session[], readonly string[]]>([
    [
      'rows inserted above',
      [
        makeSession(2, { title: 'Accueil', start: 500 }),
        ...[OUVERTURE, CARTES, AUTRES].map((one, row) => ({ ...one, row: row + 3 })),
      ],
      ['accueil', 'ouverture', 'cartographier', 'cartographier-2'],
    ],
    [
      'another hour',
      [{ ...OUVERTURE, start: 660, end: 700 }, CARTES, AUTRES],
      ['cartographier', 'cartographier-2', 'ouverture'],
    ],
    [
      'another day',
      [{ ...OUVERTURE, day: '2024-06-14' }, CARTES, AUTRES],
      ['cartographier', 'cartographier-2', 'ouverture'],
    ],
    [
      'another title',
      [{ ...OUVERTURE, title: 'Mot d’accueil' }, CARTES, AUTRES],
      ['ouverture', 'cartographier', 'cartographier-2'],
    ],
    ['another order', [AUTRES, CARTES, OUVERTURE], ['ouverture', 'cartographier', 'cartographier-2']],
  ])('keeps it through %s', (_, sessions, names) => {
    const { uids } = exported(sessions, kept(first.memory), SECOND);
    expect(uids).toEqual(names.map((name) => `${name}@necessai.nec-bilan`));
  });

  test('counts its changes and says when it last changed', () => {
    const moved = exported([{ ...OUVERTURE, start: 550 }, CARTES, AUTRES], kept(first.memory), SECOND);
    expect(moved.sequences).toEqual(['1', '0', '0']);
    expect(moved.modified).toEqual(['20240602T120000Z', '20240601T120000Z', '20240601T120000Z']);
    const cancelled = exported([{ ...OUVERTURE, start: 550, cancelled: true }, CARTES], kept(moved.memory), SECOND);
    expect(cancelled.sequences).toEqual(['2', '0']);
    expect(exported([OUVERTURE, CARTES, AUTRES], kept(cancelled.memory), SECOND).uids).toEqual(first.uids);
  });

  test('is another one the next year; what is stored and is no memory is none', () => {
    const next = exported([{ ...CARTES, day: '2025-06-12' }], kept(first.memory), SECOND);
    expect(next.memory).toHaveLength(1);
    expect(sessionMemory([{ uid: 7 }])).toEqual([]);
  });
});

/** What the schema of the VOC (voc/schedule, validator/json/schema.json, 2026) and Frab's ask for, in short. */
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['schedule'],
  properties: {
    schedule: {
      required: ['conference', 'version'],
      properties: {
        version: { type: 'string' },
        base_url: { type: 'string', pattern: '^[a-z]+:.' },
        conference: {
          required: ['title', 'acronym', 'days', 'daysCount', 'start', 'end', 'timeslot_duration'],
          additionalProperties: false,
          properties: {
            acronym: { type: 'string', pattern: '^[a-z0-9_-][a-z0-9_]{3,}$' },
            title: { type: 'string' },
            start: { $ref: '#/definitions/date' },
            end: { $ref: '#/definitions/date' },
            daysCount: { type: 'integer' },
            timeslot_duration: { type: 'string' },
            time_zone_name: { const: 'Europe/Paris' },
            tracks: { type: 'array' },
            rooms: {
              items: {
                additionalProperties: false,
                required: ['guid', 'name'],
                properties: {
                  name: { type: 'string' },
                  guid: { $ref: '#/definitions/uuid' },
                  description: { type: ['string', 'null'] },
                  capacity: { type: ['number', 'null'] },
                },
              },
            },
            days: {
              items: {
                additionalProperties: false,
                required: ['date', 'day_end', 'day_start', 'index', 'rooms'],
                properties: {
                  index: { type: 'integer' },
                  date: { $ref: '#/definitions/date' },
                  day_start: { $ref: '#/definitions/moment' },
                  day_end: { $ref: '#/definitions/moment' },
                  rooms: { additionalProperties: { items: { $ref: '#/definitions/event' } } },
                },
              },
            },
          },
        },
      },
    },
  },
  definitions: {
    date: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    moment: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d$' },
    uuid: { type: 'string', pattern: '^[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}$' },
    event: {
      additionalProperties: false,
      required: (
        'abstract date description do_not_record duration guid id language links persons room slug start subtitle ' +
        'title track type url'
      ).split(' '),
      properties: {
        abstract: { type: ['string', 'null'] },
        attachments: { type: 'array' },
        date: { $ref: '#/definitions/moment' },
        description: { type: ['string', 'null'] },
        do_not_record: { type: 'null' },
        duration: { type: 'string', pattern: '^[0-9]+:[0-9]{2}$' },
        guid: { $ref: '#/definitions/uuid' },
        id: { type: 'integer', minimum: 1 },
        language: { type: 'string' },
        links: { type: 'array' },
        persons: { items: { required: ['name'], properties: { guid: { $ref: '#/definitions/uuid' } } } },
        room: { type: 'string' },
        slug: { type: 'string', pattern: '^[a-z0-9_-]+[a-z0-9]$' },
        start: { type: 'string', pattern: '^(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$' },
        subtitle: { type: ['string', 'null'] },
        title: { type: 'string' },
        track: { type: ['string', 'null'] },
        type: { type: 'string' },
        url: { type: 'string', pattern: '^urn:uuid:[\\da-f-]{36}$' },
      },
    },
  },
};

describe('schedule.json', () => {
  const validate = new Ajv({ strict: false }).compile(SCHEMA);

  test.each<[string, readonly Session[] | null]>([
    ['of a programme', [OUVERTURE, CARTES, AUTRES]],
    ['with strange titles and late hours', [makeSession(2, { title: '«  » 日本', start: 1439, end: 1500, room: '' })]],
    ['without sessions', null],
  ])('%s is valid', (_, sessions) => {
    for (const name of ['NEC Sud-Ouest #2', 'É!', null]) {
      const base = makeEdition({ sessions });
      const edition = { ...base, settings: { ...base.settings, name } };
      const { identities } = identifiedSessions(edition, [], FIRST);
      validate(JSON.parse(programmeSchedule(edition, identities, '2024-06-01')));
      expect(validate.errors).toBeNull();
    }
  });
});
