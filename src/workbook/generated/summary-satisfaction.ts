import type { Bilan } from '../../domain/bilan';
import type { QuestionFigures } from '../../domain/satisfaction';
import type { QuestionKind, Opinion } from '../../domain/satisfaction-scale';
import { answersGiven, countOf, recommendationGroups } from '../../domain/survey-counts';
import { headers, number, text, wrapped } from '../content/content-cell';
import { partCells } from '../content/part-cells';
import { SUMMARY_CHARTS } from '../phrases/summary-labels';
import { BLOCK_TITLES } from '../../words/block-titles';
import { RECOMMENDATION_LABELS } from '../../words/labels';
import { markedSentences, satisfactionSentences } from '../../words/summary-sentences';
import { blockTitle, type Block } from './summary-block';
import type { ContentCell } from '../content/tab-content';

const GREENS = ['#1b7f5c', '#5fb58a', '#a5d6b7'];
const YELLOWS = ['#e8c547'];
const NO_OPINION = '#9aa5b1';
const REDS = ['#f0a35e', '#d9653b', '#b83a2d', '#8f2020', '#5e1414'];

function colorsOf(opinions: readonly Opinion[]): string[] {
  const left = { positive: [...GREENS], neutral: [...YELLOWS], negative: [...REDS], none: [NO_OPINION] };
  return opinions.map((opinion) => left[opinion].shift() ?? NO_OPINION);
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
      wrapped(question.label),
      ...answers.map((answer) => number(countOf(question, answer), 'integer')),
      number(question.answers, 'integer'),
      valueOf(question),
    ]),
  ];
}

const rate = (question: QuestionFigures): ContentCell => number(question.rate, 'percentage');

function satisfactionBlock(bilan: Bilan, told: Bilan, questions: readonly QuestionFigures[]): Block {
  const answers = answersGiven(questions);
  const counted = answers.filter(({ opinion }) => opinion !== 'none');
  const rows = table(
    BLOCK_TITLES.satisfaction,
    questions,
    answers.map(({ label }) => label),
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
  const columns = ['Question', ...Object.values(RECOMMENDATION_LABELS), 'Réponses', 'NPS'];
  return [
    blockTitle(BLOCK_TITLES.recommendation),
    headers(columns, [1, 2, 3, 4, 5]),
    ...questions.map((question) => [
      wrapped(question.label),
      ...Object.values(recommendationGroups(question)).map((count) => number(count, 'integer')),
      number(question.answers, 'integer'),
      number(question.nps, 'points'),
    ]),
  ];
}

function scaleRows(questions: readonly QuestionFigures[]): ContentCell[][] {
  const marks = [...new Set(questions.flatMap(({ counts }) => counts.map(({ answer }) => Number(answer))))]
    .sort((a, b) => a - b)
    .map(String);
  return table(BLOCK_TITLES.scale, questions, marks, 'Moyenne', (question) => number(question.mean, 'mean'));
}

function choiceRows(questions: readonly QuestionFigures[]): ContentCell[][] {
  return [
    blockTitle(BLOCK_TITLES.choice),
    ...questions.flatMap(({ kind, label, counts, answers }) => {
      const parts =
        kind === 'choice'
          ? partCells(counts.map(({ count }) => count))
          : counts.map(({ count }) => number(count / answers, 'percentage'));
      return [
        headers([label, 'Nombre', 'Part'], [1, 2]),
        ...counts.map(({ answer, count }, index) => [
          wrapped(answer),
          number(count, 'integer'),
          ...parts.slice(index, index + 1),
        ]),
      ];
    }),
  ];
}

function textRows(questions: readonly QuestionFigures[]): ContentCell[][] {
  return [
    blockTitle(BLOCK_TITLES.texts),
    ...questions.flatMap((question) => [headers([question.label]), ...question.texts.map((answer) => [text(answer)])]),
  ];
}

/** Gives the answers to the survey by kind of question; free texts are listed. */
export function satisfactionBlocks(bilan: Bilan, told: Bilan): Block[] {
  const asked = (bilan.satisfaction?.questions ?? []).filter((question) => question.answers > 0);
  const of = (kind: QuestionKind) => asked.filter((question) => question.kind === kind);
  const block = (kind: QuestionKind, make: (questions: readonly QuestionFigures[]) => ContentCell[][]): Block[] =>
    of(kind).length === 0 ? [] : [{ rows: make(of(kind)), chart: null }];
  return [
    ...(of('satisfaction').length === 0 ? [] : [satisfactionBlock(bilan, told, of('satisfaction'))]),
    ...block('recommendation', recommendationRows),
    ...block('scale', scaleRows),
    ...block('yes-no', (questions) => table(BLOCK_TITLES.yesNo, questions, ['Oui', 'Non'], 'Taux de oui', rate)),
    ...block('choices', choiceRows),
    ...block('choice', choiceRows),
    ...block('text', textRows),
  ];
}
