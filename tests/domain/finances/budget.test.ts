import fc from 'fast-check';
import { bilanOf, type Bilan } from '../../../src/domain/bilan';
import { gapOf, type BudgetLine } from '../../../src/domain/finances/budget';
import type { PlannedLine } from '../../../src/domain/edition';
import type { Finding } from '../../../src/domain/finding';
import { cents } from '../../../src/domain/money';
import { makeBilan, makeExpense, makeReceipt, makeSettings } from '../../make/edition';
import { randomEdition } from '../../make/random-editions';
import { runs } from '../../make/runs';

/** Gives a row of Prévisionnel of `amount` cents for a poste, or for a funder after `>`. */
function planned(row: number, subject: string, amount: number | null, comment = ''): PlannedLine {
  const isFunder = subject.startsWith('>');
  return {
    row,
    poste: isFunder ? '' : subject,
    funder: isFunder ? subject.slice(1) : '',
    amount: amount === null ? null : cents(amount),
    comment,
  };
}
const shown = ({ subject, planned: plan, actual, gap, passes }: BudgetLine) => [
  'label' in subject ? subject.label : subject.kind,
  plan,
  actual,
  gap,
  passes,
];
const budgetCodes = /^(?:gap|plan)-/u;
const told = ({ findings }: Bilan): Finding[] => findings.filter(({ code }) => budgetCodes.test(code));

