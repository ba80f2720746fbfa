import { analysisTab } from '../../../src/workbook/generated/write-analysis';
import { heldRows } from '../../make/content';
import { makeBilan, makeExpense, makeSettings } from '../../make/edition';

const sum = (first: number, last: number) =>
  ['B', 'C', 'D'].map((column) => `=ROUND(SUM(${column}${first}:${column}${last});2)`);

describe('Analyse', () => {
  test('shows the same charges four ways, each with the same total, and a chart of each', () => {
    const tab = analysisTab(
      makeBilan({
        expenses: [
          makeExpense(2, 'Achats', 20_000),
          makeExpense(3, 'Lieu', 18_000, { payer: 'ALPI', payment: { kind: 'blank' }, supplier: '' }),
        ],
        staff: [],
      }),
    );
    const amounts = ['Hors personnel', 'Personnel', 'Total', 'Part'];
    expect(heldRows(tab)).toEqual([
      ['Analyse'],
      ['NEC Essai'],
      ['Les mêmes charges, présentées de quatre façons : chaque tableau a le même total.'],
      ['Avec et sans charges de personnel, par poste'],
      ['Poste', ...amounts],
      ['Achats', 200, 0, 200, 20_000 / 38_000],
      ['Lieu', 180, 0, 180, 18_000 / 38_000],
      ['Total', ...sum(6, 7)],
      [],
      ['Par payeur'],
      ['Payeur', ...amounts],
      ['La Fibre64', 200, 0, 200, 20_000 / 38_000],
      ['ALPI', 180, 0, 180, 18_000 / 38_000],
      ['Total', ...sum(12, 13)],
      [],
      ['Par mois de paiement'],
      ['Mois', ...amounts],
      ['Juillet 2024', 200, 0, 200, 20_000 / 38_000],
      ['Sans mois (explication ou rien)', 180, 0, 180, 18_000 / 38_000],
      ['Total', ...sum(18, 19)],
      [],
      ['Par fournisseur'],
      ['Fournisseur', ...amounts],
      ['Fournisseur 2', 200, 0, 200, 20_000 / 38_000],
      ['Fournisseur non précisé', 180, 0, 180, 18_000 / 38_000],
      ['Total', ...sum(24, 25)],
    ]);
    expect(tab.charts.map(({ title, areas }) => [title, areas])).toEqual([
      ['Charges hors personnel, par poste', [{ row: 5, column: 1, rows: 3, columns: 2 }]],
      ['Charges par payeur', [{ row: 11, column: 1, rows: 3, columns: 3 }]],
      ['Charges hors personnel, par mois', [{ row: 17, column: 1, rows: 3, columns: 2 }]],
      ['Charges par fournisseur (les plus fortes)', [{ row: 23, column: 1, rows: 3, columns: 2 }]],
    ]);
  });

  test('draws a dozen suppliers at most, and nothing of nothing', () => {
    const many = analysisTab(
      makeBilan({ expenses: Array.from({ length: 40 }, (_, index) => makeExpense(index + 2, 'Achats', 100 + index)) }),
    );
    expect(many.charts[3]?.areas[0]?.rows).toBe(13);
    expect(analysisTab(makeBilan({ expenses: [], staff: [] })).charts).toEqual([]);
    expect(heldRows(analysisTab(makeBilan({ expenses: null }))).length).toBe(3);
  });

  test('gives no total while the cost of a day is not known, and says why', () => {
    const rows = heldRows(analysisTab(makeBilan({ settings: makeSettings({ dayCost: null }) })));
    expect(String(rows[2]?.[0])).toContain('Coût d’une journée d’agent');
    expect(rows.find(([label]) => label === 'Charges de personnel')).toEqual(['Charges de personnel', 0]);
    expect(rows.find(([label]) => label === 'Total')?.length).toBe(2);
  });
});
