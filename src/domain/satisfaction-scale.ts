import { fold } from './names';
import { once } from './once';

/** What a question of the survey is, as its answers tell it (RULES, Satisfaction). */
export type QuestionKind = 'recommendation' | 'scale' | 'satisfaction' | 'yes-no' | 'choices' | 'choice' | 'text';

/** Where an answer stands on the scale of satisfaction; `none` is not counted (no opinion). */
export type Opinion = 'positive' | 'neutral' | 'negative' | 'none';

/** An answer of the scale, in its order from best to worst. */
export interface ScaleAnswer {
  readonly label: string;
  readonly opinion: Opinion;
}

/**
 * The answers that are known, from best to worst within each opinion: add to these what a questionnaire says otherwise.
 */
const LABELS: Readonly<Record<Opinion, readonly string[]>> = {
  positive: [
    'Très satisfait',
    'Tout à fait satisfait',
    'Totalement satisfait',
    'Excellent',
    'Très bien',
    'Tout à fait d’accord',
    'Satisfait',
    'Bien',
    'Bon',
    'D’accord',
    'Plutôt satisfait',
    'Assez satisfait',
    'Plutôt d’accord',
  ],
  neutral: [
    'Moyennement satisfait',
    'Ni satisfait ni insatisfait',
    'Neutre',
    'Moyen',
    'Passable',
    'Ni d’accord ni pas d’accord',
  ],
  negative: [
    'Peu satisfait',
    'Plutôt pas satisfait',
    'Plutôt insatisfait',
    'Plutôt pas d’accord',
    'Insatisfait',
    'Pas satisfait',
    'Pas d’accord',
    'Mauvais',
    'Très insatisfait',
    'Pas du tout satisfait',
    'Pas du tout d’accord',
    'Très mauvais',
  ],
  none: ['Sans avis', 'Sans opinion', 'Non concerné', 'Ne se prononce pas', 'NSP', 'N/A', 'NSPP', 'Ne sait pas'],
};

const SCALE: readonly ScaleAnswer[] = (['positive', 'neutral', 'negative', 'none'] as const).flatMap((opinion) =>
  LABELS[opinion].map((label) => ({ label, opinion })),
);

/** Gives back an answer's key without gender or plural marks (« satisfait(e)s », « concerné·e », « bonne »). */
function withoutMarks(answer: string): string {
  return fold(answer)
    .replace(/(satisfait|concerne|excellent|mauvais|neutre|passable)(?:es|e|s)+(?=ni|$)/gu, '$1')
    .replace(/(bon|moyen)(?:ne|n|e|s)+$/u, '$1');
}

const byKey = once(() => new Map(SCALE.map((answer, index) => [withoutMarks(answer.label), index])));

/** Gives back the rank of an answer on the scale (0 is best) with the answer, or null when it is none of them. */
export function scaleAnswerOf(answer: string): { readonly rank: number; readonly answer: ScaleAnswer } | null {
  const rank = byKey().get(withoutMarks(answer));
  const known = rank === undefined ? undefined : SCALE[rank];
  return rank === undefined || known === undefined ? null : { rank, answer: known };
}

/** Says whether an answer gives no opinion. */
export function isNoOpinion(answer: string): boolean {
  return scaleAnswerOf(answer)?.answer.opinion === 'none';
}
