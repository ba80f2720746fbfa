import { bilanOfTabs } from '../../make/workbook-source';

test('figures of earlier editions are read in the unit of their indicator', () => {
  const { edition } = bilanOfTabs({
    Éditions: [
      ['Édition', 'Année', 'Participants', 'NPS', "Taux d'absence", 'Durée', 'Total des charges', 'Ville'],
      ['x', 2023, '115', '-12,5', '16 %', '15h30', '1 234,50 €', 'Ondres'],
    ],
  });
  expect(edition.pastEditions?.map(({ year, figures }) => [year, Object.fromEntries(figures)])).toEqual([
    [2023, { participants: 115, nps: -12.5, absenceRate: 0.16, duration: 930, charges: 123_450 }],
  ]);
});

test('the former edition is the greatest year below that of Jour 1', () => {
  const settings = [
    ['Paramètre', 'Valeur'],
    ['Jour 1', '13/06/2024'],
  ];
  const { bilan } = bilanOfTabs({
    Paramètres: settings,
    Éditions: [
      ['Édition', 'Année'],
      ['a', 2021],
      ['b', 2023],
      ['c', 2024],
      ['d', 2022],
      ['e', ''],
    ],
  });
  expect(bilan.former?.name).toBe('b');
});

test('a figure that is blank is unknown, never 0', () => {
  const labels = ['Participants', 'NPS', "Taux d'absence", 'Durée', 'Total des charges', 'Jours de préparation'];
  const { edition } = bilanOfTabs({
    Éditions: [
      ['Édition', 'Année', ...labels],
      ['x', 2023, ...labels.map(() => '')],
    ],
  });
  expect(edition.pastEditions?.map(({ figures }) => [...figures])).toEqual([[]]);
});
