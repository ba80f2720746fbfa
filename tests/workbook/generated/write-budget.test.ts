import { cents } from '../../../src/domain/money';
import { budgetTab } from '../../../src/workbook/generated/write-budget';
import { heldRows, plainRows } from '../../make/content';
import { makeBilan } from '../../make/edition';

const line = (row: number, poste: string, funder: string, amount: number, comment = '') => ({
  row,
  poste,
  funder,
  amount: cents(amount),
  comment,
});
const gaps = (row: number) => [`=ROUND(C${row}-B${row};2)`, `=D${row}/ABS(B${row})`];

describe('Budget', () => {
  test('shows planned, actual and gap by poste, funder and partner, with totals and what is to be explained', () => {
    const tab = budgetTab(
      makeBilan({
        plan: [
          line(2, 'Achats', '', 10_000, '=Plus de monde'),
          line(3, 'Lieu', '', 20_000),
          line(4, 'Charges de personnel', '', 162_000),
          line(5, '', 'ANCT', 20_000),
        ],
      }),
    );
    expect(plainRows(heldRows(tab))).toEqual([
      ['Budget'],
      ['NEC Essai'],
      [
        'Écart = réalisé − prévu. Au-delà de 10 %, un commentaire est demandé dans l’onglet « Prévisionnel ' +
          '». Les charges sont de 150,15 € au-dessus du budget prévu (1 920,00 €), soit +8 %.',
      ],
      ['Charges'],
      ['Poste ou financeur', 'Prévu', 'Réalisé', 'Écart', 'Écart en %', 'Commentaire'],
      ['Achats', 100, 150.15, ...gaps(6), '=Plus de monde'],
      ['Lieu', 200, 300, ...gaps(7), 'À expliquer.'],
      ['Total hors charges de personnel', '=ROUND(SUM(B6:B7);2)', '=ROUND(SUM(C6:C7);2)', ...gaps(8)],
      ['Charges de personnel', 1620, 1620, ...gaps(9)],
      ['Total des charges', '=ROUND(SUM(B6:B7)+SUM(B9:B9);2)', '=ROUND(SUM(C6:C7)+SUM(C9:C9);2)', ...gaps(10)],
      [],
      ['Produits'],
      ['Poste ou financeur', 'Prévu', 'Réalisé', 'Écart', 'Écart en %', 'Commentaire'],
      ['ANCT', 200, 200, ...gaps(14)],
      ['Total des recettes externes', '=ROUND(SUM(B14:B14);2)', '=ROUND(SUM(C14:C14);2)', ...gaps(15)],
      ['Budget interne – La Fibre64', '', 623.38],
      ['Budget interne – ALPI', '', 1246.77],
      ['Total des produits', '', '=ROUND(SUM(C14:C14)+SUM(C16:C17);2)'],
    ]);
    expect(tab.rows[5]?.[5]?.value.kind).toBe('text');
    expect(tab.charts.map(({ areas }) => areas)).toEqual([[{ row: 5, column: 1, rows: 3, columns: 3 }]]);
  });

  test.each([
    ['of the edition', {}],
    ['of nothing', { expenses: [], receipts: [], staff: [] }],
    ['where nothing is known', { expenses: null, receipts: null, staff: null }],
  ])('without a plan says in one line where to plan, and no more: %s', (_, edition) => {
    const tab = budgetTab(makeBilan(edition));
    expect(plainRows(heldRows(tab))).toEqual([
      ['Budget'],
      ['NEC Essai'],
      [
        'Rien n’est prévu : remplissez la colonne Prévu de « Dépenses » et de « Recettes », ou l’onglet « ' +
          'Prévisionnel ».',
      ],
    ]);
    expect(tab.charts).toEqual([]);
  });
});
