import type { Unit } from '../domain/indicators';
import { changeText, durationText, moneyText, numberText, percentText } from './french';
import type { Objective } from '../domain/objectives';
import { figureText } from './indicator-labels';

const STABLE = 'stable';

function points(change: number, decimals: number): string {
  return changeText(change, (magnitude) => {
    const shown = numberText(magnitude, decimals);
    return `${shown}\u00a0${magnitude < 2 && shown !== '2' ? 'point' : 'points'}`;
  });
}

function amount(change: number, unit: Unit): string {
  if (unit === 'money') return changeText(change, moneyText);
  return changeText(change, unit === 'minutes' ? durationText : (magnitude) => numberText(magnitude));
}

/** Gives a gap with its sign and its unit, « −10 » or « +3 points »; « 0 » for none that shows. */
function gapText(gap: number, unit: Unit): string {
  if (unit === 'ratio') return points(gap * 100, 0);
  return unit === 'points' ? points(gap, 1) : amount(gap, unit);
}

/** Gives how a figure changed since the former edition, « −25 (−22 %) », « +3 points » for ratios, or ''. */
export function changeOf(value: number | null, former: number | null, unit: Unit): string {
  if (value === null || former === null) return '';
  const change = value - former;
  const text = gapText(change, unit);
  if (!/[1-9]/u.test(text)) return STABLE;
  if (unit === 'ratio' || unit === 'points' || former === 0) return text;
  return `${text} (${changeText(change / Math.abs(former), percentText)})`;
}

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
