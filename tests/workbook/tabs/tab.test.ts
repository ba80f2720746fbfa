import { totalAt } from '../../../src/workbook/tabs/total-rows';
import { bilanOfTabs, placesOf, rowsOfCsv } from '../../make/workbook-source';
import { cellsOf } from '../../make/workbook-of-rows';

test.each(
  cellsOf('Total|TOTAL général|Total : Achats|Sous-total|sous total Achats|Soustotal|Sous‑total|(Total)|– Total'),
)('« %s » is the label of a total', (label) => {
  expect(totalAt([label], 0)).toBe(0);
});

test.each(['TotalEnergies', 'Le total', 'Totalement', 'Sous-traitance', '', 'Subtotal'])(
  '« %s » is no label of a total',
  (label) => {
    expect(totalAt([label], 0)).toBe(undefined);
  },
);

test('an unticked box is not the first filled cell', () => {
  expect([totalAt([false, '', 'Total'], 1), totalAt([true, '', 'Total'], 1), totalAt(['x', 'Total'], 0)]).toEqual([
    2,
    undefined,
    undefined,
  ]);
});

const ledger = (...lines: string[]) =>
  bilanOfTabs({ Dépenses: rowsOfCsv(['Poste;Fournisseur;Montant', ...lines].join('\n')) });

test('a subtotal is compared with the lines above it, or with those of the poste that it names', () => {
  const outcome = ledger(
    'A;x;1,00',
    'B;x;2,00',
    'Sous-total A;;1,00',
    'Sous-total;;3,00',
    'C;x;4,00',
    'Sous-total;;4,00',
    'Total;;7,00',
  );
  expect(placesOf(outcome, 'total-differs')).toEqual(['Dépenses!C5']);
  expect(placesOf(outcome, 'total-row')).toEqual(['Dépenses!A4', 'Dépenses!A7', 'Dépenses!A8']);
});

test('a total that differs tells both figures', () => {
  const found = ledger('A;x;1,00', 'Total;;3,50').findings.filter(({ code }) => code === 'total-differs');
  expect(found.map(({ params }) => params)).toEqual([
    { label: 'Total', field: 'amount', stated: 350, ours: 100, money: true },
  ]);
});

test('a supplier whose name begins with Total is no total', () => {
  expect(ledger('A;TotalEnergies;1,00', ';TotalEnergies;2,00').bilan.finances.expenses?.amount).toBe(300);
});

test('columns of the staff and derived ones are left alone', () => {
  const outcome = bilanOfTabs({
    Personnel: rowsOfCsv(
      'Structure;Agent;Phase;Jours;Charge;Remarque\nA;a;Préparation;1;n’importe quoi;1.234\n;;;;12;rien',
    ),
  });
  expect([outcome.edition.staff?.length, placesOf(outcome, 'amount-unreadable')]).toEqual([1, []]);
});
