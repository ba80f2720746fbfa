import type { Survey, SurveyQuestion } from './edition';
import { fold, groupByLabel } from './names';
import { scaleAnswerOf, type Opinion } from './satisfaction-scale';

export type QuestionKind = 'recommendation' | 'scale' | 'satisfaction' | 'yes-no' | 'choice' | 'text';

/** How many people gave one answer; `opinion` only on the scale of satisfaction. */
export interface AnswerCount {
  readonly answer: string;
  readonly count: number;
  readonly opinion: Opinion | null;
}

/** One question of the survey, reckoned; `counts` is empty for free texts, `texts` for the others. */
export interface QuestionFigures {
  readonly label: string;
  readonly column: number;
  readonly kind: QuestionKind;
  readonly answers: number;
  /** Positive ÷ counted for satisfaction, oui ÷ answers for yes/no; exact. */
  readonly rate: number | null;
  readonly mean: number | null;
  /** % of 9–10 − % of 0–6, in points from −100 to 100, exact. */
  readonly nps: number | null;
  readonly counts: readonly AnswerCount[];
  readonly texts: readonly string[];
}

/** The survey, reckoned; `responseRate` is answers ÷ participants. */
export interface SatisfactionFigures {
  readonly answers: number;
  readonly responseRate: number | null;
  /** Of the first question of recommendation. */
  readonly nps: number | null;
  readonly questions: readonly QuestionFigures[];
}

const MOST_CHOICES = 8;
const FEWEST_ANSWERS_OF_A_CHOICE = 10;

function kindOf(label: string, answers: readonly string[]): QuestionKind {
  if (answers.length === 0) return 'text';
  const within = (low: number, high: number) => answers.every((answer) => /^\d{1,2}$/.test(answer) && Number(answer) >= low && Number(answer) <= high);
  const name = fold(label);
  if ((name.includes('recommand') || name.includes('0a10')) && within(0, 10)) return 'recommendation';
  if (within(1, 10)) return 'scale';
  if (answers.every((answer) => scaleAnswerOf(answer) !== null)) return 'satisfaction';
  const keys = new Set(answers.map(fold));
  if ([...keys].every((key) => key === 'oui' || key === 'non')) return 'yes-no';
  return keys.size <= MOST_CHOICES && answers.length >= FEWEST_ANSWERS_OF_A_CHOICE ? 'choice' : 'text';
}

const NO_COUNT = { rate: null, mean: null, nps: null } as const;

function numbered(answers: readonly string[]): AnswerCount[] {
  const groups = new Map<number, number>();
  for (const answer of answers) groups.set(Number(answer), (groups.get(Number(answer)) ?? 0) + 1);
  return [...groups].sort(([a], [b]) => a - b).map(([answer, count]) => ({ answer: String(answer), count, opinion: null }));
}

function onTheScale(answers: readonly string[]): AnswerCount[] {
  const groups = new Map<number, AnswerCount>();
  for (const answer of answers) {
    const known = scaleAnswerOf(answer);
    if (known === null) continue;
    groups.set(known.rank, { answer: known.answer.label, opinion: known.answer.opinion, count: (groups.get(known.rank)?.count ?? 0) + 1 });
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, count]) => count);
}

function byLabel(answers: readonly string[]): AnswerCount[] {
  return groupByLabel(answers, (answer) => answer)
    .map((group) => ({ key: group.key, answer: group.label, count: group.values.length, opinion: null }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ answer, count, opinion }) => ({ answer, count, opinion }));
}

const total = (counts: readonly AnswerCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);

function figuresOf(kind: QuestionKind, answers: readonly string[]): Pick<QuestionFigures, 'rate' | 'mean' | 'nps' | 'counts'> {
  switch (kind) {
    case 'recommendation': {
      const counts = numbered(answers);
      const between = (low: number, high: number) => total(counts.filter(({ answer }) => Number(answer) >= low && Number(answer) <= high));
      return { ...NO_COUNT, counts, nps: ((between(9, 10) - between(0, 6)) * 100) / answers.length };
    }
    case 'scale':
      return { ...NO_COUNT, counts: numbered(answers), mean: answers.reduce((sum, answer) => sum + Number(answer), 0) / answers.length };
    case 'satisfaction': {
      const counts = onTheScale(answers);
      const counted = total(counts.filter(({ opinion }) => opinion !== 'none'));
      return { ...NO_COUNT, counts, rate: counted === 0 ? null : total(counts.filter(({ opinion }) => opinion === 'positive')) / counted };
    }
    case 'yes-no': {
      const counts = byLabel(answers);
      return { ...NO_COUNT, counts, rate: total(counts.filter(({ answer }) => fold(answer) === 'oui')) / answers.length };
    }
    case 'choice':
      return { ...NO_COUNT, counts: byLabel(answers) };
    case 'text':
      return { ...NO_COUNT, counts: [] };
  }
}

function questionFigures(question: SurveyQuestion): QuestionFigures {
  const answers = question.answers.map((answer) => answer.trim()).filter((answer) => answer !== '');
  const kind = kindOf(question.label, answers);
  return {
    label: question.label,
    column: question.column,
    kind,
    answers: answers.length,
    ...figuresOf(kind, answers),
    texts: kind === 'text' ? answers : [],
  };
}

/** Gives back the figures of the survey (RULES, Satisfaction); questions stay in the order of their columns. */
export function satisfactionFigures(survey: Survey, participants: number | null): SatisfactionFigures {
  const questions = survey.questions.map(questionFigures);
  return {
    answers: survey.answers,
    responseRate: participants === null || participants === 0 ? null : survey.answers / participants,
    nps: questions.find((question) => question.kind === 'recommendation')?.nps ?? null,
    questions,
  };
}
