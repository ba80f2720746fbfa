import fc from 'fast-check';
import { cents } from '../../../src/domain/money';
import { transfersOf, weightsOf } from '../../../src/domain/finances/sharing';

const balances = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 0, maxLength: 9 }).map((free) => {
  const all = [...free, -free.reduce((sum, n) => sum + n, 0)];
  return all.map((balance, index) => ({ structure: `S${index}`, balance: cents(balance) }));
});

test('virements bring every solde to zero in at most one less than there are partners', () => {
  fc.assert(
    fc.property(balances, (partners) => {
      const transfers = transfersOf(partners);
      expect(transfers.length).toBeLessThanOrEqual(partners.length - 1);
      for (const { structure, balance } of partners) {
        const paid = transfers.filter(({ from }) => from === structure).reduce((sum, { amount }) => sum + amount, 0);
        const received = transfers.filter(({ to }) => to === structure).reduce((sum, { amount }) => sum + amount, 0);
        expect(balance + paid - received).toBe(0);
      }
      expect(transfers.every(({ amount }) => amount > 0)).toBe(true);
    }),
  );
});

test('the largest debtor pays the largest creditor first, ties by the order of structures', () => {
  const partners = [-50, 80, -50, 20].map((balance, index) => ({
    structure: 'ABCD'.charAt(index),
    balance: cents(balance),
  }));
  expect(transfersOf(partners)).toEqual([
    { from: 'A', to: 'B', amount: 50 },
    { from: 'C', to: 'B', amount: 30 },
    { from: 'C', to: 'D', amount: 20 },
  ]);
});

test('percentages typed as thirds make 100 %', () => {
  const points = new Map(['a', 'b', 'c'].map((key) => [key, 33.333333333]));
  expect(weightsOf({ kind: 'percentages', points }, ['A', 'B', 'C'], null)).toEqual({
    values: [33.333333333, 33.333333333, 33.333333333],
    findings: [],
  });
});

test('percentages of which one is negative do not serve, even when they make 100 %', () => {
  const points = new Map([
    ['a', 110],
    ['b', -10],
  ]);
  expect(weightsOf({ kind: 'percentages', points }, ['A', 'B'], null).values).toBe(null);
});

test('a key of preparation days without the Personnel tab has no weight', () => {
  expect(weightsOf({ kind: 'staff-days' }, ['A'], null).findings.map(({ code }) => code)).toEqual(['key-weights-zero']);
});
