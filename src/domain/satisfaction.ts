import type { Survey, SurveyQuestion } from './edition';
import { SMALLEST_GROUP } from './people/attendance';
import { finding, type Finding } from './finding';
import { fold, groupByLabel } from './names';
import { scaleAnswerOf, type Opinion, type QuestionKind } from './satisfaction-scale';
import { partsOf, recognised } from './survey-answers';

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
  /** Of a choice: people whose answer fewer than five gave, told as « Autres » outside of the workbook. */
  readonly rare: number;
  readonly texts: readonly string[];
  /** Rows of the answers that are not of the kind, and not counted. */
  readonly unread: readonly number[];
}

/** The survey, reckoned; `responseRate` is answers ÷ participants, null above 1. */
export interface SatisfactionFigures {
  readonly answers: number;
  readonly responseRate: number | null;
  /** Of the first question of recommendation. */
  readonly nps: number | null;
  readonly questions: readonly QuestionFigures[];
}

const NO_COUNT = { rate: null, mean: null, nps: null } as const;

function numbered(answers: readonly string[]): AnswerCount[] {
  const groups = new Map<number, number>();
  for (const answer of answers) groups.set(Number(answer), (groups.get(Number(answer)) ?? 0) + 1);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([answer, count]) => ({ answer: String(answer), count, opinion: null }));
}

function onTheScale(answers: readonly string[]): AnswerCount[] {
  const groups = new Map<number, AnswerCount>();
  for (const answer of answers) {
    const known = scaleAnswerOf(answer);
    if (known === null) continue;
    groups.set(known.rank, {
      answer: known.answer.label,
      opinion: known.answer.opinion,
      count: (groups.get(known.rank)?.count ?? 0) + 1,
    });
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, count]) => count);
}

function byLabel(answers: readonly string[]): AnswerCount[] {
  return groupByLabel(answers, (answer) => answer)
    .map((group) => ({ key: group.key, answer: group.label, count: group.values.length, opinion: null }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ answer, count, opinion }) => ({ answer, count, opinion }));
}

/** Gives the different answers of one person to a choice. */
const givenBy = (kind: QuestionKind, answer: string): string[] => (kind === 'choices' ? partsOf(answer) : [answer]);

function rareAnswers(kind: QuestionKind, answers: readonly string[], counts: readonly AnswerCount[]): number {
  if (kind !== 'choice' && kind !== 'choices') return 0;
  const few = new Set(counts.filter(({ count }) => count < SMALLEST_GROUP).map(({ answer }) => fold(answer)));
  return answers.filter((answer) => givenBy(kind, answer).some((part) => few.has(fold(part)))).length;
}

const total = (counts: readonly AnswerCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);

function figuresOf(
  kind: QuestionKind,
  answers: readonly string[],
): Pick<QuestionFigures, 'rate' | 'mean' | 'nps' | 'counts'> {
  switch (kind) {
    case 'recommendation': {
      const counts = numbered(answers);
      const between = (low: number, high: number) =>
        total(counts.filter(({ answer }) => Number(answer) >= low && Number(answer) <= high));
      return { ...NO_COUNT, counts, nps: ((between(9, 10) - between(0, 6)) * 100) / answers.length };
    }
    case 'scale':
      return {
        ...NO_COUNT,
        counts: numbered(answers),
        mean: answers.reduce((sum, answer) => sum + Number(answer), 0) / answers.length,
      };
    case 'satisfaction': {
      const counts = onTheScale(answers);
      const counted = total(counts.filter(({ opinion }) => opinion !== 'none'));
      return {
        ...NO_COUNT,
        counts,
        rate: counted === 0 ? null : total(counts.filter(({ opinion }) => opinion === 'positive')) / counted,
      };
    }
    case 'yes-no': {
      const counts = byLabel(answers);
      return {
        ...NO_COUNT,
        counts,
        rate: total(counts.filter(({ answer }) => fold(answer) === 'oui')) / answers.length,
      };
    }
    case 'choices':
    case 'choice':
      return { ...NO_COUNT, counts: byLabel(answers.flatMap((answer) => givenBy(kind, answer))) };
    case 'text':
      return { ...NO_COUNT, counts: [] };
  }
}

/** A box ticked in a list: out of everybody who answered, since nobody ticks a no. */
function ticks(count: number, asked: number): Pick<QuestionFigures, 'answers' | 'rate' | 'counts'> {
  return {
    answers: asked,
    rate: asked === 0 ? null : count / asked,
    counts: [{ answer: 'Oui', count, opinion: null }],
  };
}

function questionFigures(question: SurveyQuestion, survey: Survey): QuestionFigures {
  const { kind, answers, others } = recognised(question);
  const figures = figuresOf(kind, answers);
  return {
    label: question.label,
    column: question.column,
    kind,
    answers: answers.length,
    ...figures,
    ...(kind === 'yes-no' && question.ticked === true ? ticks(answers.length, survey.answers) : {}),
    rare: rareAnswers(kind, answers, figures.counts),
    texts: kind === 'text' ? answers : [],
    unread: others.flatMap((rank) => survey.rows[rank] ?? []),
  };
}

/** Gives the figures of the survey (RULES, Satisfaction); questions stay in the order of their columns. */
export function satisfactionFigures(survey: Survey, participants: number | null): SatisfactionFigures {
  const questions = survey.questions.map((question) => questionFigures(question, survey));
  return {
    answers: survey.answers,
    responseRate:
      participants === null || participants === 0 || survey.answers > participants
        ? null
        : survey.answers / participants,
    nps: questions.find((question) => question.kind === 'recommendation')?.nps ?? null,
    questions,
  };
}

/** Gives counts fit to leave the workbook: of a choice, answers of fewer than five are joined, last, under ''. */
export function publishableCounts({ kind, counts, rare }: QuestionFigures): AnswerCount[] {
  if (kind !== 'choice' && kind !== 'choices') return [...counts];
  const large = counts.filter(({ count }) => count >= SMALLEST_GROUP);
  return [...large, ...(rare > 0 ? [{ answer: '', count: rare, opinion: null }] : [])];
}

const isLabelledSatisfaction = ({ label, answers }: QuestionFigures): boolean =>
  answers > 0 && fold(label).includes('satisf');

/** Gives a finding where more people answered than took part. */
export function answersFindings(answers: number, participants: number | null): Finding[] {
  return participants !== null && answers > participants
    ? [finding('more-answers-than-participants', { tab: 'survey', row: null, field: null }, { answers, participants })]
    : [];
}

export function surveyFindings(satisfaction: SatisfactionFigures, participants: number | null): Finding[] {
  const whole = { tab: 'survey', row: null, field: null } as const;
  if (satisfaction.answers === 0) return [finding('no-survey-answer', whole, {})];
  const { questions, answers, nps } = satisfaction;
  const hasRate = questions.some(({ kind }) => kind === 'satisfaction');
  return [
    ...(nps === null ? [finding('no-recommendation', whole, {})] : []),
    ...answersFindings(answers, participants),
    ...questions.flatMap(({ unread, column, kind }) =>
      unread.map((row) => finding('answer-not-of-kind', { tab: 'survey', row, field: column }, { kind })),
    ),
    ...questions
      .filter(
        (question) =>
          isLabelledSatisfaction(question) &&
          (question.kind === 'text' || question.kind === 'choice' || (!hasRate && question.kind !== 'satisfaction')),
      )
      .map(({ column, label }) =>
        finding('satisfaction-unrecognised', { tab: 'survey', row: null, field: column }, { question: label }),
      ),
  ];
}
