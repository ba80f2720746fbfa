import { publishableCounts, type QuestionFigures } from '../domain/satisfaction';
import { fold } from '../domain/names';
import { OTHERS } from './participant-groups';

/** How many people gave one answer, as it may be shown outside the staff's own lists. */
interface ShownCount {
  readonly answer: string;
  readonly count: number;
}

/** Gives a question's answers fit to leave the workbook; a choice's « Autres » joins those of few people. */
export function shownCounts(question: QuestionFigures): ShownCount[] {
  const counts = publishableCounts(question).map(({ answer, count }) => ({
    answer: answer === '' ? OTHERS : answer,
    count,
  }));
  const others = counts
    .filter(({ answer }) => fold(answer) === fold(OTHERS))
    .reduce((sum, { count }) => sum + count, 0);
  return [
    ...counts.filter(({ answer }) => fold(answer) !== fold(OTHERS)),
    ...(others > 0 ? [{ answer: OTHERS, count: others }] : []),
  ];
}
