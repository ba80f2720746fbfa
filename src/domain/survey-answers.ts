import { fold } from './names';
import { scaleAnswerOf, type QuestionKind } from './satisfaction-scale';
import type { SurveyQuestion } from './edition';

/** A question as its answers tell it: those that count, by rank among the rows, and those that are of another kind. */
interface RecognisedQuestion {
  readonly kind: QuestionKind;
  readonly answers: readonly string[];
  /** Ranks of the answers that are not of the kind: they are not counted. */
  readonly others: readonly number[];
}

const MOST_CHOICES = 8;
const FEWEST_ANSWERS_OF_A_CHOICE = 10;
const LONGEST_CHOICE = 60;
const MOST_PARTS = 12;
const FEWEST_CELLS_OF_PARTS = 3;
const PART = ';';

const within =
  (low: number, high: number) =>
  (answer: string): boolean =>
    /^\d{1,2}$/u.test(answer) && Number(answer) >= low && Number(answer) <= high;

/** Gives the different answers that a cell of several choices holds. */
export function partsOf(answer: string): string[] {
  const parts = answer
    .split(PART)
    .map((part) => part.trim())
    .filter((part) => fold(part) !== '');
  return parts.filter((part, index) => parts.findIndex((other) => fold(other) === fold(part)) === index);
}

/** The kinds that four answers in five make, in the order in which they are tried. */
function counted(question: SurveyQuestion): readonly (readonly [QuestionKind, (answer: string) => boolean])[] {
  const label = fold(question.label);
  const ofRecommendation: readonly [QuestionKind, (answer: string) => boolean] = ['recommendation', within(0, 10)];
  return [
    ...(label.includes('recommand') || label.includes('0a10') ? [ofRecommendation] : []),
    ['scale', within(1, 5)],
    ['scale', within(1, 10)],
    ['satisfaction', (answer) => scaleAnswerOf(answer) !== null],
    ['yes-no', (answer) => ['oui', 'non'].includes(fold(answer))],
  ];
}

function listedKind(answers: readonly string[]): QuestionKind {
  const parts = new Set(answers.flatMap(partsOf).map(fold));
  if (answers.filter((answer) => answer.includes(PART)).length >= FEWEST_CELLS_OF_PARTS && parts.size <= MOST_PARTS)
    return 'choices';
  const different = new Set(answers.map(fold)).size;
  const isChoice =
    different <= MOST_CHOICES &&
    answers.length >= FEWEST_ANSWERS_OF_A_CHOICE &&
    answers.every((answer) => answer.length <= LONGEST_CHOICE);
  return isChoice ? 'choice' : 'text';
}

/** Gives what kind of question a column is (RULES, Satisfaction); answers without an opinion do not decide. */
export function recognised(question: SurveyQuestion): RecognisedQuestion {
  const filled = question.answers.flatMap((answer, rank) =>
    answer.trim() === '' ? [] : [{ answer: answer.trim(), rank }],
  );
  const decisive = filled.filter(({ answer }) => scaleAnswerOf(answer)?.answer.opinion !== 'none');
  if (question.ticked === true && filled.length < question.answers.length)
    return { kind: 'yes-no', answers: filled.map(({ answer }) => answer), others: [] };
  for (const [kind, isOf] of decisive.length === 0 ? [] : counted(question)) {
    const of = decisive.filter(({ answer }) => isOf(answer));
    if (of.length * 5 < decisive.length * 4) continue;
    const kept = kind === 'satisfaction' ? filled.filter(({ answer }) => scaleAnswerOf(answer) !== null) : of;
    return {
      kind,
      answers: kept.map(({ answer }) => answer),
      others: decisive.filter(({ answer }) => !isOf(answer)).map(({ rank }) => rank),
    };
  }
  const answers = filled.map(({ answer }) => answer);
  if (question.ticked === true) return { kind: 'yes-no', answers, others: [] };
  return {
    kind: decisive.length === 0 ? 'text' : listedKind(decisive.map(({ answer }) => answer)),
    answers,
    others: [],
  };
}
