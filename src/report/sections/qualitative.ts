import { groupByLabel } from '../../domain/names';
import type { ObservationKind } from '../../domain/edition';
import type { QuestionFigures } from '../../domain/satisfaction';
import type { QuestionKind } from '../../domain/satisfaction-scale';
import { changeText, cleaned, numberText, percentText, quoted } from '../../words/french';
import { wholePercentTexts } from '../../words/whole-percents';
import { BLOCK_TITLES } from '../../words/block-titles';
import { RECOMMENDATION_LABELS } from '../../words/labels';
import { shownCounts } from '../../words/shown-counts';
import { column, heading, list, paragraph, row, table, oneLine, type ReportBlock } from '../report-document';
import { chartPicture, missingChart } from '../pictures';
import type { ReportInput } from '../report-input';
import { answersGiven, countOf, FEW_ANSWERS, opinionCounts, recommendationGroups } from '../../domain/survey-counts';

const CHART = BLOCK_TITLES.satisfaction;

function asked(input: ReportInput, kind: QuestionKind): QuestionFigures[] {
  return (input.bilan.satisfaction?.questions ?? []).filter(
    (question) => question.kind === kind && question.answers > 0,
  );
}

/** A part of the answers, with its count beside it when answers are few. */
function shareText(count: number, answers: number, part = percentText(count / answers)): string {
  return answers < FEW_ANSWERS ? `${part} (${numberText(count)})` : part;
}

function satisfactionTable(questions: readonly QuestionFigures[], isWhole: boolean): ReportBlock[] {
  const answers = isWhole ? answersGiven(questions).filter(({ opinion }) => opinion !== 'none') : [];
  const share = answers.length === 0 ? 0 : Math.min(13, 52 / answers.length);
  const columns = [
    column('Question', 70 - share * answers.length),
    ...answers.map(({ label }) => column(label, share, 'right')),
    column('Avis exprimés', 14, 'right'),
    column('Avis positifs', 16, 'right'),
  ];
  const rows = questions.map((question) => {
    const { positive, counted } = opinionCounts(question);
    return row([
      question.label,
      ...answers.map(({ label }) => numberText(countOf(question, label))),
      numberText(counted),
      counted === 0 ? '–' : shareText(positive, counted),
    ]);
  });
  return table(isWhole ? 'Nombre de réponses par question' : 'Avis positifs par question', columns, rows);
}

/** What the chart shows of a question: « Organisation, 97 % ». */
function ratedText(question: QuestionFigures): string {
  const { positive, counted } = opinionCounts(question);
  return `${cleaned(question.label)}, ${counted === 0 ? 'aucun avis' : percentText(positive / counted)}`;
}

/** Gives satisfaction by question: its chart with the rates, or the whole table when there is no chart. */
export function satisfaction(input: ReportInput): ReportBlock[] {
  const questions = asked(input, 'satisfaction');
  if (questions.length === 0) return [];
  const picture = chartPicture(
    input,
    'satisfaction',
    `${CHART}, en % des avis exprimés`,
    'Barres empilées : pour chaque question, part de chaque réponse, de la meilleure à la moins bonne. Avis ' +
      `positifs : ${questions.map(ratedText).join(' ; ')}.`,
  );
  return [
    heading(2, CHART),
    ...(picture === null ? missingChart(CHART) : [picture]),
    ...satisfactionTable(questions, picture === null),
    ...paragraph(
      `Avis positifs : ${quoted('Très satisfait')}, ${quoted('Satisfait')}, ${quoted('Plutôt satisfait')} et ` +
        'ce qui dit la même chose. Les réponses sans avis ne sont pas comptées.',
      'note',
    ),
  ];
}

export function recommendation(input: ReportInput): ReportBlock[] {
  const questions = asked(input, 'recommendation');
  if (questions.length === 0) return [];
  const columns = [
    column('Question', 40),
    ...Object.values(RECOMMENDATION_LABELS).map((label) => column(label, 15, 'right')),
    column('NPS', 15, 'right'),
  ];
  const rows = questions.map((question) => {
    const { promoters, passives, detractors } = recommendationGroups(question);
    const groups = [promoters, passives, detractors];
    const parts = wholePercentTexts(groups);
    const nps = question.nps === null ? '–' : changeText(question.nps, (magnitude) => numberText(magnitude, 1));
    return row([
      question.label,
      ...groups.map((count, index) => shareText(count, question.answers, parts[index])),
      nps,
    ]);
  });
  return [
    heading(2, BLOCK_TITLES.recommendation),
    ...table('Promoteurs, passifs et détracteurs', columns, rows),
    ...paragraph('NPS : part des notes de 9 ou 10 moins part des notes de 0 à 6, en points, de −100 à +100.', 'note'),
  ];
}

