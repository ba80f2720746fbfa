import { fold, listed } from './names';
import { once } from './once';

/** What a question of the survey is, as its answers tell it (RULES, Satisfaction). */
export type QuestionKind = 'recommendation' | 'scale' | 'satisfaction' | 'yes-no' | 'choices' | 'choice' | 'text';

/** Where an answer stands on the scale of satisfaction; `none` is not counted (no opinion). */
export type Opinion = 'positive' | 'neutral' | 'negative' | 'none';

/** An answer of the scale, in its order from best to worst. */
interface ScaleAnswer {
  readonly label: string;
  readonly opinion: Opinion;
}

/** The known answers, from best to worst within each opinion: add what a questionnaire says otherwise. */
const LABELS: Readonly<Record<Opinion, readonly string[]>> = {
  positive: listed(`
    Très satisfait | Tout à fait satisfait | Totalement satisfait | Excellent | Parfait | Très bien | Très bon
    Tout à fait d’accord | Totalement d’accord | Entièrement satisfait | Extrêmement satisfait | Satisfait | Bien
    Bon | D’accord | Plutôt satisfait | Assez satisfait | Assez bien | Plutôt bien | Plutôt bon | Plutôt d’accord
  `),
  neutral: listed(`
    Moyennement satisfait | Ni satisfait ni insatisfait | Neutre | Moyen | Passable | Correct | Mitigé
    Moyennement d’accord | Ni bon ni mauvais | Ni d’accord ni en désaccord | Ni en accord ni en désaccord
    Ni d’accord ni pas d’accord
  `),
  negative: listed(`
    Peu satisfait | Plutôt pas satisfait | Plutôt insatisfait | Plutôt pas d’accord | Plutôt en désaccord
    Plutôt mauvais | Pas très satisfait | Pas vraiment satisfait | Insuffisant | Médiocre | Insatisfait
    Pas satisfait | Pas d’accord | En désaccord | Pas bien | Mauvais | Très insatisfait | Totalement insatisfait
    Tout à fait insatisfait | Pas du tout satisfait | Pas du tout d’accord | Très mauvais
  `),
  none: listed(`
    Sans avis | Sans opinion | Non concerné | Ne se prononce pas | NSP | N/A | NSPP | Ne sait pas | Pas d’avis
    Pas d’opinion | Aucun avis | Aucune opinion | Pas concerné | Non applicable | Sans objet | Je ne sais pas
    Je ne me prononce pas | Ne se prononcent pas | Sans réponse | NC
  `),
};

const SCALE: readonly ScaleAnswer[] = (['positive', 'neutral', 'negative', 'none'] as const).flatMap((opinion) =>
  LABELS[opinion].map((label) => ({ label, opinion })),
);

/** The place on the scale that may stand round an answer: « 4 - Satisfait », « Satisfait (4) ». */
const RANKED = /^\s*\d{1,2}\s*[.):/=\u2010-\u2015-]\s*(?=\p{L})|\s*\(\d{1,2}\)\s*$/gu;

/** Gives an answer's key without gender or plural marks (« satisfait(e)s », « concerné·e », « bonne »). */
function withoutMarks(answer: string): string {
  return fold(answer.replace(RANKED, ''))
    .replace(/satisfaisant/gu, 'satisfait')
    .replace(
      /(satisfait|concerne|excellent|mauvais|neutre|passable|correct|parfait|insuffisant)(?:es|e|s)+(?=ni|$)/gu,
      '$1',
    )
    .replace(/(bon|moyen)(?:ne|n|e|s)+$/u, '$1');
}

const byKey = once(() => new Map(SCALE.map((answer, index) => [withoutMarks(answer.label), index])));

/** Gives the rank of an answer on the scale (0 is best) with the answer, or null when it is none of them. */
export function scaleAnswerOf(answer: string): { readonly rank: number; readonly answer: ScaleAnswer } | null {
  const rank = byKey().get(withoutMarks(answer));
  const known = rank === undefined ? undefined : SCALE[rank];
  return rank === undefined || known === undefined ? null : { rank, answer: known };
}
