import type { Bilan } from '../../domain/bilan';
import type { ObservationKind } from '../../domain/edition';
import type { QuestionFigures } from '../../domain/satisfaction';
import { changeText, cleaned, countText, dayText, listText, numberText, percentText, quoted } from '../../words/french';
import { wholePercentTexts } from '../../words/whole-percents';
import { figureOf, valueOf, type FigureList } from '../report-input';
import { FEW_ANSWERS, opinionCounts, recommendationGroups } from '../../domain/survey-counts';

/** Gives how many people answered the survey, and what part of the participants that is. */
export function answersSentences(figures: FigureList): string[] {
  const answers = valueOf(figures, 'surveyAnswers');
  if (answers === null) return [];
  if (answers === 0) return ['Aucune réponse au questionnaire de satisfaction n’a été recueillie.'];
  const rate = valueOf(figures, 'responseRate');
  const share = rate === null ? '' : `, soit celles de ${percentText(rate)} des participants`;
  return [`Le questionnaire de satisfaction a reçu ${countText(answers, 'réponse', 'réponses')}${share}.`];
}

/** Gives when the survey was sent and how opinions were collected, as far as Paramètres says so. */
export function collectionSentences({ edition }: Bilan): string[] {
  const { surveyDay, surveyWay } = edition.settings;
  const way = cleaned(surveyWay ?? '').replace(/\.$/u, '');
  return [
    ...(surveyDay === null ? [] : [`Le questionnaire a été envoyé le ${dayText(surveyDay)}.`]),
    ...(way === '' ? [] : [`Recueil des avis : ${way}.`]),
  ];
}

/** The questions on the scale of satisfaction that have a rate, in their order. */
function ratedQuestions({ satisfaction }: Bilan): (QuestionFigures & { readonly rate: number })[] {
  return (satisfaction?.questions ?? []).flatMap((question) =>
    question.kind === 'satisfaction' && question.rate !== null ? [{ ...question, rate: question.rate }] : [],
  );
}

/** The rate of a question, and its counts where answers are few: « 67 % », « 8 sur 12 ». */
function rateTexts(question: QuestionFigures & { readonly rate: number }): string[] {
  const { positive, counted } = opinionCounts(question);
  const rate = percentText(question.rate);
  return counted < FEW_ANSWERS ? [rate, `${numberText(positive)} sur ${numberText(counted)}`] : [rate];
}

/** Gives the rate of the first question of satisfaction, as the sentence that sums an edition up has it. */
export function overallRateText(bilan: Bilan, figures: FigureList): string | null {
  const figure = figureOf(figures, 'satisfactionRate');
  const rate = figure?.value ?? null;
  if (rate === null) return null;
  const [first] = ratedQuestions(bilan);
  if (first === undefined || figure?.isRetained === true) return percentText(rate);
  const [shown = '', counts] = rateTexts(first);
  return counts === undefined ? shown : `${shown} (${counts})`;
}

function firstRateSentence(bilan: Bilan, figures: FigureList): string[] {
  const figure = figureOf(figures, 'satisfactionRate');
  const [first] = ratedQuestions(bilan);
  const rate = figure?.value ?? null;
  if (rate === null) return [];
  if (first === undefined || figure?.isRetained === true)
    return [`Les avis exprimés sont positifs à ${percentText(rate)}.`];
  const { positive, counted } = opinionCounts(first);
  return [
    `À la question ${quoted(first.label)}, ${percentText(rate)} des avis exprimés sont positifs (` +
      `${numberText(positive)} ` +
      `sur ${numberText(counted)}).`,
  ];
}

/** Gives what the first question of satisfaction says, then which questions were rated best and worst. */
export function satisfactionSentences(bilan: Bilan, figures: FigureList): string[] {
  const questions = ratedQuestions(bilan);
  const first = firstRateSentence(bilan, figures);
  if (questions.length < 2) return first;
  const rates = questions.map(({ rate }) => rate);
  const of = (rate: number) => {
    const rated = questions.filter((question) => question.rate === rate);
    const texts = new Set(rated.map((question) => rateTexts(question).join(', ')));
    const [text = ''] = texts.size === 1 ? texts : [percentText(rate)];
    return `${listText(rated.map(({ label }) => quoted(label)))} (${text})`;
  };
  const [best, worst] = [Math.max(...rates), Math.min(...rates)];
  if (percentText(best) === percentText(worst))
    return [
      ...first,
      `Les ${numberText(questions.length)} questions de satisfaction ont le même taux d’avis positifs : ` +
        `${percentText(best)}.`,
    ];
  return [...first, `Le taux d’avis positifs est le plus haut pour ${of(best)}, le plus bas pour ${of(worst)}.`];
}

export function recommendationSentences({ satisfaction }: Bilan, figures: FigureList): string[] {
  const figure = figureOf(figures, 'nps');
  const nps = figure?.value ?? null;
  if (nps === null) return [];
  const shown = changeText(nps, (magnitude) => numberText(magnitude, 1));
  const unit = Math.abs(nps) < 2 && !/[2-9]/u.test(shown) ? 'point' : 'points';
  const question = satisfaction?.questions.find(({ kind }) => kind === 'recommendation');
  if (question === undefined || figure?.isRetained === true)
    return [`La recommandation nette (NPS) est de ${shown}\u00a0${unit}.`];
  const { promoters, passives, detractors } = recommendationGroups(question);
  const [promoted = '', , detracted = ''] = wholePercentTexts([promoters, passives, detractors]);
  const count = (people: number) =>
    question.answers < FEW_ANSWERS ? `${countText(people, 'réponse', 'réponses')}, ` : '';
  const parts =
    `${promoted} de promoteurs (${count(promoters)}notes de 9 ou 10), ` +
    `${detracted} de détracteurs (${count(detractors)}notes de 0 à 6)`;
  return [`La recommandation nette (NPS) est de ${shown}\u00a0${unit} : ${parts}.`];
}

export function observationSentences({ edition }: Bilan): string[] {
  const of = (kind: ObservationKind) =>
    (edition.observations ?? []).filter((observation) => observation.kind === kind && observation.text.trim() !== '')
      .length;
  const parts = (
    [
      ['keep', 'à garder'],
      ['improve', 'à améliorer'],
      ['consider', 'à envisager'],
      ['other', 'sous d’autres rubriques'],
    ] as const
  ).flatMap(([kind, words]) => {
    const count = of(kind);
    return count === 0 ? [] : [`${countText(count, 'point', 'points')} ${words}`];
  });
  return parts.length === 0 ? [] : [`Les organisateurs retiennent ${listText(parts)}.`];
}
