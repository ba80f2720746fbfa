import { fold } from './names';
import type { AnswerCount, QuestionFigures } from './satisfaction';
import { scaleAnswerOf, type Opinion } from './satisfaction-scale';

const total = (counts: readonly AnswerCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);

/** Gives how many people gave an answer, in any spelling. */
export function countOf({ counts }: QuestionFigures, answer: string): number {
  return counts.find((count) => fold(count.answer) === fold(answer))?.count ?? 0;
}

/** Gives how many answers to a question of satisfaction are positive, out of how many that count. */
export function opinionCounts({ counts }: QuestionFigures): { readonly positive: number; readonly counted: number } {
  return {
    positive: total(counts.filter(({ opinion }) => opinion === 'positive')),
    counted: total(counts.filter(({ opinion }) => opinion !== 'none')),
  };
}

/** Under this, counts are printed beside percentages (RULES). */
export const FEW_ANSWERS = 30;

/** Gives how many people gave 9 or 10, 7 or 8, 0 to 6 to a question of recommendation. */
export function recommendationGroups({ counts }: QuestionFigures): {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
} {
  const between = (low: number, high: number) =>
    total(counts.filter(({ answer }) => Number(answer) >= low && Number(answer) <= high));
  return { promoters: between(9, 10), passives: between(7, 8), detractors: between(0, 6) };
}

/** Gives the answers that questions of satisfaction received, best first, and the uncounted ones last. */
export function answersGiven(
  questions: readonly QuestionFigures[],
): { readonly label: string; readonly opinion: Opinion }[] {
  const ranked = new Map<number, { readonly label: string; readonly opinion: Opinion }>();
  for (const { answer } of questions.flatMap(({ counts }) => counts)) {
    const known = scaleAnswerOf(answer);
    if (known !== null) ranked.set(known.rank, known.answer);
  }
  return [...ranked].sort(([a], [b]) => a - b).map(([, answer]) => answer);
}
