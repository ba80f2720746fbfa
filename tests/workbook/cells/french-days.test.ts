import fc from 'fast-check';
import { dayOfText, monthOfText } from '../../../src/workbook/cells/french-days';
import { listed } from '../../../src/domain/names';

const EDITION = [
  { number: 1, date: '2024-06-13' },
  { number: 2, date: '2024-06-14' },
];

test.each([
  '13/06/2024',
  '13/06/24',
  '13/06',
  '13/6',
  '13.06.2024',
  '13-06-2024',
  '2024-06-13',
  '13 juin 2024',
  '13 Juin',
  '13 JUIN 24',
  'jeudi 13 juin',
  'Jeudi 13 juin 2024',
  'jeudi, 13 juin',
  'jeudi 13/06',
  'jeudi',
  'JEUDI',
  'Jour 1',
  'jour1',
  'J1',
  ' 13\u00a0juin ',
])('« %s » is the first day of the edition', (text) => {
  expect(dayOfText(text, EDITION)).toEqual({ kind: 'day', day: '2024-06-13' });
});

test.each([
  '',
  'lundi',
  'J-1',
  'Jour 1 (vendredi)',
  '31/06/2024',
  '2024',
  'Jour 3',
  'demain',
  '13',
  '13 brumaire',
  '99/99',
  '1',
  'jeudi matin',
])('« %s » is no day', (text) => {
  expect(dayOfText(text, EDITION)).toEqual({ kind: 'unreadable' });
});

test('a day of the week that the edition has twice is ambiguous, but not with its date', () => {
  const twoWeeks = [...EDITION, { number: 3, date: '2024-06-20' }];
  expect(dayOfText('jeudi', twoWeeks)).toEqual({ kind: 'ambiguous' });
  expect(dayOfText('jeudi 20 juin', twoWeeks)).toEqual({ kind: 'day', day: '2024-06-20' });
  expect(dayOfText('vendredi', twoWeeks)).toEqual({ kind: 'day', day: '2024-06-14' });
});

test('a day without year is that of the edition, over the new year too', () => {
  const winter = [
    { number: 1, date: '2024-12-31' },
    { number: 2, date: '2025-01-01' },
  ];
  expect(dayOfText('1er janvier', winter)).toEqual({ kind: 'day', day: '2025-01-01' });
  expect(dayOfText('31/12', winter)).toEqual({ kind: 'day', day: '2024-12-31' });
  expect(dayOfText('31/12', [])).toEqual({ kind: 'unreadable' });
});

test('a day whose accents are typed apart is the same day', () => {
  expect(dayOfText('15 août 2024'.normalize('NFD'), [])).toEqual({ kind: 'day', day: '2024-08-15' });
});

test.each([
  ['juil.-24', '2024-07'],
  ['juillet 2024', '2024-07'],
  ['Juillet-2024', '2024-07'],
  ['août-24', '2024-08'],
  ['AOUT 24', '2024-08'],
  ['févr.-24', '2024-02'],
  ['févr.-24'.normalize('NFD'), '2024-02'],
  ['déc.-23', '2023-12'],
  ['sept. 2024', '2024-09'],
  ['mai-24', '2024-05'],
  ['avr.-24', '2024-04'],
  ['07/2024', '2024-07'],
  ['2024-07', '2024-07'],
  ['13/07/2024', '2024-07'],
  ['juillet ’24', '2024-07'],
  ['2024/07', '2024-07'],
  ['07 / 2024', '2024-07'],
  ['fin juillet 2024', '2024-07'],
  ['payé en juillet 2024', '2024-07'],
  ['juillet 2024 (virement)', '2024-07'],
])('« %s » is the month %s', (text, month) => {
  expect(monthOfText(text)).toBe(month);
});

test.each(['Facture annuelle', 'Facture 2024', 'juillet', '13/2024', '2024', '', 'jeudi 13 juin', 'vacances 24'])(
  '« %s » is no month',
  (text) => {
    expect(monthOfText(text)).toBe(null);
  },
);

test('reading a day or a month never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(['day', 'ambiguous', 'unreadable']).toContain(dayOfText(text, EDITION).kind);
      expect(monthOfText(text) ?? '2024-06').toMatch(/^\d{4}-\d\d$/u);
    }),
  );
});

test('a date that is not on the weekday named is told as such', () => {
  expect(['vendredi 13 juin', 'ven. 13/06/2024'].map((text) => dayOfText(text, EDITION))).toEqual([
    { kind: 'other-weekday' },
    { kind: 'other-weekday' },
  ]);
});

test.each(
  listed(`
    13.06.2024 | 13-06-2024 | 2024-06-13T09:30:00Z | 2024-06-13 09:30 +02:00 | jeu 13/06 | jeu. 13 juin | jeudi 13
    J1 | Journée du jeudi 13 juin 2024 | jeu.13/06 | 13-juin-24 | 13 / 06 / 2024 | 2024/06/13 | Jour n° 1 | 1er jour
    Jour 1 (jeudi 13 juin) | 13 juin (jeudi) | Jeudi : 13 juin. | 13/06/2024 à 9h30
  `),
)('« %s » is the day', (text) => {
  expect(dayOfText(text, EDITION)).toEqual({ kind: 'day', day: '2024-06-13' });
});
