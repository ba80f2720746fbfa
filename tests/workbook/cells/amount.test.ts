import fc from 'fast-check';
import { amountADay, amountOfNumber, amountOfText } from '../../../src/workbook/cells/amount';
import { writtenAmounts } from '../../make/written-amounts';

test('an amount reads the same in every form in which staff may type it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e10, max: 1e10 }), (whole) => {
      for (const text of writtenAmounts(whole))
        expect([text, amountOfText(text)]).toEqual([text, { kind: 'amount', cents: whole }]);
      expect(amountOfNumber(whole / 100)).toEqual({ kind: 'amount', cents: whole });
    }),
  );
});

test.each(['1.234', '1,234', '12.345', '123,456 €', '-1.234', '(1,234)', 'EUR 1.234', '999.999'])(
  '« %s » can be read two ways',
  (text) => {
    expect(amountOfText(text)).toEqual({ kind: 'ambiguous' });
  },
);

test.each([
  '0.123',
  '0,125',
  '1234.567',
  '1 234,567',
  '1.2345',
  '1.234.56',
  '1,23,456',
  '12 34',
  '1 2345',
  '--1',
  '-(1)',
  '(-1)',
  '12$',
  '=1+1',
  '1e3',
  ',5',
  '5,',
  '',
  '.',
  '€',
  '()',
  '-',
  'oui',
  '٣',
  '1/2',
])('« %s » is no amount', (text) => {
  expect(amountOfText(text)).toEqual({ kind: 'unreadable' });
});

test.each([
  ['1.234.567', 123_456_700],
  ['1,234,567', 123_456_700],
  ['1.234.567,89', 123_456_789],
  ['0', 0],
  ['-0,00', 0],
  ['007,50', 750],
  ['440.6', 44_060],
  ['( 12,50 € )', -1250],
  ['€ (12,50)', -1250],
  ['12,50€', 1250],
])('« %s » is %i cents', (text, whole) => {
  expect(amountOfText(text)).toEqual({ kind: 'amount', cents: whole });
});

test('a number of more than two decimals is no amount, but for binary dust', () => {
  expect([1.005, 1.234, 0.001].map((euros) => amountOfNumber(euros).kind)).toEqual([
    'unreadable',
    'unreadable',
    'unreadable',
  ]);
  expect([0.1 + 0.2, 440.6000001, 1.1 * 3].map(amountOfNumber)).toEqual(
    [30, 44_060, 330].map((whole) => ({ kind: 'amount', cents: whole })),
  );
});

test('what is no finite amount of this world is not read', () => {
  expect([Infinity, NaN, 1e10, -1e300].map((euros) => amountOfNumber(euros).kind)).toEqual(
    Array.from({ length: 4 }, () => 'unreadable'),
  );
  expect(amountOfText('9'.repeat(40))).toEqual({ kind: 'unreadable' });
});

test('reading never throws and gives whole cents or a reason', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789., -()€')) }),
      ),
      (text) => {
        const reading = amountOfText(text);
        if (reading.kind === 'amount') expect(Number.isSafeInteger(reading.cents)).toBe(true);
      },
    ),
  );
});

test.each(['0.123,45', '012 345,00', '001,234.56', '0.123.456'])(
  '%s groups thousands behind a 0, as nobody does: it is not understood',
  (text) => {
    expect(amountOfText(text)).toEqual({ kind: 'unreadable' });
  },
);

test.each([
  ['+12,50', 1250],
  ['12,50-', -1250],
  ['12€50', 1250],
  ['10,00 euros', 1000],
  ["1'234,50", 123_450],
  ['1’234,50 €', 123_450],
  ['440,60 € TTC', 44_060],
])('« %s » is %d cents', (text, expected) => {
  expect(amountOfText(text)).toEqual({ kind: 'amount', cents: expected });
});

test.each(['540 €/jour', '540 € par jour', '540 € / jour', '540'])('« %s » is the cost of a day', (text) => {
  expect(amountADay(text)).toEqual({ kind: 'amount', cents: 54_000 });
});
