import type { BudgetFigures, BudgetLine, Gap } from '../domain/finances/budget';
import { cappedListText, changeText, moneyText, percentText, quoted } from './french';
import { subjectLabel } from './labels';

/** Gives a part of what was planned, « , soit +12 % »; '' when nothing was planned or it rounds to nothing. */
function ratioText(ratio: number | null): string {
  const text = ratio === null ? '' : changeText(ratio, percentText);
  return /[1-9]/u.test(text) ? `, soit ${text}` : '';
}

/** Gives what was beside what was planned; nothing when one of them is not known. */
function gapSentence(what: string, plan: string, { planned, gap, ratio }: Gap): string[] {
  if (planned === null || gap === null) return [];
  if (gap === 0) return [`${what} sont conformes au ${plan} (${moneyText(planned)}).`];
  return [
    `${what} sont de ${moneyText(Math.abs(gap))} ${gap > 0 ? 'au-dessus' : 'au-dessous'} du ${plan} (` +
      `${moneyText(planned)})${ratioText(ratio)}.`,
  ];
}

/** Gives the charges beside what was planned; without personnel when only that is known, nothing when neither is. */
export function chargesGapSentences({ totals }: BudgetFigures): string[] {
  const whole = gapSentence('Les charges', 'budget prévu', totals.charges);
  return whole.length > 0 ? whole : gapSentence('Hors personnel, les charges', 'budget prévu', totals.withoutStaff);
}

/** Gives which charge departs most from the plan, or that none does; nothing for fewer than two. */
function largestGapSentences({ charges }: BudgetFigures): string[] {
  const known = charges.flatMap((line) => (line.gap === null ? [] : [{ line, gap: line.gap }]));
  if (known.length < 2) return [];
  const most = Math.max(...known.map(({ gap }) => Math.abs(gap)));
  if (most === 0)
    return [
      known.length === charges.length ? 'Aucun poste ne s’écarte du prévu.' : 'Aucun poste prévu ne s’écarte du prévu.',
    ];
  const texts = known
    .filter(({ gap }) => Math.abs(gap) === most)
    .map(
      ({ line, gap }) =>
        `${quoted(subjectLabel(line.subject))} (${changeText(gap, moneyText)}${ratioText(line.ratio)})`,
    );
  return [
    texts.length === 1
      ? `L’écart le plus grand est celui de ${texts.join('')}.`
      : `Les écarts les plus grands sont ceux de ${cappedListText(texts)}.`,
  ];
}

/** Gives planned beside actual: charges, the one that departs most, receipts; none when nothing was planned. */
export function budgetSentences(budget: BudgetFigures): string[] {
  if (!budget.isPlanned) return [];
  return [
    ...chargesGapSentences(budget),
    ...largestGapSentences(budget),
    ...gapSentence('Les recettes externes', 'montant prévu', budget.totals.receipts),
  ];
}

/** Gives the lines of the budget on which staff commented, each with its comment. */
export function commentedLines({ charges, products }: BudgetFigures): BudgetLine[] {
  return [...charges, ...products].filter(({ comment }) => comment.trim() !== '');
}
