import { speakersOf } from '../../../src/workbook/tabs/programme';

test.each([
  ['Léa Durand – Directrice', [{ name: 'Léa Durand', role: 'Directrice' }]],
  ['Anne-Marie Petit - Élue — Ville – Nord', [{ name: 'Anne-Marie Petit', role: 'Élue — Ville – Nord' }]],
  ['Léa Durand–Directrice', [{ name: 'Léa Durand–Directrice', role: null }]],
  ['Léa Durand –', [{ name: 'Léa Durand', role: null }]],
  [' A \r\n\n - \n…\nB', [{ name: 'A', role: null }, { name: 'B', role: null }]],
  ['', []],
])('« %s » names its people, one a line', (cell, speakers) => {
  expect(speakersOf(cell)).toEqual(speakers);
});
