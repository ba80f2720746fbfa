import type { Severity } from '../../domain/finding';

/** The gravity of a finding as staff read it. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: 'erreur', warning: 'avertissement', information: 'information' };
