import { compareEditions } from '../../../src/domain/comparison';
import { comparisonTab } from '../../../src/workbook/generated/write-comparison';
import { heldRows } from '../../make/content';
import { makeBilan } from '../../make/edition';

const past = (row: number, name: string, year: number, figures: readonly (readonly [string, number])[]) => ({
  row,
  name,
  year,
  figures: new Map(figures),
});

describe('Comparaison', () => {
  test('puts every edition side by side, the earliest first, with the change since the former one', () => {
    const pastEditions = [
      past(2, 'NEC Essai 1', 2023, [
        ['participants', 8],
        ['dayPresent:3', 2],
      ]),
      past(3, 'NEC Essai 0', 2022, [['participants', 4]]),
    ];
    const content = comparisonTab(makeBilan({ pastEditions }), 'Fait le');
    const rows = heldRows(content);
    expect(rows.slice(0, 3)).toEqual([
      ['Comparaison'],
      ['Fait le'],
      ['Indicateur', 'NEC Essai 0 (2022)', 'NEC Essai 1 (2023)', 'NEC Essai (2024)', 'Évolution'],
    ]);
    expect(rows.find(([label]) => label === 'Participants')?.slice(0, 4)).toEqual(['Participants', 4, 8, 6]);
    expect(rows.find(([label]) => label === 'Fréquentation du jour 3')).toEqual(['Fréquentation du jour 3', '', 2]);
    const area = content.charts[0]?.areas[0];
    expect(rows.slice((area?.row ?? 0) - 1)).toEqual([
      ['Édition', 'Participants', 'CoNums présents'],
      ['NEC Essai 0 (2022)', 4],
      ['NEC Essai 1 (2023)', 8],
      ['NEC Essai (2024)', 6, 1],
    ]);
    expect(area).toMatchObject({ column: 1, rows: 4, columns: 3 });
  });

  test('reckons the current edition anew rather than read its own row of Éditions', () => {
    const frozen = past(2, 'nec  essai', 2024, [['participants', 999]]);
    const sister = past(3, 'NEC Voisin', 2024, [['participants', 20]]);
    const { editions } = compareEditions(makeBilan({ pastEditions: [frozen, sister] }));
    expect(editions.map(({ name, isCurrent, figures }) => [name, isCurrent, figures.get('participants')])).toEqual([
      ['NEC Voisin', false, 20],
      ['NEC Essai', true, 6],
    ]);
  });

  test('says what to do when there is no other edition, and draws nothing', () => {
    const content = comparisonTab(makeBilan({ pastEditions: null }), '');
    expect(content.charts).toEqual([]);
    expect(heldRows(content).at(-1)).toEqual([
      'Aucune autre édition : ajoutez les précédentes dans l’onglet Éditions, une par ligne, avec leur année.',
    ]);
  });
});
