import { dayColumnsOf } from '../../../src/workbook/tabs/day-columns';
import { bilanOfTabs, placesOf } from '../../make/workbook-source';

const DAYS = [
  { number: 1, date: '2024-06-13' },
  { number: 2, date: '2024-06-14' },
];

test.each([
  ['Inscrit jour 1', 'registered1'],
  ['INSCRITS JOUR 2', 'registered2'],
  ['Inscrit(e)s jour 1', 'registered1'],
  ['Inscrit·e·s J1', 'registered1'],
  ['Inscription jeudi', 'registered1'],
  ['Présent 13/06', 'present1'],
  ['Présent 14 juin 2024', 'present2'],
  ['Présence le vendredi 14 juin', 'present2'],
  ['Present - jour 2', 'present2'],
  ['Présent : jeudi', 'present1'],
  ['Présent jour 1'.normalize('NFD'), 'present1'],
])('« %s » is a column of its day', (label, field) => {
  expect(dayColumnsOf(DAYS)(label)?.field).toBe(field);
});

test.each(['Présentation jour 1', 'Présent', 'Inscrit jour 3', 'Présent lundi', 'Inscripteur 1', 'Jour 1'])(
  '« %s » is no column of a day of this edition',
  (label) => {
    expect(dayColumnsOf(DAYS)(label)).toBe(null);
  },
);

test('an edition of one day needs no day in its labels', () => {
  expect(dayColumnsOf([{ number: 1, date: null }])('Présents')?.field).toBe('present1');
});

test('a day column that names no day of the edition, or two, is a finding on its header', () => {
  const settings = [
    ['Paramètre', 'Valeur'],
    ['Jour 1', '13/06/2024'],
    ['Jour 2', '20/06/2024'],
  ];
  const outcome = bilanOfTabs({
    Paramètres: settings,
    Inscriptions: [
      ['Nom', 'Inscrit jeudi', 'Présent jour 3'],
      ['A', 'oui', 'oui'],
    ],
  });
  expect([
    placesOf(outcome, 'day-ambiguous'),
    placesOf(outcome, 'day-unknown'),
    outcome.told.filter((line) => line.startsWith('column-missing Inscriptions')).length,
  ]).toEqual([['Inscriptions!B1'], ['Inscriptions!C1'], 4]);
});
