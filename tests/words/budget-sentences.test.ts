import type { Edition } from '../../src/domain/edition';
import { cents } from '../../src/domain/money';
import { budgetSentences, chargesGapSentences, commentedLines } from '../../src/words/budget-sentences';
import { makeBilan, makeExpense, makeReceipt, makeSettings } from '../make/edition';
import { plain } from '../make/report/said';

const plan = (poste: string, amount: number | null, funder = '', comment = '') => ({
  row: 2,
  poste,
  funder,
  amount: amount === null ? null : cents(amount),
  comment,
});
/** Expenses of 150.15 € and 300 €, personnel of 1 620 €, a receipt of 200 €. */
const said = (lines: Edition['plan'], more: Partial<Edition> = {}): string =>
  plain(budgetSentences(makeBilan({ plan: lines, ...more }).budget).join(' '));
const AS_PLANNED = [
  plan('Achats', 15_015),
  plan('Lieu', 30_000),
  plan('Charges de personnel', 162_000),
  plan('', 20_000, 'ANCT'),
];

describe('what was planned beside what was', () => {
  test.each<[string, Edition['plan'], Partial<Edition>, string]>([
    ['nothing was planned', null, {}, ''],
    ['a tab without an amount', [plan('Achats', null, '', 'À voir')], {}, ''],
    [
      'all as planned',
      AS_PLANNED,
      {},
      'Les charges sont conformes au budget prévu (2 070,15 €). Aucun poste ne s’écarte du prévu. Les ' +
        'recettes externes sont conformes au montant prévu (200,00 €).',
    ],
    [
      'above, a receipt below',
      [plan('Achats', 10_000), plan('Lieu', 30_000), plan('Charges de personnel', 162_000), plan('', 40_000, 'ANCT')],
      {},
      'Les charges sont de 50,15 € au-dessus du budget prévu (2 020,00 €), soit +2 %. L’écart le plus grand ' +
        'est celui de « Achats » (+50,15 €, soit +50 %). Les recettes externes sont de 200,00 € au-dessous du ' +
        'montant prévu (400,00 €), soit −50 %.',
    ],
    [
      'below',
      [plan('Achats', 15_015), plan('Lieu', 40_000), plan('Charges de personnel', 162_000)],
      {},
      'Les charges sont de 100,00 € au-dessous du budget prévu (2 170,15 €), soit −5 %. L’écart le plus ' +
        'grand est celui de « Lieu » (−100,00 €, soit −25 %).',
    ],
    [
      'two gaps alike, of either sign',
      [plan('Achats', 16_015), plan('Lieu', 29_000), plan('Charges de personnel', 162_000)],
      {},
      'Les charges sont conformes au budget prévu (2 070,15 €). Les écarts les plus grands sont ceux de « ' +
        'Achats » (−10,00 €, soit −6 %) et « Lieu » (+10,00 €, soit +3 %).',
    ],
    [
      'a gap that rounds to nothing',
      [plan('Achats', 15_014), plan('Lieu', 30_000), plan('Charges de personnel', 162_000)],
      {},
      'Les charges sont de 0,01 € au-dessus du budget prévu (2 070,14 €). L’écart le plus grand est celui de ' +
        '« Achats » (+0,01 €).',
    ],
    [
      'a poste and the personnel that nobody planned',
      [plan('Achats', 10_000)],
      {},
      'Hors personnel, les charges sont de 350,15 € au-dessus du budget prévu (100,00 €), soit +350 %. ' +
        'L’écart le plus grand est celui de « Lieu » (+300,00 €).',
    ],
    [
      'one poste of several planned line by line',
      null,
      { expenses: [makeExpense(2, 'Achats', 10_010, { planned: cents(9_000) }), makeExpense(3, 'Lieu', 30_000)] },
      '',
    ],
    [
      'two of three planned line by line',
      null,
      {
        expenses: [
          makeExpense(2, 'Achats', 100, { planned: cents(100) }),
          makeExpense(3, 'Lieu', 300, { planned: cents(300) }),
        ],
      },
      'Hors personnel, les charges sont conformes au budget prévu (4,00 €). Aucun poste prévu ne s’écarte du prévu.',
    ],
    [
      'the cost of a day unknown',
      AS_PLANNED,
      { settings: makeSettings({ dayCost: null }) },
      'Hors personnel, les charges sont conformes au budget prévu (450,15 €). Aucun poste prévu ne s’écarte ' +
        'du prévu. Les recettes externes sont conformes au montant prévu (200,00 €).',
    ],
    ['no ledger at all', AS_PLANNED, { expenses: null, receipts: null, staff: null }, ''],
    [
      'a plan below zero',
      [plan('Achats', -10_000), plan('Lieu', 30_000)],
      { staff: [], expenses: [makeExpense(2, 'Achats', -20_000), makeExpense(3, 'Lieu', 30_000)] },
      'Les charges sont de 100,00 € au-dessous du budget prévu (200,00 €), soit −50 %. L’écart le plus grand ' +
        'est celui de « Achats » (−100,00 €, soit −100 %).',
    ],
    [
      'one charge only',
      [plan('Lieu', 20_000)],
      { staff: [], expenses: [makeExpense(2, 'Lieu', 30_000)], receipts: [makeReceipt(2, 'ANCT', 0)] },
      'Les charges sont de 100,00 € au-dessus du budget prévu (200,00 €), soit +50 %.',
    ],
  ])('follows the figures: %s', (_, lines, more, text) => {
    expect(said(lines, more)).toBe(text);
  });

  test('says of the charges alone what the tab says', () => {
    expect(chargesGapSentences(makeBilan().budget)).toEqual([]);
    expect(chargesGapSentences(makeBilan({ plan: AS_PLANNED }).budget)).toHaveLength(1);
  });

  test('keeps the comments of staff, blank ones aside', () => {
    const { budget } = makeBilan({
      plan: [plan('Achats', 1, '', 'Plus de monde'), plan('Lieu', 1, '', ' '), plan('', 1, 'ANCT', 'Versé en 2025')],
    });
    expect(commentedLines(budget).map(({ comment }) => comment)).toEqual(['Plus de monde', 'Versé en 2025']);
  });
});
