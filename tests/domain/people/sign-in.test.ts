import { signInSheets } from '../../../src/domain/people/sign-in';
import { makeEdition, makeRegistration, makeRegistrations, makeSession } from '../../make/edition';

const JUNE_14 = { day: '2024-06-14', dayText: '14/06/2024' };

describe('the sheets to sign', () => {
  test('are one a half-day that has a session, with the hours of its sessions; a cancelled one makes none', () => {
    const sessions = [
      makeSession(2),
      makeSession(3, { start: 570, end: 615 }),
      makeSession(4, { start: 840, end: 900, cancelled: true }),
      makeSession(5, { ...JUNE_14, start: 780, end: null }),
    ];
    expect(
      signInSheets(makeEdition({ sessions })).map(({ day, half, start, end }) => [day.number, half, start, end]),
    ).toEqual([
      [1, 'morning', 570, 660],
      [2, 'afternoon', 780, null],
    ]);
  });

  test('list those registered that day, once each, in alphabetical order whatever accents and case', () => {
    const rows = [
      makeRegistration(2, [1], { name: 'Zola', firstName: 'Émile' }),
      makeRegistration(3, [1], { name: 'ÉLUARD', firstName: 'Paul', email: '' }),
      makeRegistration(4, [2], { name: 'Hugo', firstName: 'Victor' }),
      makeRegistration(5, [1], { name: 'eluard', firstName: 'paul', email: '', structure: 'Poètes' }),
      makeRegistration(6, [1], { name: 'Eluard', firstName: 'Nusch' }),
      makeRegistration(7, [], { name: 'Venu', firstName: 'Sans', present: new Set([1]) }),
    ];
    const [first] = signInSheets(makeEdition({ sessions: [makeSession(2)], registrations: makeRegistrations(rows) }));
    expect(first?.registered).toEqual([
      { row: 6, name: 'Eluard', firstName: 'Nusch', structure: '' },
      { row: 3, name: 'ÉLUARD', firstName: 'Paul', structure: 'Poètes' },
      { row: 2, name: 'Zola', firstName: 'Émile', structure: '' },
    ]);
  });

  test('name each speaker once, in the order of the programme', () => {
    const ada = { name: 'Ada LOVELACE', role: 'Mathématicienne' };
    const sessions = [
      makeSession(2, {
        start: 660,
        end: 700,
        speakers: [
          { name: 'Ada Lovelace', role: null },
          { name: 'Alan', role: null },
        ],
      }),
      makeSession(3, { speakers: [ada] }),
    ];
    expect(signInSheets(makeEdition({ sessions }))[0]?.speakers).toEqual([ada, { name: 'Alan', role: null }]);
  });

  test('are one for a whole day that has no session, and none without a day', () => {
    expect(signInSheets(makeEdition({ sessions: null })).map(({ day, half }) => [day.number, half])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(signInSheets(makeEdition({ settings: { ...makeEdition({}).settings, days: [] } }))).toEqual([]);
  });
});
