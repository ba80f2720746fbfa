import { fold } from './names';

/** Where an answer stands on the scale of satisfaction; `none` is not counted (no opinion). */
export type Opinion = 'positive' | 'neutral' | 'negative' | 'none';

/** An answer of the scale, in its order from best to worst. */
export interface ScaleAnswer {
  readonly label: string;
  readonly opinion: Opinion;
}

const SCALE: readonly ScaleAnswer[] = [
  { label: 'Très satisfait', opinion: 'positive' },
  { label: 'Satisfait', opinion: 'positive' },
  { label: 'Plutôt satisfait', opinion: 'positive' },
  { label: 'Moyennement satisfait', opinion: 'neutral' },
  { label: 'Peu satisfait', opinion: 'negative' },
  { label: 'Plutôt pas satisfait', opinion: 'negative' },
  { label: 'Insatisfait', opinion: 'negative' },
  { label: 'Pas satisfait', opinion: 'negative' },
  { label: 'Pas du tout satisfait', opinion: 'negative' },
  { label: 'Sans avis', opinion: 'none' },
  { label: 'Sans opinion', opinion: 'none' },
  { label: 'Non concerné', opinion: 'none' },
  { label: 'Ne se prononce pas', opinion: 'none' },
];

const BY_KEY: ReadonlyMap<string, number> = new Map(SCALE.map((answer, index) => [fold(answer.label), index]));

/** Gives back an answer's key without gender or plural marks (« satisfait(e)s », « concerné·e »). */
function withoutMarks(answer: string): string {
  return fold(answer).replace(/(satisfait|concerne)(?:es|e|s)+$/u, '$1');
}

/** Gives back the rank of an answer on the scale (0 is best) with the answer, or null when it is none of them. */
export function scaleAnswerOf(answer: string): { readonly rank: number; readonly answer: ScaleAnswer } | null {
  const rank = BY_KEY.get(withoutMarks(answer));
  const known = rank === undefined ? undefined : SCALE[rank];
  return rank === undefined || known === undefined ? null : { rank, answer: known };
}
