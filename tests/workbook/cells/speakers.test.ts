import { readSpeakers } from '../../../src/workbook/cells/speakers';
import { listed } from '../../../src/domain/names';

test.each([
  ['Léa Durand – Directrice', [{ name: 'Léa Durand', role: 'Directrice' }]],
  ['Anne-Marie Petit - Élue — Ville – Nord', [{ name: 'Anne-Marie Petit', role: 'Élue — Ville – Nord' }]],
  ['Léa Durand–Directrice', [{ name: 'Léa Durand–Directrice', role: null }]],
  ['Léa Durand –', [{ name: 'Léa Durand', role: null }]],
  [
    ' A \r\n\n - \n…\nB',
    [
      { name: 'A', role: null },
      { name: 'B', role: null },
    ],
  ],
  ['', []],
  ["Jean DUPONT, directeur de l'ALPI", [{ name: 'Jean DUPONT', role: "directeur de l'ALPI" }]],
  [
    'Jean DUPONT, Marie DURAND et Paul ROUX',
    [
      { name: 'Jean DUPONT', role: null },
      { name: 'Marie DURAND', role: null },
      { name: 'Paul ROUX', role: null },
    ],
  ],
  [
    'Jean DUPONT ; Marie DURAND – Élue',
    [
      { name: 'Jean DUPONT', role: null },
      { name: 'Marie DURAND', role: 'Élue' },
    ],
  ],
  [
    "Anne de la Tour & Luc d'Hers – ALPI",
    [
      { name: 'Anne de la Tour', role: 'ALPI' },
      { name: "Luc d'Hers", role: 'ALPI' },
    ],
  ],
  ['Jean DUPONT, Maire de Pau et fondateur', [{ name: 'Jean DUPONT', role: 'Maire de Pau et fondateur' }]],
  ['Jean DUPONT, Directeur général, ALPI', [{ name: 'Jean DUPONT', role: 'Directeur général, ALPI' }]],
  ['Modération : Jean DUPONT', [{ name: 'Jean DUPONT', role: 'Modération' }]],
  ['• Jean DUPONT', [{ name: 'Jean DUPONT', role: null }]],
])('« %s » names its people, one a line', (cell, speakers) => {
  expect(readSpeakers(cell)).toEqual({ speakers, doubts: [] });
});

test.each(
  listed(`
    Jean DUPONT, ALPI | Jean et Marie DUPONT | jean dupont, marie durand
    Jean DUPONT, directeur et Marie DURAND, élue | Jean DUPONT, Cap Numérique | Équipe de la médiathèque
  `),
)('« %s » could be read two ways: one person, told', (cell) => {
  const { speakers, doubts } = readSpeakers(cell);
  expect([speakers.length, doubts]).toEqual([1, [cell]]);
});
