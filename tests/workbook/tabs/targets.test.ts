import { fold } from '../../../src/domain/names';
import { isTarget, readTargets } from '../../../src/workbook/tabs/targets';

const line = (label: string, input: string | number, row = 2) => ({ row, label, key: fold(label), input });

function read(lines: readonly ReturnType<typeof line>[]) {
  const refused: (string | number)[][] = [];
  const targets = readTargets(lines, (problem, { row }) => refused.push([row, problem]));
  return { targets: [...targets], refused };
}

test('an objective is read in the unit of its indicator', () => {
  const lines = [
    line('Objectif : Participants', 120),
    line('objectif: taux de satisfaction', '90 %'),
    line('Objectif – Durée des ateliers', '15h30'),
    line('Objectif : Total des charges', '20 000,00 €'),
    line('Objectif : Fréquentation du jour 2', '60'),
    line('Objectif : Ateliers', ''),
  ];
  expect(read(lines)).toEqual({
    targets: [
      ['participants', 120],
      ['satisfactionRate', 0.9],
      ['duration', 930],
      ['charges', 2_000_000],
      ['dayPresent:2', 60],
    ],
    refused: [],
  });
});

test('what is not understood is refused on its line', () => {
  const lines = [
    line('Objectif : Total des charges', 'beaucoup', 4),
    line('Objectif : Satisfaction', 'haute', 5),
    line('Objectif : Ateliers', 'douze', 6),
  ];
  expect(read(lines)).toEqual({
    targets: [],
    refused: [
      [4, 'amount-unreadable'],
      [5, 'percentage-unreadable'],
      [6, 'quantity-unreadable'],
    ],
  });
});

test.each([
  ['Objectif : Participants', true],
  ['Objectif de participants (minimum)', false],
  ['Objectif : Bonheur', false],
  ['Participants', false],
])('« %s » states an objective: %s', (label, is) => {
  expect(isTarget(line(label, 1))).toBe(is);
});
