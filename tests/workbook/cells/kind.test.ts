import fc from 'fast-check';
import { cellInput, hoursOfMoment, textOf, timeOfMoment } from '../../../src/workbook/cells/cell-input';
import { readerOf, type Kind } from '../../../src/workbook/cells/kind';
import {
  amount,
  day,
  dayCost,
  hours,
  payment,
  percentage,
  quantity,
  signedNumber,
  text,
  time,
  year,
  yesNo,
} from '../../../src/workbook/cells/kinds';
import type { CellValue } from '../../../src/google/surface';

const CONTEXT = { days: [{ number: 1, date: '2024-06-13' }] };
const clock = (date: Date) => date.toISOString().slice(0, 19).replace('T', ' ');
const read = <T>(kind: Kind<T>, value: CellValue) => readerOf(kind, CONTEXT)(cellInput(value, clock));
const at = (iso: string) => new Date(`${iso}Z`);

test('a blank cell gives what its kind gives for nothing, without a problem', () => {
  const blanks = [text, amount, quantity, hours, percentage, time, day, yesNo, payment, year].map(
    (kind: Kind<unknown>) => [read(kind, ''), read(kind, ' \u00a0')],
  );
  expect(blanks).toEqual(
    ['', null, 0, 0, null, null, null, false, { kind: 'blank' }, null].map((value) => [
      { value, problem: null, blank: true },
      { value, problem: null, blank: true },
    ]),
  );
});

test.each<[string, Kind<unknown>, CellValue, unknown]>([
  ['an amount', amount, 12.5, 1250],
  ['a quantity', quantity, '1/2', 0.5],
  ['a duration cell', hours, at('1899-12-30T17:30:00'), 17.5],
  ['a duration beyond a day', hours, at('1900-01-01T02:00:00'), 50],
  ['a time cell', time, at('1899-12-30T09:30:00'), 570],
  ['a time cell of another clock, by its nearest minute', time, at('1899-12-30T09:29:39'), 570],
  ['a date and time', time, at('2024-06-13T09:30:00'), 570],
  ['midnight at the end of the day', time, at('1899-12-31T00:00:00'), 1440],
  ['a fraction of a day', time, 0.5, 720],
  ['a date cell', day, at('2024-06-13T00:00:00'), '2024-06-13'],
  ['a date that lost its format', day, 45_456, '2024-06-13'],
  ['a day of the week', day, 'jeudi', '2024-06-13'],
  ['a ticked box', yesNo, true, true],
  ['the number 1', yesNo, 1, true],
  ['the number 0', yesNo, 0, false],
  ['a date of payment', payment, at('2024-07-09T00:00:00'), { kind: 'month', month: '2024-07' }],
  ['a text of payment', payment, 'Facture annuelle', { kind: 'text', text: 'Facture annuelle' }],
  ['a year', year, '2023', 2023],
  ['a negative score', signedNumber, '−12,5', -12.5],
  ['a number as text', text, 12.5, '12,5'],
])('%s is read', (_what, kind, value, expected) => {
  expect(read(kind, value)).toEqual({ value: expected, problem: null, blank: false });
});

test.each<[string, Kind<unknown>, CellValue, string]>([
  ['an amount of two readings', amount, '1.234', 'amount-ambiguous'],
  ['a ticked box for an amount', amount, true, 'amount-unreadable'],
  ['a date for an amount', amount, at('2024-06-13T00:00:00'), 'amount-unreadable'],
  ['a negative quantity', quantity, -1, 'quantity-negative'],
  ['a quantity beyond all measure', quantity, 1e300, 'quantity-unreadable'],
  ['a day cost below zero', dayCost, '-1', 'amount-unreadable'],
  ['a date for a time', time, at('2024-06-13T00:00:00'), 'time-unreadable'],
  ['a number for a time', time, 9.5, 'time-unreadable'],
  ['a time for a day', day, at('1899-12-30T09:30:00'), 'day-unreadable'],
  ['the number 1 for a day', day, 1, 'day-unreadable'],
  ['a ticked box for a day', day, true, 'day-unreadable'],
  ['another word for yes', yesNo, 'peut-être', 'yes-no-unknown'],
  ['the number 2 for yes', yesNo, 2, 'yes-no-unknown'],
  ['a word for a year', year, 'deux mille', 'year-unreadable'],
  ['a word for a percentage', percentage, 'la moitié', 'percentage-unreadable'],
])('%s is a problem', (_what, kind, value, problem) => {
  expect(read(kind, value).problem).toBe(problem);
});

test('a box, ticked or not, is text for a text column', () => {
  expect([
    textOf(true),
    textOf(false),
    textOf({ day: '2024-06-13', minutes: 0 }),
    textOf({ day: '1899-12-30', minutes: 65 }),
    textOf({ day: '2024-06-13', minutes: 65 }),
  ]).toEqual(['oui', 'non', '13/06/2024', '01:05', '13/06/2024 01:05']);
});

test('a date is neither a time nor a length', () => {
  expect([timeOfMoment({ day: '2024-06-13', minutes: 0 }), hoursOfMoment({ day: '2024-06-13', minutes: 90 })]).toEqual([
    null,
    null,
  ]);
});

test('whatever a cell holds is read or is a problem of its kind, and never throws', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.date({ min: at('1899-12-01T00:00:00'), max: at('9999-12-31T00:00:00'), noInvalidDate: true }),
  );
  const kinds: readonly Kind<unknown>[] = [
    text,
    amount,
    dayCost,
    quantity,
    hours,
    percentage,
    time,
    day,
    yesNo,
    payment,
    year,
    signedNumber,
  ];
  fc.assert(
    fc.property(cells, fc.constantFrom(...kinds), (cell, kind) => {
      const { value, problem } = read(kind, cell);
      if (problem !== null) expect(value).toEqual(kind.blank);
    }),
    { numRuns: 2000 },
  );
});
