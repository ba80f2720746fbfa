import fc from 'fast-check';
import { doorCounts, matching, searchable, type Attendee } from '../../../src/domain/people/attendee';

const attendee = (key: string, more: Partial<Attendee> = {}): Attendee => ({
  key,
  name: '',
  firstName: '',
  structure: '',
  email: '',
  registered: [],
  present: [],
  participant: true,
  ...more,
});

const word = fc.string({
  unit: fc.constantFrom('a', 'à', 'b', 'c', 'ç', 'e', 'é', 'ê', 'i', 'ï', 'n', 'o', 'ô', 'r', 'u', 'y', 'œ', 'ß', 'z'),
  minLength: 1,
  maxLength: 8,
});
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

test('the beginning of any word of a name or structure finds its bearer, without accents and in capitals too', () => {
  fc.assert(
    fc.property(words, words, words, fc.nat(), fc.nat(), (name, firstName, structure, which, length) => {
      const all = `${name} ${firstName} ${structure}`.split(' ');
      const whole = all[which % all.length] ?? '';
      const start = whole.slice(0, 1 + (length % whole.length));
      const people = [searchable(attendee('a', { name, firstName, structure }))];
      const searches = [start, start.toUpperCase(), start.normalize('NFD').replace(/\p{M}/gu, ''), all.join(', ')];
      expect(searches.map((search) => matching(people, search, 1, 8).count)).toEqual([1, 1, 1, 1]);
    }),
  );
});

test('those found by name come before those by structure, the absent before the present; never nobody', () => {
  const people = [
    attendee('a', { name: 'Durand', structure: 'Mairie' }),
    attendee('b', { name: 'Mairieu', present: [1] }),
    attendee('c', { name: 'Mair' }),
    attendee('', { structure: 'Mairie' }),
  ].map(searchable);
  const keys = (search: string, most: number): unknown => {
    const { shown, count } = matching(people, search, 1, most);
    return [shown.map(({ key }) => key), count];
  };
  expect([keys('mair', 8), keys('mair', 2), keys('mair du', 8), keys('mairie x', 8)]).toEqual([
    [['c', 'b', 'a'], 3],
    [['c', 'b'], 3],
    [['a'], 1],
    [[], 0],
  ]);
});

test('the counts of a day are of participants; speakers and organisers are apart', () => {
  const people = [
    attendee('a', { registered: [1], present: [1] }),
    attendee('b', { registered: [1] }),
    attendee('c', { registered: [2], present: [1, 2] }),
    attendee('d', { registered: [1], present: [1], participant: false }),
  ];
  expect([doorCounts(people, 1), doorCounts(people, 2), doorCounts([], 1)]).toEqual([
    { present: 2, registered: 2, walkIns: 1, others: 1 },
    { present: 1, registered: 1, walkIns: 0, others: 0 },
    { present: 0, registered: 0, walkIns: 0, others: 0 },
  ]);
});
