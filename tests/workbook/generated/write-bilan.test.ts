import { columnLetters } from '../../../src/workbook/cells/cell-address';
import { stampText } from '../../../src/workbook/phrases/stamp';
import { NOTHING_RETAINED } from '../../../src/workbook/generated/read-retained';
import { bilanTab } from '../../../src/workbook/generated/write-bilan';
import { makeBilan, makeExpense, makeSettings } from '../../make/edition';
import { heldAt, heldRows, rowOf } from '../../make/content';

const STAMP = 'Généré';

describe('Bilan', () => {
  const content = bilanTab(makeBilan(), NOTHING_RETAINED, STAMP);

  test('gives each figure beside the former edition', () => {
    expect(heldRows(content).slice(0, 3)).toEqual([
      ['Bilan – NEC Essai'],
      [STAMP],
      ['Indicateur', 'Valeur calculée', 'Valeur retenue', 'Édition précédente', 'Évolution', 'Note'],
    ]);
    expect(heldRows(content)[rowOf(content, 'Participants') - 1]).toEqual([
      'Participants',
      6,
      '=IF(B8="";"";B8)',
      8,
      '\u22122 (\u221225\u00a0%)',
    ]);
    expect(heldAt(content, rowOf(content, 'Durée des ateliers'), 2)).toBe(60 / 1440);
    expect(heldAt(content, rowOf(content, 'Total des charges'), 2)).toBe(2070.15);
  });

  test('leaves a figure that cannot be had blank, with its formula', () => {
    const without = bilanTab(makeBilan({ settings: makeSettings({ territoryConums: null }) }), NOTHING_RETAINED, STAMP);
    const row = rowOf(without, 'Part des CoNums du territoire');
    expect(heldRows(without)[row - 1]).toEqual(['Part des CoNums du territoire', '', `=IF(B${row}="";"";B${row})`]);
  });

  test('follows with participation, satisfaction and money', () => {
    const rows = heldRows(content);
    const from = (label: string, count: number) =>
      rows.slice(rowOf(content, label) - 1, rowOf(content, label) - 1 + count);
    expect(from('Participation par jour', 6)).toEqual([
      ['Participation par jour'],
      ['Jour', 'Inscrits', 'Présents', 'Absents', 'Non inscrits', 'Taux d’absence'],
      ['Jeudi 13 juin 2024', 6, 6, 0, 0, 0],
      ['Vendredi 14 juin 2024', 3, 3, 0, 0, 0],
      ['L’événement a réuni 6\u00a0participants, dont 1\u00a0CoNum (10\u00a0% de ceux du territoire).'],
      ['Le jour le plus fréquenté est le jeudi 13 juin 2024 (6\u00a0personnes).'],
    ]);
    expect(from('Participants par département', 4)).toEqual([
      ['Participants par département'],
      ['Département', 'Participants', 'Part'],
      ['Pyrénées-Atlantiques (64)', 5, 5 / 6],
      ['Autres', 1, 1 / 6],
    ]);
    expect(from('Satisfaction par question', 3)).toEqual([
      ['Satisfaction par question'],
      ['Question', 'Satisfait', 'Peu satisfait', 'Réponses', 'Taux de satisfaction'],
      ['Satisfaction générale', 1, 1, 2, 0.5],
    ]);
    expect(from('Réponses libres', 3)).toEqual([['Réponses libres'], ['Commentaire'], ['=1+1']]);
    const charges = rowOf(content, 'Charges par poste');
    expect(from('Charges par poste', 7).map((row) => row.slice(0, 2))).toEqual([
      ['Charges par poste'],
      ['Poste', 'Montant'],
      ['Achats', 150.15],
      ['Lieu', 300],
      ['Charges de personnel', 1620],
      ['Total des charges', `=ROUND(SUM(B${charges + 2}:B${charges + 4});2)`],
      ['Le premier poste est «\u00a0Lieu\u00a0» (300,00\u00a0€, 67\u00a0% des charges hors personnel).'],
    ]);
    expect(from('Produits', 5).map((row) => row.slice(0, 2))).toEqual([
      ['Produits'],
      ['Produit', 'Montant'],
      ['ANCT', 200],
      ['Budget interne – La Fibre64', 623.38],
      ['Budget interne – ALPI', 1246.77],
    ]);
  });

  test('draws four charts to the right of the tables, over their headers and lines', () => {
    const width = content.rows[0]!.length;
    expect(content.charts.map(({ title, type }) => [title, type])).toEqual([
      ['Charges par poste (en euros)', 'BAR'],
      ['Inscrits et présents par jour', 'COLUMN'],
      ['Satisfaction par question (en % des avis exprimés)', 'BAR'],
      ['Produits (en euros)', 'PIE'],
    ]);
    for (const { areas, position } of content.charts) {
      expect(position.column).toBeGreaterThan(width);
      for (const { row } of areas) expect(content.rows[row - 1]?.[0]?.style).toBe('header');
    }
    expect(content.charts[2]?.areas).toEqual([
      { row: rowOf(content, 'Satisfaction par question') + 1, column: 1, rows: 2, columns: 3 },
    ]);
    expect(columnLetters(content.charts[0]!.position.column)).toBe('H');
  });

  test('gives room to the names of many postes, and the charts below their place', () => {
    const expenses = Array.from({ length: 30 }, (_, index) => makeExpense(index + 2, `Poste ${index}`, 100));
    const { charts } = bilanTab(makeBilan({ expenses, staff: [] }), NOTHING_RETAINED, STAMP);
    expect(charts.map(({ options }) => options['height'])).toEqual([690, 235, 235, 235]);
    expect(charts.map(({ position }) => position.row - (charts[0]?.position.row ?? 0))).toEqual([0, 34, 46, 58]);
    expect(content.charts.map(({ position }) => position.row - (content.charts[0]?.position.row ?? 0))).toEqual([
      0, 12, 24, 36,
    ]);
  });

  test('repeats on each page its title and its stamp, and the header of none of its tables', () => {
    // What is frozen is what the .xlsx prints again at the top of each page.
    const repeated = content.rows.slice(0, content.frozenRows).map((row) => row.map(({ style }) => style));
    expect(
      heldRows(content)
        .slice(0, content.frozenRows)
        .map(([first]) => first),
    ).toEqual(['Bilan – NEC Essai', STAMP]);
    expect(repeated.flat().filter((style) => style === 'header')).toEqual([]);
    expect(content.rows.flat().filter(({ style }) => style === 'header').length).toBeGreaterThan(20);
  });

  test('leaves out a chart without data', () => {
    const empty = bilanTab(
      makeBilan({ survey: null, registrations: null, expenses: [], receipts: [], staff: [] }),
      NOTHING_RETAINED,
      STAMP,
    );
    expect(empty.charts).toEqual([]);
    expect(empty.chartTitles).toHaveLength(4);
  });

  test('says when it was made and from what', () => {
    expect(stampText('2024-07-01 09:05', makeBilan()).replace(/\u00a0/gu, ' ')).toBe(
      'Généré le 01/07/2024 à 09h05 à partir de 6 inscriptions, 2 sessions, 3 dépenses, 1 recette, 2 lignes ' +
        'de personnel et 2 réponses au questionnaire.',
    );
  });
});
