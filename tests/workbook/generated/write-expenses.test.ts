import fc from 'fast-check';
import { cents } from '../../../src/domain/money';
import { expensesTab } from '../../../src/workbook/generated/write-expenses';
import { makeBilan, makeExpense, makeReceipt, makeSettings } from '../../make/edition';
import { heldAt, heldRows } from '../../make/content';

describe('État des dépenses', () => {
  test('lays out charges by poste on the left, products on the right, and both totals on one row', () => {
    expect(heldRows(expensesTab(makeBilan()))).toEqual(
      [
        ['État des dépenses'],
        ['NEC Essai'],
        [],
        ['Types de dépenses', 'Fournisseur', 'N° mandat', 'Paiement', 'Montant', '', 'Types de produits', 'Montant'],
        ['Achats', '', '', '', '', '', 'Subvention'],
        ['Dépense 2', 'Fournisseur 2', '102', 'juillet 2024', 100.1, '', 'ANCT', 200],
        ['Dépense 4', 'Fournisseur 4', '104', 'juillet 2024', 50.05, '', 'Total Subvention', '=SUM(H6:H6)'],
        ['Total Achats', '', '', '', '=SUM(E6:E7)', '', 'Budget interne'],
        ['Lieu', '', '', '', '', '', 'La Fibre64', 623.38],
        ['Dépense 3', 'Fournisseur 3', '103', 'juillet 2024', 300, '', 'ALPI', 1246.77],
        ['Total Lieu', '', '', '', '=SUM(E10:E10)', '', 'Total Budget interne', '=SUM(H9:H10)'],
        ['Charges de personnel'],
        ['Charges de personnel (1 jour × 540,00 €)', 'La Fibre64', '', '', 540],
        ['Charges de personnel (2 jours × 540,00 €)', 'ALPI', '', '', 1080],
        ['Total Charges de personnel', '', '', '', '=SUM(E13:E14)'],
        ['TOTAL DES CHARGES', '', '', '', '=ROUND(E8+E11+E15;2)', '', 'TOTAL DES PRODUITS', '=ROUND(H7+H11;2)'],
      ].map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/ (?=€|jour)/gu, '\u00a0') : cell))),
    );
  });

  test('shows what can be had, and why, when a day has no cost', () => {
    const rows = heldRows(expensesTab(makeBilan({ settings: makeSettings({ dayCost: null }) })));
    expect(rows[2]?.[0]).toContain('n’est pas renseigné');
    expect(rows[rows.length - 1]?.[0]).toBe('TOTAL PARTIEL DES CHARGES');
    expect(rows[rows.length - 1]?.[6]).toBe('TOTAL PARTIEL DES PRODUITS');
  });

  test('has equal totals whatever the amounts', () => {
    const amount = fc.integer({ min: -100_000, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('Achats', 'achats', 'Lieu', ''), amount), { maxLength: 12 }),
        fc.array(amount, { maxLength: 5 }),
        (spent, received) => {
          const content = expensesTab(
            makeBilan({
              expenses: spent.map(([poste, value], index) => makeExpense(index + 2, poste, value)),
              receipts: received.map((value, index) => makeReceipt(index + 2, `F${index}`, value)),
            }),
          );
          const last = content.rows.length;
          const sum = (column: number) =>
            cents(
              content.rows.slice(4, -1).reduce((total, _, index) => {
                const value = heldAt(content, index + 5, column);
                return total + (typeof value === 'number' ? Math.round(value * 100) : 0);
              }, 0),
            );
          expect(sum(5)).toBe(sum(8));
          expect([heldAt(content, last, 1), heldAt(content, last, 7)]).toEqual([
            'TOTAL DES CHARGES',
            'TOTAL DES PRODUITS',
          ]);
          expect(new Set(content.rows.map((row) => row.length)).size).toBe(1);
        },
      ),
    );
  });
});
