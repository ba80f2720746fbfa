import { bilanOfTabs, placesOf } from '../../make/workbook-source';
import type { CellValue } from '../../../src/google/surface';
import { listed } from '../../../src/domain/names';

const settingsOf = (...lines: [string, CellValue][]) =>
  bilanOfTabs({ Paramètres: [['Paramètre', 'Valeur'], ...lines] });

test('days and structures are in the order of their numbers, wherever their lines stand', () => {
  const { settings } = settingsOf(
    ['Structure 10', 'J'],
    ['Jour 2', '14/06/2024'],
    ['structure 2', 'B'],
    ['JOUR 1', new Date('2024-06-13T00:00:00Z')],
  ).edition;
  expect([settings.structures, settings.days]).toEqual([
    ['B', 'J'],
    [
      { number: 1, date: '2024-06-13' },
      { number: 2, date: '2024-06-14' },
    ],
  ]);
});

test('a part is that of its structure, in points', () => {
  const { settings } = settingsOf(
    ['Structure 1', 'La Fibre64'],
    ['Structure 2', 'ALPI'],
    ['Clé de répartition', 'POURCENTAGES'],
    ['Part de La Fibre 64', '54,5 %'],
    ["Part de l'ALPI", 45.5],
  ).edition;
  expect(settings.sharingKey).toEqual({
    kind: 'percentages',
    points: new Map([
      ['lafibre64', 54.5],
      ['alpi', 45.5],
    ]),
  });
});

test('thirds given as fractions make a balance', () => {
  const lines: [string, CellValue][] = ['A', 'B', 'C'].flatMap((name, index): [string, CellValue][] => [
    [`Structure ${index + 1}`, name],
    [`Part de ${name}`, 1 / 3],
  ]);
  expect(placesOf(settingsOf(...lines, ['Clé de répartition', 'Pourcentages']), 'key-percentages')).toEqual([]);
});

test('what is typed twice, unknown or unreadable is a finding on its line', () => {
  const outcome = settingsOf(
    ['Structure 1', 'A'],
    ['Structure 2', 'a'],
    ['Jour 1', '13/06/2024'],
    ['Jour 2', '13/06/24'],
    ['Jour 1', 'demain'],
    ['Jour 3', 'demain'],
    ['Part de Z', '5 %'],
    ['Couleur', 'bleu'],
    ['Coût journalier', '1.234'],
    ['CoNums du territoire', 'beaucoup'],
  );
  expect(
    listed(`
      structure-twice | day-twice | setting-twice | day-unreadable | setting-unknown | amount-ambiguous
      quantity-unreadable
    `).map((code) => placesOf(outcome, code as 'day-twice')),
  ).toEqual([
    ['Paramètres!B3'],
    ['Paramètres!B5'],
    ['Paramètres!A6'],
    ['Paramètres!B7'],
    ['Paramètres!A8', 'Paramètres!A9'],
    ['Paramètres!B10'],
    ['Paramètres!B11'],
  ]);
});

test('a territory of no CoNum gives no rate, with its reason', () => {
  expect(placesOf(settingsOf(['CoNums du territoire', 0]), 'setting-missing')).toContain('Paramètres!B2');
});

test('a setting named as a property of every object is unknown like any other', () => {
  expect(placesOf(settingsOf(['constructor', 'x'], ['__proto__', 'x']), 'setting-unknown')).toEqual([
    'Paramètres!A2',
    'Paramètres!A3',
  ]);
});