describe('the budget', () => {
  test('of an edition without any plan shows what was, and asks for nothing', () => {
    const bilan = makeBilan();
    expect(bilan.budget.charges.map(shown)).toEqual([
      ['Achats', null, 15_015, null, false],
      ['Lieu', null, 30_000, null, false],
      ['staff', null, 162_000, null, false],
    ]);
    expect(bilan.budget.products.map(shown)).toEqual([
      ['ANCT', null, 20_000, null, false],
      ['La Fibre64', null, 62_338, null, false],
      ['ALPI', null, 124_677, null, false],
    ]);
    expect([bilan.budget.isPlanned, bilan.budget.totals.charges.planned, told(bilan)]).toEqual([false, null, []]);
  });

  test('takes what the lines planned, by poste and funder; a total with an unplanned poste is not known', () => {
    const bilan = makeBilan({
      expenses: [
        makeExpense(2, 'Achats', 10_000, { planned: cents(9_000) }),
        makeExpense(3, 'ACHATS', 500, { planned: cents(1_000) }),
        makeExpense(4, 'Lieu', 200),
      ],
      receipts: [makeReceipt(2, 'ANCT', 20_000, { planned: cents(20_000) })],
    });
    expect(bilan.budget.charges.map(shown)).toEqual([
      ['Achats', 10_000, 10_500, 500, false],
      ['Lieu', null, 200, null, false],
      ['staff', null, 162_000, null, false],
    ]);
    expect(bilan.budget.totals.charges).toEqual({ planned: null, actual: 172_700, gap: null, ratio: null });
    expect(bilan.budget.totals.receipts).toEqual({ planned: 20_000, actual: 20_000, gap: 0, ratio: 0 });
    expect(told(bilan)).toEqual([]);
  });

  test('takes what Prévisionnel states as a whole; what it does not name was planned at nothing', () => {
    const plan = [
      planned(2, 'achats', 15_000),
      planned(3, 'Traiteur', 4_000),
      planned(4, 'Charges de personnel', 162_000),
      planned(5, '>anct', 20_000),
      planned(6, '>Région', 1_000),
      planned(7, '>ALPI', 100_000),
      planned(8, '>La Fibre64', 60_000),
    ];
    const { budget, findings } = makeBilan({ plan });
    expect(budget.charges.map(shown)).toEqual([
      ['Achats', 15_000, 15_015, 15, false],
      ['Lieu', 0, 30_000, 30_000, true],
      ['Traiteur', 4_000, 0, -4_000, true],
      ['staff', 162_000, 162_000, 0, false],
    ]);
    expect(budget.products.map(shown)).toEqual([
      ['ANCT', 20_000, 20_000, 0, false],
      ['Région', 1_000, 0, -1_000, true],
      ['La Fibre64', 60_000, 62_338, 2_338, false],
      ['ALPI', 100_000, 124_677, 24_677, true],
    ]);
    expect([budget.totals.charges.gap, budget.totals.products.gap]).toEqual([26_015, 26_015]);
    expect(budget.totals.withoutStaff).toEqual({
      planned: 19_000,
      actual: 45_015,
      gap: 26_015,
      ratio: 26_015 / 19_000,
    });
    expect(
      findings
        .filter(({ code }) => code === 'gap-uncommented')
        .map(({ tab, row, params }) => [tab, row, (params as { planned: number }).planned]),
    ).toEqual([
      ['plan', null, 0],
      ['plan', 3, 4_000],
      ['plan', 6, 1_000],
      ['plan', 7, 100_000],
    ]);
    expect(findings.filter(({ code }) => code === 'plan-unbalanced')).toEqual([]);
  });

  test('asks for no comment where there is one, be it on a row without amount', () => {
    const plan = [
      planned(2, 'Achats', null, 'Plus de monde'),
      planned(3, 'Lieu', 20_000, 'Salle plus grande'),
      planned(4, 'Charges de personnel', 100, ' '),
    ];
    const bilan = makeBilan({
      plan,
      expenses: [makeExpense(2, 'Achats', 10_000, { planned: cents(1) }), makeExpense(3, 'Lieu', 30_000)],
    });
    expect(bilan.budget.charges.map(({ passes, comment }) => [passes, comment])).toEqual([
      [true, 'Plus de monde'],
      [true, 'Salle plus grande'],
      [true, ''],
    ]);
    expect(told(bilan).map(({ code, tab, row, field }) => [code, tab, row, field])).toEqual([
      ['gap-uncommented', 'plan', 4, 'comment'],
    ]);
  });

  test('is strict about its threshold: 10 % is within it, a cent more is not; Paramètres may state another', () => {
    const passing = (actual: number, gapThreshold: number | null) =>
      makeBilan({
        settings: makeSettings({ gapThreshold }),
        expenses: [makeExpense(2, 'Achats', actual, { planned: cents(30) })],
      }).budget.charges[0]?.passes;
    expect([33, 34, 27, 26].map((actual) => passing(actual, null))).toEqual([false, true, false, true]);
    expect([passing(30, 0), passing(31, 0), passing(60, 1), passing(61, 1)]).toEqual([false, true, false, true]);
  });

  test('reads funders and partners in a tab with one column for all', () => {
    const { budget } = makeBilan({
      plan: [
        planned(2, 'Achats', 15_015),
        planned(3, 'Lieu', 30_000),
        planned(4, 'ANCT', 25_000),
        planned(5, 'alpi', 100),
      ],
    });
    expect(budget.products.map(shown)).toEqual([
      ['ANCT', 25_000, 20_000, -5_000, true],
      ['La Fibre64', 0, 62_338, 62_338, true],
      ['ALPI', 100, 124_677, 124_577, true],
    ]);
  });

  test('takes the partners together when their money was planned so, or cannot be shared', () => {
    const together = makeBilan({ plan: [planned(2, '>Budget interne', 187_015), planned(3, '>ALPI', 100)] });
    expect(together.budget.products.map(shown)).toEqual([
      ['ANCT', null, 20_000, null, false],
      ['internal', 187_015, 187_015, 0, false],
    ]);
    expect(told(together).map(({ code, params }) => [code, params])).toEqual([
      ['plan-differs', { subject: { kind: 'internal' }, whole: 187_015, details: 100 }],
    ]);
    const unshared = makeBilan({
      settings: makeSettings({ sharingKey: { kind: 'missing' } }),
      plan: [planned(3, '>ALPI', 187_015)],
    });
    expect(unshared.budget.products.map(shown)).toEqual([
      ['ANCT', null, 20_000, null, false],
      ['internal', 187_015, 187_015, 0, false],
    ]);
  });

  test('tells contradictions: two amounts for a poste, two subjects or none, no balance, a negative amount', () => {
    const expenses = [makeExpense(2, 'Achats', 1_000, { planned: cents(900) })];
    const plan: PlannedLine[] = [
      planned(2, 'Achats', 1_000),
      { ...planned(3, 'Lieu', 0), funder: 'ANCT' },
      planned(4, '', 50),
      planned(5, '>ALPI', 700),
      planned(6, 'Lieu', -1, 'Avoir'),
      planned(7, 'Charges de personnel', 162_000),
    ];
    const bilan = makeBilan({ expenses, receipts: [], plan });
    const codes = [...told(bilan), ...bilan.findings.filter(({ code }) => code === 'amount-negative')].map(
      ({ code, row, params }) => [code, row, params],
    );
    expect(codes).toEqual(
      expect.arrayContaining([
        ['plan-two-subjects', 3, { poste: 'Lieu', funder: 'ANCT' }],
        ['plan-no-subject', 4, { amount: 50 }],
        ['plan-differs', 2, { subject: { kind: 'poste', label: 'Achats' }, whole: 1_000, details: 900 }],
        ['plan-unbalanced', null, { charges: 162_999, products: 700 }],
        ['amount-negative', 6, { amount: -1 }],
      ]),
    );
  });

  test('has no gap where something is not known', () => {
    const bilan = makeBilan({
      settings: makeSettings({ dayCost: null }),
      plan: [planned(2, 'Charges de personnel', 100)],
    });
    expect(bilan.budget.charges.map(shown).pop()).toEqual(['staff', 100, null, null, false]);
    expect(makeBilan({ expenses: null, plan: [planned(2, 'Achats', 100)] }).budget.charges.map(shown)[0]).toEqual([
      'Achats',
      100,
      null,
      null,
      false,
    ]);
    expect(gapOf(cents(0), cents(5))).toEqual({ planned: 0, actual: 5, gap: 5, ratio: null });
    expect(gapOf(cents(-10), cents(5))).toEqual({ planned: -10, actual: 5, gap: 15, ratio: 1.5 });
  });

  test('adds up: lines make the totals, products are charges, and the order of lines changes nothing', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const { budget, finances } = bilanOf(edition);
        const sum = (lines: readonly BudgetLine[], of: 'planned' | 'actual') =>
          lines.reduce((total, line) => total + (line[of] ?? 0), 0);
        expect([sum(budget.charges, 'actual'), sum(budget.products, 'actual')]).toEqual([
          finances.charges,
          finances.charges,
        ]);
        for (const [lines, total] of [
          [budget.charges, budget.totals.charges],
          [budget.products, budget.totals.products],
        ] as const) {
          if (total.planned !== null) expect(sum(lines, 'planned')).toBe(total.planned);
        }
        const turned = bilanOf({
          ...edition,
          expenses: [...(edition.expenses ?? [])].reverse(),
          receipts: [...(edition.receipts ?? [])].reverse(),
          plan: edition.plan === null ? null : [...edition.plan].reverse(),
        });
        const amounts = (of: typeof budget) =>
          [...of.charges, ...of.products]
            .map(({ planned: plan, actual, passes }) => JSON.stringify([plan, actual, passes]))
            .sort();
        expect([amounts(turned.budget), turned.budget.totals]).toEqual([amounts(budget), budget.totals]);
      }),
      { numRuns: runs(30) },
    );
  });
});
