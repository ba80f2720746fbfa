import fc from 'fast-check';
import { bilanOf } from '../../../src/domain/bilan';
import { evidenceOf } from '../../../src/domain/finances/evidence';
import { makeBilan, makeExpense, makeSettings } from '../../make/edition';
import { randomEdition } from '../../make/random-editions';
import { runs } from '../../make/runs';

describe('the pieces behind the expenses', () => {
  test('stand by payer in the order of partners, in the order of mandats, with what is missing', () => {
    const bilan = makeBilan({
      expenses: [
        makeExpense(2, 'Achats', 10, { mandat: '', payment: { kind: 'text', text: 'Facture annuelle' } }),
        makeExpense(3, 'Achats', 20, { mandat: '12', evidence: 'https://exemple.org/f' }),
        makeExpense(4, 'Achats', 30, { mandat: '9', payment: { kind: 'blank' }, payer: 'la fibre 64' }),
        makeExpense(5, 'Achats', 40, { mandat: 'M-2', payer: 'ALPI' }),
        makeExpense(6, 'Achats', 50, { mandat: '', payment: { kind: 'month', month: '2024-07' } }),
        makeExpense(7, 'Achats', 60, { mandat: '', evidence: 'Bordereau 4' }),
        makeExpense(8, 'Achats', 70, { payer: 'Inconnue' }),
      ],
      settings: makeSettings({ structures: ['ALPI', 'La Fibre64'] }),
    });
    expect(
      evidenceOf(bilan).map(({ payer, amount, lines }) => [
        payer,
        amount,
        lines.map(({ line, missing }) => [line.row, ...missing]),
      ]),
    ).toEqual([
      ['ALPI', 40, [[5, 'document']]],
      ['La Fibre64', 170, [[4, 'payment', 'document'], [3], [2, 'document'], [6, 'mandat', 'document'], [7]]],
      ['Inconnue', 70, [[8, 'document']]],
    ]);
  });

  test('lack a mandat where a finding says so, and nowhere else', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const bilan = bilanOf(edition);
        const told = bilan.findings.filter(({ code }) => code === 'evidence-missing').map(({ row }) => row);
        const lacking = evidenceOf(bilan).flatMap(({ lines }) =>
          lines.filter(({ missing }) => missing.includes('mandat')).map(({ line }) => line.row),
        );
        expect(lacking.sort()).toEqual(told.sort());
      }),
      { numRuns: runs(60) },
    );
  });

  test('carry the checks of mandats and months on their line', () => {
    const bilan = makeBilan({
      expenses: [
        makeExpense(2, 'Achats', 10, { mandat: '50', payment: { kind: 'month', month: '2024-02' } }),
        makeExpense(3, 'Achats', 10, { mandat: '20', payment: { kind: 'month', month: '2024-03' } }),
        makeExpense(4, 'Achats', 10, { mandat: '20', payment: { kind: 'month', month: '2023-12' } }),
      ],
    });
    expect(
      evidenceOf(bilan).flatMap(({ lines }) =>
        lines.map(({ line, doubts }) => [line.row, ...doubts.map(({ code }) => code)]),
      ),
    ).toEqual([[3], [4, 'month-outside-year', 'mandat-twice'], [2, 'mandat-falls']]);
  });

  test('hold every counted expense once, whatever the ledger', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const bilan = bilanOf(edition);
        const payers = evidenceOf(bilan);
        expect(payers.flatMap(({ lines }) => lines.map(({ line }) => line.row)).sort((a, b) => a - b)).toEqual(
          (bilan.finances.expenses?.lines ?? []).map(({ row }) => row),
        );
        expect(payers.reduce((sum, { amount }) => sum + amount, 0)).toBe(bilan.finances.expenses?.amount);
      }),
      { numRuns: runs(20) },
    );
  });
});