function choiceTable(question: QuestionFigures): ReportBlock[] {
  const columns = [column('Réponse', 60), column('Réponses', 20, 'right'), column('Part', 20, 'right')];
  const shown = shownCounts(question);
  const parts =
    question.kind === 'choice'
      ? wholePercentTexts(shown.map(({ count }) => count))
      : shown.map(({ count }) => percentText(count / question.answers));
  return table(
    question.label,
    columns,
    shown.map(({ answer, count }, index) => row([answer, numberText(count), parts[index] ?? ''])),
  );
}

/** Gives the other closed questions; free answers are not printed, since nobody chose to publish them. */
export function otherQuestions(input: ReportInput): ReportBlock[] {
  const scale = asked(input, 'scale').map((question) =>
    row([question.label, numberText(question.answers), numberText(question.mean ?? 0, 2)]),
  );
  const yesNo = asked(input, 'yes-no').map((question) =>
    row([question.label, numberText(question.answers), percentText(question.rate ?? 0)]),
  );
  const columns = (figure: string) => [
    column('Question', 60),
    column('Réponses', 20, 'right'),
    column(figure, 20, 'right'),
  ];
  const blocks = [
    ...table(BLOCK_TITLES.scale, columns('Moyenne'), scale),
    ...table(BLOCK_TITLES.yesNo, columns('Oui'), yesNo),
    ...[...asked(input, 'choices'), ...asked(input, 'choice')].flatMap(choiceTable),
  ];
  return blocks.length === 0 ? [] : [heading(2, 'Autres questions'), ...blocks];
}

/** Gives the opinions that may be published, with the author's name where they agreed (RULES, Opinions). */
export function opinions({ bilan }: ReportInput): ReportBlock[] {
  const published = (bilan.edition.opinions ?? []).filter(
    (opinion) => opinion.publish !== 'no' && oneLine(opinion.text) !== '',
  );
  if (published.length === 0) return [];
  return [
    heading(2, 'Paroles de participants'),
    ...published.flatMap((opinion) => [
      ...paragraph(`«\u00a0${oneLine(opinion.text)}\u00a0»`, 'quote'),
      ...(opinion.publish === 'named' ? paragraph(opinion.author, 'author') : []),
    ]),
  ];
}

const OBSERVATIONS: readonly { readonly kind: ObservationKind; readonly title: string }[] = [
  { kind: 'keep', title: 'À garder' },
  { kind: 'improve', title: 'À améliorer' },
];

const observed = ({ bilan }: ReportInput, kind: ObservationKind): string[] =>
  (bilan.edition.observations ?? []).filter((observation) => observation.kind === kind).map(({ text }) => text);

export function proposals(input: ReportInput): ReportBlock[] {
  const items = list(observed(input, 'consider'));
  return items.length === 0 ? [] : [heading(2, 'Propositions pour la prochaine édition'), ...items];
}

/** Gives what the organisers keep and improve; what they consider are the proposals. */
export function observations(input: ReportInput): ReportBlock[] {
  const blocks = OBSERVATIONS.flatMap(({ kind, title }): ReportBlock[] => {
    const items = list(observed(input, kind));
    return items.length === 0 ? [] : [heading(3, title), ...items];
  });
  const others = (input.bilan.edition.observations ?? []).filter(({ kind }) => kind === 'other');
  for (const { label, values } of groupByLabel(others, (observation) => observation.heading ?? '')) {
    const items = list(values.map(({ text }) => text));
    if (items.length > 0) blocks.push(heading(3, label === '' ? 'Autres constats' : label), ...items);
  }
  return blocks.length === 0 ? [] : [heading(2, 'Constat des organisateurs'), ...blocks];
}
