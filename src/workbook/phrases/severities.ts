import type { Severity } from '../../domain/finding';
import { countText } from '../../words/french';

/** The gravities, worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** The gravity of a finding as staff read it. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  information: 'information',
};

/** Gives how many findings of a gravity there are, « 3 erreurs ». */
export function severityCount(count: number, severity: Severity): string {
  return countText(count, SEVERITY_NAMES[severity], `${SEVERITY_NAMES[severity]}s`);
}
