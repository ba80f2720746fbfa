import fc from 'fast-check';
import { timeOfFraction, timeOfText, spanOfText } from '../../../src/workbook/cells/clock';

test('a time of day reads the same in every form in which staff may type it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
      const two = String(minutes).padStart(2, '0');
      const forms = [
        `${hours}h${two}`,
        `${hours} h ${two}`,
        `${hours}H${two}`,
        `${hours}:${two}`,
        `${String(hours).padStart(2, '0')}:${two}`,
        `${hours}:${two}:00`,
      ];
      for (const text of minutes === 0 ? [...forms, `${hours}h`, `${hours} h`] : forms)
        expect([text, timeOfText(text)]).toEqual([text, hours * 60 + minutes]);
      const fraction = (hours * 60 + minutes) / 1440;
      expect(timeOfFraction(fraction)).toBe(hours * 60 + minutes);
    }),
  );
});

test('a fraction of a day may be text', () => {
  expect([timeOfText('0,5'), timeOfText('0.395833')]).toEqual([720, 570]);
});

test.each(['', 'matin', '9', '9,5', '25h', '9h60', '9h30-10h', '24h01', '1,5', '-1h'])(
  '« %s » is no time of day',
  (text) => {
    expect(timeOfText(text)).toBe(null);
  },
);

test('a number that is no fraction of a day is no time', () => {
  expect([timeOfFraction(-0.1), timeOfFraction(1), timeOfFraction(9.5), timeOfFraction(NaN)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  '10h / 11h15',
  '10h-11h15',
  '10h à 11h15',
  'de 10h à 11h15',
  '10:00 – 11:15',
  '10-11h15',
  '10h 11h15',
  '10h\n11h15',
  '10h → 11h15',
  'entre 10 h et 11 h 15',
  '10 heures, 11 heures 15',
  'De 10H00 jusqu’à 11H15.',
])('« %s » is a span', (text) => {
  expect(spanOfText(text)).toEqual({ start: 600, end: 675 });
});

test.each(['10-12', '10h', '10h30', '10h – 11h15 (75 min)', '10h11h15', '13/06'])('« %s » is no span', (text) => {
  expect(spanOfText(text)?.end ?? null).toBe(null);
});

test('a time of day may be said in words', () => {
  expect(['midi', '9 heures', '9 heures 30', '9h30min', '9 : 30'].map(timeOfText)).toEqual([720, 540, 570, 570, 570]);
});
