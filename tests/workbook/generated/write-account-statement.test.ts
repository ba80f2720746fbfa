import { accountStatementTab } from '../../../src/workbook/generated/write-account-statement';
import { cents } from '../../../src/domain/money';
import { heldRows } from '../../make/content';
import { bilanOfTabs, exampleTabs } from '../../make/workbook-source';
import { makeBilan, makeExpense, makeSettings } from '../../make/edition';
import { plain } from '../../make/report/said';

const shown = (row: readonly unknown[] | undefined) =>
  (row ?? []).map((cell) => (typeof cell === 'string' ? plain(cell) : cell));

describe('Compte rendu financier', () => {
  test('gives the published edition by account, both sides equal', () => {
    const rows = heldRows(accountStatementTab(bilanOfTabs(exampleTabs()).bilan));
    const charges = rows.slice(4, 14).map((row) => [row[0], row[3]]);
    const products = rows.slice(4, 14).map((row) => [row[6], row[7], row[9]]);
    expect(charges.filter(([, amount]) => amount !== 0)).toEqual([
      ['60', 679.58],
      ['61', 2340],
      ['62', 2606.23],
      ['64', 17820],
    ]);
    expect(products.filter(([, , amount]) => amount !== 0 && amount !== undefined)).toEqual([
      ['74', 'Subventions d’exploitation', 3500],
      ['', 'Ressources propres affectées', 19945.81],
    ]);
    expect(shown(rows[14])).toEqual([
      ...['TOTAL DES CHARGES', '', '', '=ROUND(SUM(D5:D14);2)', '', ''],
      ...['TOTAL DES PRODUITS', '', '', '=ROUND(SUM(J5:J14);2)'],
    ]);
    expect(shown(rows[16])).toEqual(['La subvention de l’ANCT (3 500,00 €) représente 14,93 % du total des produits.']);
  });

  test('shows what was planned beside what was, and what has no account', () => {
    const rows = heldRows(
      accountStatementTab(
        makeBilan({
          staff: [],
          receipts: [],
          expenses: [
            makeExpense(2, 'Achats', 150, { planned: cents(100) }),
            makeExpense(3, 'Divers', 50, { type: '' }),
          ],
        }),
      ),
    );
    expect(rows[4]?.slice(0, 5)).toEqual(['60', 'Achats', 1, 1.5, '=D5/C5']);
    expect(rows.find((row) => row[1] === 'À ventiler')?.slice(0, 4)).toEqual(['', 'À ventiler', '', 0.5]);
  });

  test('says what keeps it from being whole', () => {
    const rows = heldRows(accountStatementTab(makeBilan({ settings: makeSettings({ dayCost: null }) })));
    expect(String(rows[2]?.[0])).toContain('n’est pas renseigné');
  });
});
