import type { Objective } from '../domain/objectives';
import { gapText } from './change';
import { figureText } from './indicator-labels';

/** What heads the objectives, and their columns. */
export const OBJECTIVES = {
  title: 'Objectifs',
  columns: ['Indicateur', 'Attendu', 'Obtenu', 'Écart'],
} as const;

/** Gives what was hoped for: « 100 à 150 », « au moins 100 », « au plus 150 », « 90 % ». */
export function expectedText({ indicator, minimum, maximum }: Objective): string {
  const [least, most] = [minimum, maximum].map((bound) => (bound === null ? '' : figureText(bound, indicator.unit)));
  if (least === most) return least ?? '';
  if (least === '') return `au plus ${most ?? ''}`;
  return most === '' ? `au moins ${least ?? ''}` : `${least ?? ''} à ${most ?? ''}`;
}

/** Gives by how much an objective was missed or passed, with its sign; '' while nobody knows. */
export function objectiveGapText({ indicator, gap }: Objective): string {
  return gap === null ? '' : gapText(gap, indicator.unit);
}
