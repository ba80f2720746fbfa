import fc from 'fast-check';
import { fold } from '../../../src/domain/names';
import { normalForm } from '../../../src/workbook/filling/normal-form';
import { readerOf, type Kind } from '../../../src/workbook/cells/kind';
import {
  amount,
  day,
  dayCost,
  email,
  hours,
  numberOrNone,
  payment,
  percentage,
  quantity,
  signedNumber,
  text,
  time,
  year,
  yesNo,
} from '../../../src/workbook/cells/kinds';

const DAYS = [
  { number: 1, date: '2024-06-13' },
  { number: 2, date: '2024-06-14' },
];
const context = { days: DAYS };

describe('the normal form of a cell', () => {
  test.each<[string, Kind<unknown>, string | number, string | number | boolean | null]>([
    ['an amount', amount, '1 234,56 €', 1234.56],
    ['a negative amount', amount, '(12)', -12],
    ['an ambiguous amount', amount, '1,234', null],
    ['a cost', dayCost, '540.00 €', 540],
    ['a time', time, '9h30', 570 / 1440],
    ['midnight, which a cell cannot hold as the end of a day', time, '24h', null],
    ['a date', day, '13/06', 45_456],
    ['the name of a day', day, 'Jour 2', null],
    ['a weekday', day, 'vendredi', null],
    ['a weekday with its date', day, 'vendredi 14 juin', 45_457],
    ['yes', yesNo, 'OUI', true],
    ['no', yesNo, 'n', false],
    ['1 for yes', yesNo, 1, true],
    ['a count instead of yes', yesNo, 12, null],
    ['half a day', quantity, '1/2', 0.5],
    ['hours', hours, '17h30', 17.5],
    ['a number already', amount, 12, null],
    ['an e-mail', email, ' A.B@C.fr ', 'a.b@c.fr'],
    ['an e-mail already', email, 'a.b@c.fr', null],
    ['no e-mail', email, 'Jean DUPONT', null],
    ['a text', text, ' A.B@C.fr ', null],
    ['a month of payment', payment, 'juil.-24', null],
    ['a percentage', percentage, '54,5 %', null],
    ['blank', amount, '', null],
  ])('of %s', (_, kind, typed, normal) => {
    expect(normalForm(kind, context, typed)).toBe(normal);
  });

  const KINDS: readonly Kind<unknown>[] = [
    amount,
    dayCost,
    day,
    email,
    hours,
    numberOrNone,
    payment,
    percentage,
    quantity,
    signedNumber,
    text,
    time,
    year,
    yesNo,
  ];
  const typed = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[-(]?\d{1,4}[.,h:/ ]?\d{0,3} ?[€%)]?$/),
    fc.constantFrom(
      'oui',
      'X',
      'non',
      '9h30',
      '09:30',
      '13/06/2024',
      '13 juin',
      'Jour 1',
      'jeudi',
      '1/2',
      'A@B.fr',
      '440.60 €',
      '24:00',
    ),
    fc.integer({ min: -3, max: 60_000 }),
  );

  test('reads as what was typed, and is its own normal form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), typed, (kind, input) => {
        const normal = normalForm(kind, context, input);
        if (normal === null) return;
        const read = readerOf(kind, context);
        const [before, after] = [read(input), read(normal)];
        expect(after.problem).toBe(null);
        if (kind.name === 'email') expect(fold(String(after.value))).toBe(fold(String(before.value)));
        else expect(after.value).toEqual(before.value);
        expect(normalForm(kind, context, normal)).toBe(null);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});
