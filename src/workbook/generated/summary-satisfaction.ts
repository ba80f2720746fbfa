import type { Bilan } from '../../domain/bilan';
import type { QuestionFigures, QuestionKind } from '../../domain/satisfaction';
import { scaleAnswerOf, type Opinion } from '../../domain/satisfaction-scale';
import { fold } from '../../domain/names';
import { headers, number, text } from '../content/content-cell';
import { partCells } from '../content/part-cells';
import { SUMMARY_BLOCKS, SUMMARY_CHARTS } from '../phrases/summary-labels';
import { markedSentences } from '../../words/marked-sentences';
import { satisfactionSentences } from '../../words/summary-sentences';
import { blockTitle, type Block } from './summary-block';
import type { ContentCell } from '../content/tab-content';

const GREENS = ['#1b7f5c', '#5fb58a', '#a5d6b7'];
const YELLOWS = ['#e8c547'];
const NO_OPINION = '#9aa5b1';
const REDS = ['#f0a35e', '#d9653b', '#b83a2d', '#8f2020', '#5e1414'];
const GROUPS_OF_RECOMMENDATION = [
  { label: 'Promoteurs (9–10)', low: 9, high: 10 },
  { label: 'Passifs (7–8)', low: 7, high: 8 },
  { label: 'Détracteurs (0–6)', low: 0, high: 6 },
];

function countOf(question: QuestionFigures, answer: string): number {
  return question.counts.find((count) => fold(count.answer) === fold(answer))?.count ?? 0;
}

function colorsOf(opinions: readonly Opinion[]): string[] {
  const left = { positive: [...GREENS], neutral: [...YELLOWS], negative: [...REDS], none: [NO_OPINION] };
  return opinions.map((opinion) => left[opinion].shift() ?? NO_OPINION);
}

/** The answers that questions received, best first, and the uncounted ones last. */
function scaleOf(questions: readonly QuestionFigures[]): { readonly answer: string; readonly opinion: Opinion }[] {
  const ranked = new Map<number, { readonly answer: string; readonly opinion: Opinion }>();
  for (const { answer } of questions.flatMap(({ counts }) => counts)) {
    const known = scaleAnswerOf(answer);
    if (known !== null) ranked.set(known.rank, { answer: known.answer.label, opinion: known.answer.opinion });
  }
  return [...ranked].sort(([a], [b]) => a - b).map(([, answer]) => answer);
}

/** One row a question: a count for each answer, the number of answers, and one figure. */
function table(
  title: string,
  questions: readonly QuestionFigures[],
  answers: readonly string[],
  figure: string,
  valueOf: (question: QuestionFigures) => ContentCell,
): ContentCell[][] {
  const columns = ['Question', ...answers, 'Réponses', figure];
  return [
    blockTitle(title),
    headers(columns, columns.map((_, index) => index).slice(1)),
    ...questions.map((question) => [
      text(question.label, { wrap: true }),
      ...answers.map((answer) => number(countOf(question, answer), 'integer')),
      number(question.answers, 'integer'),
      valueOf(question),
    ]),
  ];
}

const rate = (question: QuestionFigures): ContentCell => number(question.rate, 'percentage');

function satisfactionBlock(bilan: Bilan, told: Bilan, questions: readonly QuestionFigures[]): Block {
  const answers = scaleOf(questions);
  const counted = answers.filter(({ opinion }) => opinion !== 'none');
  const rows = table(
    SUMMARY_BLOCKS.satisfaction,
    questions,
    answers.map(({ answer }) => answer),
    'Taux de satisfaction',
    rate,
  );
  return {
    rows: [...rows, ...markedSentences(satisfactionSentences, bilan, told).map((sentence) => [text(sentence)])],
    chart:
      counted.length === 0
        ? null
        : {
            title: SUMMARY_CHARTS.satisfaction,
            type: 'BAR',
            headerRow: 1,
            rows: questions.length,
            columns: 1 + counted.length,
            options: {
              isStacked: 'percent',
              colors: colorsOf(counted.map(({ opinion }) => opinion)),
              legend: { position: 'bottom' },
            },
          },
  };
}

function recommendationRows(questions: readonly QuestionFigures[]): ContentCell[][] {
  const columns = ['Question', ...GROUPS_OF_RECOMMENDATION.map(({ label }) => label), 'Réponses', 'NPS'];
  const between = (question: QuestionFigures, low: number, high: number) =>
    question.counts
      .filter(({ answer }) => Number(answer) >= low && Number(answer) <= high)
      .reduce((sum, { count }) => sum + count, 0);
  return [
    blockTitle(SUMMARY_BLOCKS.recommendation),
    headers(columns, [1, 2, 3, 4, 5]),
    ...questions.map((question) => [
      text(question.label, { wrap: true }),
      ...GROUPS_OF_RECOMMENDATION.map(({ low, high }) => number(between(question, low, high), 'integer')),
      number(question.answers, 'integer'),
      number(question.nps, 'points'),
    ]),
  ];
}

function scaleRows(questions: readonly QuestionFigures[]): ContentCell[][] {
  const marks = [...new Set(questions.flatMap(({ counts }) => counts.map(({ answer }) => Number(answer))))]
    .sort((a, b) => a - b)
    .map(String);
  return table(SUMMARY_BLOCKS.scale, questions, marks, 'Moyenne', (question) => number(question.mean, 'mean'));
}

function choiceRows(questions: readonly QuestionFigures[]): ContentCell[][] {
  return [
    blockTitle(SUMMARY_BLOCKS.choice),
    ...questions.flatMap(({ kind, label, counts, answers }) => {
      const parts =
        kind === 'choice'
          ? partCells(counts.map(({ count }) => count))
          : counts.map(({ count }) => number(count / answers, 'percentage'));
      return [
        headers([label, 'Nombre', 'Part'], [1, 2]),
        ...counts.map(({ answer, count }, index) => [
          text(answer, { wrap: true }),
          number(count, 'integer'),
          ...parts.slice(index, index + 1),
        ]),
      ];
    }),
  ];
}

function textRows(questions: readonly QuestionFigures[]): ContentCell[][] {
  return [
    blockTitle(SUMMARY_BLOCKS.texts),
    ...questions.flatMap((question) => [headers([question.label]), ...question.texts.map((answer) => [text(answer)])]),
  ];
}

/** Gives back the answers to the survey by kind of question; free texts are listed. */
export function satisfactionBlocks(bilan: Bilan, told: Bilan): Block[] {
  const asked = (bilan.satisfaction?.questions ?? []).filter((question) => question.answers > 0);
  const of = (kind: QuestionKind) => asked.filter((question) => question.kind === kind);
  const block = (kind: QuestionKind, make: (questions: readonly QuestionFigures[]) => ContentCell[][]): Block[] =>
    of(kind).length === 0 ? [] : [{ rows: make(of(kind)), chart: null }];
  return [
    ...(of('satisfaction').length === 0 ? [] : [satisfactionBlock(bilan, told, of('satisfaction'))]),
    ...block('recommendation', recommendationRows),
    ...block('scale', scaleRows),
    ...block('yes-no', (questions) => table(SUMMARY_BLOCKS.yesNo, questions, ['Oui', 'Non'], 'Taux de oui', rate)),
    ...block('choices', choiceRows),
    ...block('choice', choiceRows),
    ...block('text', textRows),
  ];
}
