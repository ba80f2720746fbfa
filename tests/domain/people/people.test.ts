import fc from 'fast-check';
import { identifyPeople } from '../../../src/domain/people/people';
import { makeRegistration } from '../../make/edition';

const rows = fc.array(
  fc.record({
    name: fc.constantFrom('', 'Durand', 'DURAND', 'Petit'),
    firstName: fc.constantFrom('', 'Léa', 'lea'),
    email: fc.constantFrom('', 'a@x.fr', 'A@x.fr', 'b@x.fr'),
    profile: fc.constantFrom('', 'Intervenant', 'Participant'),
    day: fc.constantFrom<number[]>([], [1], [1, 2]),
  }),
  { maxLength: 12 },
);
const registrations = (
  all: readonly { name: string; firstName: string; email: string; profile: string; day: number[] }[],
) => all.map(({ day, ...more }, index) => makeRegistration(index + 2, day, more));
const shape = (people: ReturnType<typeof identifyPeople>['people']) =>
  people
    .map(
      ({ rows: own, participant, present }) =>
        `${own
          .map(({ row }) => row)
          .sort((a, b) => a - b)
          .join(',')} ${participant} ${[...present].sort().join(',')}`,
    )
    .sort();

test('the order of rows changes nothing', () => {
  fc.assert(
    fc.property(rows, (all) =>
      expect(shape(identifyPeople(registrations(all).reverse()).people)).toEqual(
        shape(identifyPeople(registrations(all)).people),
      ),
    ),
  );
});

test('every row is in one person, but those of nobody', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const given = registrations(all);
      const own = identifyPeople(given).people.flatMap((person) => person.rows.map(({ row }) => row));
      const nobody = given.filter(
        ({ name, firstName, email, present }) => name === '' && firstName === '' && email === '' && present.size === 0,
      );
      expect([...own].sort((a, b) => a - b)).toEqual(
        given.filter((row) => !nobody.includes(row)).map(({ row }) => row),
      );
    }),
  );
});

test('two rows of one person are joined: any yes counts, any speaker is out', () => {
  const [person, ...others] = identifyPeople([
    makeRegistration(2, [1], { name: 'Durand', email: 'a@x.fr', conum: true }),
    makeRegistration(3, [2], { name: 'DURAND', email: 'A@x.fr ', profile: 'Intervenante' }),
  ]).people;
  expect([others.length, person?.conum, person?.participant, [...(person?.present ?? [])]]).toEqual([
    0,
    true,
    false,
    [1, 2],
  ]);
});

test('a nameless row whose e-mail two named people share is its own person', () => {
  const people = ['A', 'B', ''].map((name, index) => makeRegistration(index + 2, [1], { name, email: 'm@x.fr' }));
  expect(shape(identifyPeople(people).people)).toEqual(['2 true 1', '3 true 1', '4 true 1']);
});
