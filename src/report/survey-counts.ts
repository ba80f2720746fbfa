import type { QuestionFigures } from '../domain/satisfaction';

/** Gives back how many answers to a question of satisfaction are positive, out of how many that count. */
export function opinionCounts({ counts }: QuestionFigures): { readonly positive: number; readonly counted: number } {
  const total = (of: readonly QuestionFigures['counts'][number][]) => of.reduce((sum, { count }) => sum + count, 0);
  return {
    positive: total(counts.filter(({ opinion }) => opinion === 'positive')),
    counted: total(counts.filter(({ opinion }) => opinion !== 'none')),
  };
}

/** Under this, counts are printed beside percentages (RULES). */
export const FEW_ANSWERS = 30;

/** Gives back how many people gave 9 or 10, 7 or 8, 0 to 6 to a question of recommendation. */
export function recommendationGroups({ counts }: QuestionFigures): {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
} {
  const between = (low: number, high: number) =>
    counts
      .filter(({ answer }) => Number(answer) >= low && Number(answer) <= high)
      .reduce((sum, { count }) => sum + count, 0);
  return { promoters: between(9, 10), passives: between(7, 8), detractors: between(0, 6) };
}
