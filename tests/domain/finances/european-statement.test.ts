import fc from 'fast-check';
import { cents } from '../../../src/domain/money';
import { europeanStatementTab } from '../../../src/workbook/generated/write-european-statement';
import { heldRows } from '../../make/content';
import { makeBilan, makeExpense, makeSettings } from '../../make/edition';
import { cellsOf } from '../../make/workbook-of-rows';
import { runs } from '../../make/runs';

const OPERATION = '202400123';
type Expense = ReturnType<typeof makeExpense>;

const CODES = ['vat-differs', 'invoice-twice', 'allocation-over', 'operation-shared', 'proof-missing', 'net-missing'];

const withOperation = (expenses: readonly Expense[], more: Parameters<typeof makeSettings>[0] = {}) =>
  makeBilan({ expenses, settings: makeSettings({ europeanOperation: OPERATION, ...more }) });

const told = (bilan: ReturnType<typeof makeBilan>) =>
  bilan.findings.flatMap(({ code, row }) => (CODES.includes(code) ? [[code, row]] : []));

describe('the état récapitulatif', () => {
  test('is made only when an operation is named', () => {
    expect(makeBilan().europe).toBeNull();
    expect(withOperation([makeExpense(2, 'Achats', 100)]).europe?.operation).toBe(OPERATION);
  });

  test('lays each line by its rate, rounded half up line by line', () => {
    const { europe } = withOperation([
      makeExpense(2, 'Achats', 1_001, { allocation: 0.5, invoice: 'F1' }),
      makeExpense(3, 'Achats', 333, { allocation: 1 / 3, invoice: 'F2' }),
      makeExpense(4, 'Lieu', 10_000, { invoice: 'F3' }),
    ]);
    expect(europe?.postes.map(({ poste, amount, eligible, lines }) => [poste, amount, eligible, lines.length])).toEqual(
      [
        ['Achats', 1_334, 501 + 111, 2],
        ['Lieu', 10_000, 10_000, 1],
      ],
    );
    expect([europe?.amount, europe?.eligible]).toEqual([11_334, 10_612]);
  });

  test('takes the lines of its operation, all of them when none names one', () => {
    const lines = [makeExpense(2, 'Achats', 100), makeExpense(3, 'Achats', 20), makeExpense(4, 'Achats', 3)];
    const named = lines.map((line, index) => ({ ...line, operation: ['2024 00123', 'autre', ''][index] ?? '' }));
    expect([withOperation(lines).europe?.amount, withOperation(named).europe?.amount]).toEqual([123, 100]);
  });

  test('is without VAT where it is recovered, and says where that is not known', () => {
    const bilan = withOperation(
      [
        makeExpense(2, 'Achats', 120, { net: cents(100), vat: cents(20), invoice: 'F1' }),
        makeExpense(3, 'Achats', 240, { vat: cents(40), invoice: 'F2' }),
        makeExpense(4, 'Achats', 60, { invoice: 'F3' }),
      ],
      { vatRecovered: true },
    );
    expect(bilan.europe?.eligible).toBe(300);
    expect(told(bilan)).toEqual([['net-missing', 4]]);
  });

  test('tells what is doubtful', () => {
    const bilan = withOperation([
      makeExpense(2, 'Achats', 121, { net: cents(100), vat: cents(20), invoice: 'F1', supplier: 'Neopub' }),
      makeExpense(3, 'Achats', 50, { invoice: 'f 1', supplier: 'NEOPUB', operation: OPERATION }),
      makeExpense(4, 'Achats', 50, { operation: `${OPERATION} ; 999`, allocation: 1.2, invoice: 'F3' }),
      makeExpense(5, 'Achats', 50, { operation: OPERATION, invoice: 'F1', supplier: 'Neopub' }),
      makeExpense(6, 'Achats', 50, { operation: OPERATION }),
    ]);
    expect(told(bilan)).toEqual([
      ['vat-differs', 2],
      ['invoice-twice', 5],
      ['allocation-over', 4],
      ['operation-shared', 4],
      ['proof-missing', 6],
    ]);
  });

  test('shows each line and adds up in the tab', () => {
    const { europe } = withOperation([
      makeExpense(2, 'Achats', 120, {
        ...{ net: cents(100), vat: cents(20), invoice: 'F1', invoiceDay: '2024-05-03', allocation: 0.5 },
      }),
    ]);
    if (europe === null) throw new Error('no statement');
    const rows = heldRows(europeanStatementTab(europe, 'NEC Essai'));
    expect(rows[3]).toEqual([
      'Achats',
      'Fournisseur 2',
      'F1',
      '03/05/2024',
      1,
      0.2,
      1.2,
      '102',
      'juillet 2024',
      0.5,
      0.6,
    ]);
    expect(rows[4]).toEqual(cellsOf('Total Achats||||||=ROUND(SUM(G4:G4);2)||||=ROUND(SUM(K4:K4);2)'));
    expect(rows[5]).toEqual(['TOTAL', '', '', '', '', '', '=ROUND(G5;2)', '', '', '', '=ROUND(K5;2)']);
  });

  test('HT + TVA make TTC or it is told; no cent is lost at 100 %; postes add up', () => {
    const amount = fc.integer({ min: -10_000, max: 1_000_000 });
    const line = fc.record({
      poste: fc.constantFrom('Achats', 'Lieu', ''),
      ttc: amount,
      net: fc.option(amount),
      vat: fc.option(amount),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const bilan = withOperation(
          lines.map(({ poste, ttc, net, vat }, index) =>
            makeExpense(index + 2, poste, ttc, {
              net: net === null ? null : cents(net),
              vat: vat === null ? null : cents(vat),
            }),
          ),
        );
        const wrong = lines.flatMap(({ ttc, net, vat }, index) =>
          net !== null && vat !== null && net + vat !== ttc ? [index + 2] : [],
        );
        expect(told(bilan).flatMap(([code, row]) => (code === 'vat-differs' ? [row] : []))).toEqual(wrong);
        expect(bilan.europe?.eligible).toBe(bilan.finances.expenses?.amount);
        const postes = bilan.europe?.postes ?? [];
        expect(postes.reduce((sum, { eligible }) => sum + eligible, 0)).toBe(bilan.europe?.eligible);
      }),
      { numRuns: runs(40) },
    );
  });

  test('no cent is lost by rates: a line is the exact part of its amount, rounded half up; postes hold them', () => {
    const line = fc.record({
      poste: fc.constantFrom('Achats', 'Lieu', ''),
      ttc: fc.integer({ min: 0, max: 100_000_000_00 }),
      // In hundredths of a percent, as people type them.
      rate: fc.integer({ min: 0, max: 10_000 }),
    });
    const exact = (ttc: number, rate: number) => Number((BigInt(ttc) * BigInt(rate) * 2n + 10_000n) / 20_000n);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const eligible = (rateOf: (rate: number) => number) =>
          withOperation(
            lines.map(({ poste, ttc, rate }, index) =>
              makeExpense(index + 2, poste, ttc, { allocation: rateOf(rate) / 10_000 }),
            ),
          ).europe;
        const [laid, left] = [eligible((rate) => rate), eligible((rate) => 10_000 - rate)];
        const byRow = (laid?.postes ?? [])
          .flatMap((poste) => poste.lines)
          .map((each) => [each.line.row, each.eligible] as const)
          .sort(([a], [b]) => a - b);
        expect(byRow.map(([, amount]) => amount)).toEqual(lines.map(({ ttc, rate }) => exact(ttc, rate)));
        expect(laid?.eligible).toBe(byRow.reduce((sum, [, amount]) => sum + (amount ?? 0), 0));
        // Two operations that share each line claim its amount, and half a cent a line rounded twice at the most.
        const both = (laid?.eligible ?? 0) + (left?.eligible ?? 0) - (laid?.amount ?? 0);
        expect([both >= 0, both <= lines.length]).toEqual([true, true]);
      }),
      { numRuns: runs(40) },
    );
  });
});
