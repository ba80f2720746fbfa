import type { HalfDayKey } from '../../../src/domain/edition';
import { presentHalves } from '../../../src/domain/people/presence';
import { signInSheets } from '../../../src/domain/people/sign-in';
import { makeEdition, makeSession } from '../../make/edition';

const edition = makeEdition({
  sessions: [
    makeSession(2, { start: 570, end: 660 }),
    makeSession(3, { start: 660, end: 735 }),
    makeSession(4, { start: 840, end: 960 }),
    makeSession(5, { day: '2024-06-14', start: 570, end: 690, cancelled: true }),
  ],
});
const { days } = edition.settings;

function halvesOf(present: readonly number[], halves: readonly HalfDayKey[] = []) {
  const person = { present: new Set(present), presentHalves: new Set(halves) };
  return presentHalves(person, days, signInSheets(edition)).map(({ day, half, start, end }) => [
    day.number,
    half,
    start,
    end,
  ]);
}

describe('the half-days to which somebody came', () => {
  test.each([
    ['nobody there', [], [], []],
    [
      'a day: those of the programme that day',
      [1],
      [],
      [
        [1, 'morning', 570, 735],
        [1, 'afternoon', 840, 960],
      ],
    ],
    ['a half-day that is ticked', [1], ['1-afternoon'], [[1, 'afternoon', 840, 960]]],
    ['a day whose sessions are not known', [2], [], [[2, null, null, null]]],
    ['a half-day without session', [2], ['2-morning'], [[2, 'morning', null, null]]],
  ] as const)('%s', (_, present, halves, expected) => {
    expect(halvesOf(present, halves)).toEqual(expected);
  });
});
