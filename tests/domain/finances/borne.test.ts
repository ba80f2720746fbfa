import fc from 'fast-check';
import { bilanOf } from '../../../src/domain/bilan';
import { borneBy } from '../../../src/domain/finances/borne';
import { makeBilan, makeExpense, makeReceipt, makeSettings } from '../../make/edition';
import { randomEdition } from '../../make/random-editions';
import { runs } from '../../make/runs';

test('what each partner bore is told line by line: its personnel, what it paid, less what it received', () => {
  const bilan = makeBilan({
    expenses: [makeExpense(2, 'Achats', 10_000), makeExpense(3, 'Lieu', 500, { payer: 'alpi' })],
    receipts: [makeReceipt(2, 'ANCT', 20_000, { receiver: 'ALPI' })],
  });
  const lines = borneBy(bilan).map(({ structure, advanced, lines: of }) => [
    structure,
    advanced,
    of.map((line) => [line.kind, line.kind === 'staff' ? line.days : line.line.row, line.amount]),
  ]);
  expect(lines).toEqual([
    [
      'La Fibre64',
      64_000,
      [
        ['staff', 1, 54_000],
        ['expense', 2, 10_000],
      ],
    ],
    [
      'ALPI',
      88_500,
      [
        ['staff', 2, 108_000],
        ['expense', 3, 500],
        ['receipt', 2, -20_000],
      ],
    ],
  ]);
});

test('nobody’s lines are told while one of them is of no partner', () => {
  expect(borneBy(makeBilan({ expenses: [makeExpense(2, 'Achats', 1, { payer: 'Inconnue' })] }))).toEqual([]);
});

test('the lines of each partner add up to its advance, and all of them to the reste à charge', () => {
  fc.assert(
    fc.property(randomEdition, (edition) => {
      const { finances, ...rest } = bilanOf(edition);
      const borne = borneBy({ finances, ...rest });
      expect(borne.map(({ lines }) => lines.reduce((sum, { amount }) => sum + amount, 0))).toEqual(
        finances.balance.partners.map(({ advanced }) => advanced),
      );
      expect(borne.reduce((sum, { advanced }) => sum + advanced, 0)).toBe(finances.remainder);
    }),
    { numRuns: runs(20) },
  );
});

describe('the balance under each key', () => {
  test('stands side by side, and the one chosen is the balance itself', () => {
    const settings = makeSettings({
      parts: new Map([
        ['lafibre64', 40],
        ['alpi', 60],
      ]),
    });
    const { balance, underKeys } = makeBilan({ settings }).finances;
    expect(
      underKeys.map(({ key, chosen, partners }) => [key.kind, chosen, ...partners.map(({ share }) => share)]),
    ).toEqual([
      ['staff-days', true, 62_338, 124_677],
      ['equal', false, 93_508, 93_507],
      ['percentages', false, 74_806, 112_209],
    ]);
    expect(underKeys[0]).toMatchObject(balance);
    expect(underKeys[1]?.transfers).toEqual([{ from: 'La Fibre64', to: 'ALPI', amount: 14_493 }]);
  });

  test('is there to choose from when Paramètres names no key, and not when no key would do', () => {
    const { underKeys } = makeBilan({ settings: makeSettings({ sharingKey: { kind: 'missing' } }) }).finances;
    expect(underKeys.map(({ chosen, transfers }) => [chosen, transfers === null])).toEqual([
      [false, false],
      [false, false],
      [false, true],
    ]);
    expect(makeBilan({ settings: makeSettings({ structures: [] }) }).finances.underKeys).toEqual([]);
    expect(makeBilan({ expenses: [makeExpense(2, 'Achats', 1, { payer: 'Inconnue' })] }).finances.underKeys).toEqual(
      [],
    );
  });

  test('loses no cent under any key, for any number of partners, and the order of lines changes nothing', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const { finances } = bilanOf(edition);
        for (const { partners, transfers } of finances.underKeys) {
          if (transfers === null) continue;
          expect(partners.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBe(finances.remainder);
          expect(partners.reduce((sum, { balance }) => sum + (balance ?? 0), 0)).toBe(0);
          expect(transfers.length).toBeLessThan(partners.length);
        }
        const turned = bilanOf({
          ...edition,
          expenses: [...(edition.expenses ?? [])].reverse(),
          receipts: [...(edition.receipts ?? [])].reverse(),
        }).finances;
        expect([turned.underKeys, turned.balance]).toEqual([finances.underKeys, finances.balance]);
      }),
      { numRuns: runs(20) },
    );
  });
});
