import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { nodeRealms } from '../../../src/host/execution/realm-node';
import { zonedDate } from '../../../src/host/values/zoned-date';

const PARIS = IANAZone.create('Europe/Paris');

/** Gives what a script sees of dates in Paris on a computer of another place, and what it sees in Paris. */
function both(script: string, place: string): [zoned: unknown, native: unknown] {
  const zoned = nodeRealms.inTimeZone(place, () => {
    const realm = nodeRealms.create({});
    const made = zonedDate(realm.evaluate('Date') as DateConstructor, (instant) => PARIS.offset(instant));
    return (realm.evaluate(`((Date) => JSON.stringify(${script}))`) as (date: unknown) => unknown)(made);
  });
  return [
    zoned,
    nodeRealms.inTimeZone('Europe/Paris', () => nodeRealms.create({}).evaluate(`JSON.stringify(${script})`)),
  ];
}

describe.each(['America/New_York', 'Asia/Kolkata', 'UTC'])(
  'a Date of Paris made in %s is the Date that Paris has',
  (place) => {
    test.each([
      'new Date(2024, 5, 13, 9, 30).toISOString()',
      'new Date(2024, 2, 31, 2, 30).toISOString()',
      'new Date(2024, 9, 27, 2, 30).toISOString()',
      "[new Date('2024-06-13').getHours(), new Date('2024-06-13T10:00').toISOString(), new Date('June 13, " +
        "2024 10:00').toISOString(), new Date('2024-06-13T10:00Z').getHours(), " +
        "Date.parse('2024-06-13T10:00+05:00')]",
      '[new Date(Date.UTC(2024, 11, 31, 23, 30)).getFullYear(), new Date(0).getTimezoneOffset(), new ' +
        "Date(99, 0).getFullYear(), new Date(NaN).getTime(), String(new Date('x'))]",
      '(() => { const d = new Date(2024, 0, 31); d.setMonth(1); d.setHours(25, 61); return [d.getMonth(), ' +
        'd.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getTime()]; })()',
      '[new Date() instanceof Date, typeof Date(), Date.name, Date.length, ' +
        'Object.prototype.toString.call(new Date()), new Date(2024, 5, 13).constructor === Date]',
      '[new Date(2024, 5, 13, 9, 30).toDateString(), new Date(2024, 5, 13, 9, 30).toTimeString().replace(/ ' +
        "\\(.*/, '')]",
    ])('%s', (script) => {
      const [zoned, native] = both(script, place);
      expect(zoned).toBe(native);
    });
  },
);

test('any instant has the clock of Paris, and any clock its instant', () => {
  const made = nodeRealms.inTimeZone('America/New_York', () =>
    zonedDate(nodeRealms.create({}).evaluate('Date') as DateConstructor, (instant) => PARIS.offset(instant)),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (instant) => {
      const at = new made(instant);
      const again = new made(
        at.getFullYear(),
        at.getMonth(),
        at.getDate(),
        at.getHours(),
        at.getMinutes(),
        at.getSeconds(),
        at.getMilliseconds(),
      );
      // The hour that comes twice is taken for the first one.
      return (
        at.getHours() === new Date(instant + PARIS.offset(instant) * 60_000).getUTCHours() &&
        (again.getTime() === instant || again.getTime() === instant - 3_600_000)
      );
    }),
    { seed: 4, numRuns: 500 },
  );
});
