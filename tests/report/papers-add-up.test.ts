import fc from 'fast-check';
import { bilanOf } from '../../src/domain/bilan';
import { partnersReportOf, reportOf } from '../../src/report/report';
import type { Table } from '../../src/report/report-document';
import { randomEdition } from '../make/random-editions';
import { inputOf } from '../make/report/report-editions';
import { runs } from '../make/runs';

/** Gives an amount as it is printed, in cents; 0 for a dash. */
function centsOf(text: string): number {
  const digits = text.replace(/[\s\u00a0\u202f€,]/gu, '').replace('\u2212', '-');
  return digits === '–' ? 0 : Number(digits);
}

/** The tables of money and the column of their amounts, from the end. */
const TABLES: readonly (readonly [end: string, column: number])[] = [
  ['État des charges', -1],
  ['État des produits', -1],
  ['Montant des charges par poste', -3],
  ['Montant des produits', -2],
  ['Charges par compte', -2],
  ['Produits par compte', -2],
];

/** Gives the total that a table prints and what its lines come to, those below the total aside. */
function sumsOf({ rows }: Table, column: number): { readonly total: number; readonly lines: number } {
  const last = rows.findIndex(({ kind }) => kind === 'total');
  const amount = (index: number) => centsOf(rows[index]?.cells.slice(column)[0] ?? '');
  const lines = rows.slice(0, last).flatMap(({ kind }, index) => (kind === 'line' ? [amount(index)] : []));
  return { total: amount(last), lines: lines.reduce((sum, each) => sum + each, 0) };
}

test('each table of money comes to the total of the bilan, whatever the ledger', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(randomEdition, (edition) => {
      const bilan = bilanOf(edition);
      const documents = [reportOf(inputOf(bilan)), partnersReportOf(inputOf(bilan), [])];
      for (const { body } of documents)
        for (const block of body) {
          const known = block.kind === 'table' ? TABLES.find(([end]) => block.caption.endsWith(end)) : undefined;
          if (block.kind !== 'table' || known === undefined) continue;
          seen.add(known[0]);
          const { charges } = bilan.finances;
          expect({ [block.caption]: sumsOf(block, known[1]) }).toEqual({
            [block.caption]: { total: charges, lines: charges },
          });
        }
    }),
    { numRuns: runs(20) },
  );
  expect([...seen].sort()).toEqual(TABLES.map(([end]) => end).sort());
});

test('the percentages of a whole that a table prints add up to 100', () => {
  fc.assert(
    fc.property(randomEdition, (edition) => {
      const { body } = reportOf(inputOf(bilanOf(edition)));
      for (const block of body) {
        if (block.kind !== 'table' || !/Montant des (?:charges par poste|produits)$/u.test(block.caption)) continue;
        const column = block.columns.findIndex(({ title }) => /^Part(?: du total)?$/u.test(title));
        const parts = block.rows.filter(({ kind }) => kind === 'line').map(({ cells }) => cells[column] ?? '');
        if (parts.includes('–')) continue;
        expect(parts.reduce((sum, part) => sum + Number(part.replace(/\D/gu, '')), 0)).toBe(100);
      }
    }),
    { numRuns: runs(20) },
  );
});
