import type { Bilan } from './bilan';
import { indicatorsOf, type Indicator } from './indicators';

/** What was hoped for of an indicator, from a least to a most (the same for one value), beside what was obtained. */
export interface Objective {
  readonly indicator: Indicator;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** What was obtained less the bound that it misses, 0 between the two; null while it is not known. */
  readonly gap: number | null;
}

function gapOf(value: number | null, minimum: number | null, maximum: number | null): number | null {
  if (value === null) return null;
  if (minimum !== null && value < minimum) return value - minimum;
  return maximum !== null && value > maximum ? value - maximum : 0;
}

/** Gives the objectives that Paramètres states, in the order of the indicators (RULES, Papers for the funders). */
export function objectivesOf(bilan: Bilan): Objective[] {
  const { targets, objective } = bilan.edition.settings;
  return indicatorsOf(bilan).flatMap((indicator): Objective[] => {
    const target = targets.get(indicator.id);
    const ofParticipants = indicator.key === 'participants' ? objective : { minimum: null, maximum: null };
    const { minimum, maximum } = target === undefined ? ofParticipants : { minimum: target, maximum: target };
    if (minimum === null && maximum === null) return [];
    return [{ indicator, minimum, maximum, gap: gapOf(indicator.value, minimum, maximum) }];
  });
}
