import fc from 'fast-check';
import {
  keyOfText,
  decimalOfText,
  hoursOfText,
  percentageOfText,
  pointsOf,
  quantityOfText,
} from '../../../src/workbook/cells/quantity';

test.each([
  ['17,5', 17.5],
  ['17.5', 17.5],
  ['1/2', 0.5],
  [' 3 / 4 ', 0.75],
  ['1 234,5', 1234.5],
  ['−2', -2],
  ['12', 12],
])('« %s » is the quantity %d', (text, value) => {
  expect(quantityOfText(text)).toBe(value);
});

test.each(['', 'deux', '1/0', '1,2,3', '17h30', '1 2345', '5 %', '1e3', '0x10', 'Infinity'])(
  '« %s » is no quantity',
  (text) => {
    expect(quantityOfText(text)).toBe(null);
  },
);

test.each([
  ['17h30', 17.5],
  ['17:30', 17.5],
  ['140h', 140],
  ['17 h 30', 17.5],
  ['17h30 min', 17.5],
  ['17,5', 17.5],
  ['1/2', 0.5],
])('« %s » is %d hours', (text, value) => {
  expect(hoursOfText(text)).toBe(value);
});

test.each(['17h75', 'h', '17h 30h', 'une heure'])('« %s » is no number of hours', (text) => {
  expect(hoursOfText(text)).toBe(null);
});

test('a percentage may have its sign, after any space', () => {
  expect(['54,5 %', '54,5\u202f%', '54.5%', '54,5', '%', 'x %'].map(percentageOfText)).toEqual([
    { value: 0.545, certain: true },
    { value: 0.545, certain: true },
    { value: 0.545, certain: true },
    { value: 54.5, certain: false },
    null,
    null,
  ]);
});

const typed = (...values: number[]) => values.map((value) => ({ value, certain: false }));

test('numbers over 1 are percentages, and values of at most 1 that add up to 1 are fractions', () => {
  expect(pointsOf(typed(54.5, 45.5))).toEqual([54.5, 45.5]);
  expect(pointsOf(typed(0.545, 0.455))).toEqual([54.5, 45.5]);
  expect(pointsOf(typed(1))).toEqual([100]);
  expect(pointsOf(typed(1, 0))).toEqual([100, 0]);
  expect(pointsOf(typed(0.5, 0.4))).toEqual([0.5, 0.4]);
  expect(pointsOf(typed(0.5, 99.5))).toEqual([0.5, 99.5]);
  expect(
    pointsOf([
      { value: 0.5, certain: true },
      { value: 50, certain: false },
    ]),
  ).toEqual([50, 50]);
});

test('reading a quantity never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const value of [
        decimalOfText(text),
        quantityOfText(text),
        hoursOfText(text),
        percentageOfText(text)?.value ?? null,
      ])
        expect(value).not.toBe(NaN);
    }),
  );
});

test.each([
  ['½', 0.5],
  ['1½', 1.5],
  ['1 ½', 1.5],
  ['3 jours', 3],
  ['3 j', 3],
  ['−2 jours', -2],
])('« %s » is %d days', (text, value) => {
  expect(quantityOfText(text, 'days')).toBe(value);
});

test.each(['7 h', '6 mois'])('« %s » is no number of days', (text) => {
  expect(quantityOfText(text, 'days')).toBe(null);
});

test('a key may be typed whole', () => {
  expect(['50/50', '60 % / 40 %', '0,5/0,5', '100', 'a/b'].map(keyOfText)).toEqual([
    [50, 50],
    [60, 40],
    [50, 50],
    null,
    null,
  ]);
});
