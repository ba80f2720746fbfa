import fc from 'fast-check';
import { bilanOf } from '../../../src/domain/bilan';
import { viewsOf, type View, type ViewRow } from '../../../src/domain/finances/views';
import { makeBilan, makeExpense, makeSettings } from '../../make/edition';
import { randomEdition } from '../../make/random-editions';
import { runs } from '../../make/runs';

const nameOf = ({ subject }: ViewRow) =>
  subject.kind === 'label' ? subject.label : subject.kind === 'month' ? subject.month : subject.kind;
const rowsOf = (views: readonly View[], key: View['key']) =>
  views.find((view) => view.key === key)?.rows.map((row) => [nameOf(row), row.withoutStaff, row.staff]);

describe('the views of the charges', () => {
  const bilan = makeBilan({
    expenses: [
      makeExpense(2, 'Achats', 100, { supplier: 'Paul', payer: 'ALPI', payment: { kind: 'month', month: '2024-09' } }),
      makeExpense(3, '', 250, { supplier: '', payment: { kind: 'text', text: 'Facture annuelle' } }),
      makeExpense(4, 'achats', 30, { supplier: 'PAUL', payment: { kind: 'blank' } }),
      makeExpense(5, 'Lieu', 700, { supplier: 'UPPA', payment: { kind: 'month', month: '2024-02' } }),
    ],
  });

  test('lay the same lines out by poste, payer, month in order, and supplier by size', () => {
    const views = viewsOf(bilan);
    expect(views.map(({ key, total }) => [key, total])).toEqual(
      ['poste', 'payer', 'month', 'supplier'].map((key) => [
        key,
        { withoutStaff: 1_080, staff: 162_000, all: 163_080 },
      ]),
    );
    expect(rowsOf(views, 'poste')).toEqual([
      ['Achats', 130, 0],
      ['none', 250, 0],
      ['Lieu', 700, 0],
      ['staff', 0, 162_000],
    ]);
    expect(rowsOf(views, 'payer')).toEqual([
      ['La Fibre64', 980, 54_000],
      ['ALPI', 100, 108_000],
    ]);
    expect(rowsOf(views, 'month')).toEqual([
      ['2024-02', 700, 0],
      ['2024-09', 100, 0],
      ['none', 280, 0],
      ['staff', 0, 162_000],
    ]);
    expect(rowsOf(views, 'supplier')).toEqual([
      ['UPPA', 700, 0],
      ['Paul', 130, 0],
      ['none', 250, 0],
      ['staff', 0, 162_000],
    ]);
  });

  test('count personnel charges typed in the ledger as personnel, under who paid them', () => {
    const views = viewsOf(
      makeBilan({
        staff: null,
        expenses: [
          makeExpense(2, 'Charges de personnel', 500, { supplier: 'CDG', payer: 'ALPI' }),
          makeExpense(3, 'Achats', 40),
        ],
      }),
    );
    expect(rowsOf(views, 'payer')).toEqual([
      ['La Fibre64', 40, 0],
      ['ALPI', 0, 500],
    ]);
    expect(rowsOf(views, 'supplier')).toEqual([
      ['CDG', 0, 500],
      ['Fournisseur 3', 40, 0],
    ]);
    expect(views[0]?.total).toEqual({ withoutStaff: 40, staff: 500, all: 540 });
  });

  test('know no total while a day has no cost, and show an unknown payer apart', () => {
    const views = viewsOf(
      makeBilan({
        settings: makeSettings({ dayCost: null, defaultPayer: null }),
        expenses: [makeExpense(2, 'Achats', 5, { payer: 'Autre' }), makeExpense(3, 'Achats', 6)],
      }),
    );
    expect(rowsOf(views, 'payer')).toEqual([
      ['La Fibre64', 0, null],
      ['ALPI', 0, null],
      ['Autre', 5, 0],
      ['none', 6, 0],
    ]);
    expect(views[0]?.total).toEqual({ withoutStaff: 11, staff: null, all: null });
    expect(viewsOf(makeBilan({ expenses: null }))).toEqual([]);
  });

  test('add up to the charges, each of them, whatever the ledger and its order', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const { finances, ...rest } = bilanOf(edition);
        const views = viewsOf({ finances, ...rest });
        const sums = (of: readonly View[]) =>
          of.map(({ key, rows }) => [
            key,
            ...(['withoutStaff', 'staff', 'all'] as const).map((column) =>
              rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
            ),
          ]);
        expect(sums(views)).toEqual(
          views.map(({ key }) => [
            key,
            finances.chargesWithoutStaff,
            (finances.charges ?? 0) - (finances.chargesWithoutStaff ?? 0),
            finances.charges,
          ]),
        );
        expect(sums(viewsOf(bilanOf({ ...edition, expenses: [...(edition.expenses ?? [])].reverse() })))).toEqual(
          sums(views),
        );
      }),
      { numRuns: runs(30) },
    );
  });
});
