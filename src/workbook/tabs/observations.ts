import type { Observation, ObservationKind } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { required } from '../cells/column';
import { text } from '../cells/kinds';
import type { Row, Tab } from './tab';

/** The headings under which the organisers' observations are printed. */
export const HEADINGS: Readonly<Record<ObservationKind, string>> = {
  keep: 'À garder',
  improve: 'À améliorer',
  consider: 'À envisager',
};

/** Constats: what the organisers want to keep, improve or consider. */
export const observationsTab = {
  key: 'observations',
  name: 'Constats',
  expected: false,
  columns: {
    heading: required('Rubrique', text, {
      personal: false,
      synonyms: ['Catégorie', 'Thème'],
      choices: Object.values(HEADINGS),
      width: 140,
      help: 'La rubrique sous laquelle le constat est imprimé.',
    }),
    observation: required('Constat', text, { personal: false, synonyms: ['Constats', 'Observation'], width: 520 }),
  },
} as const satisfies Tab;

/** Gives back the observations; one under another heading is a finding, and is not printed. */
export function observationsOf(rows: readonly Row<typeof observationsTab.columns>[]): {
  readonly value: readonly Observation[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const kinds: readonly ObservationKind[] = ['keep', 'improve', 'consider'];
  const observations = rows.flatMap((row): Observation[] => {
    const kind = kinds.find((candidate) => fold(HEADINGS[candidate]) === fold(row.heading));
    if (kind !== undefined) return [{ row: row.row, kind, text: row.observation }];
    findings.push(
      finding('heading-unknown', { tab: 'observations', row: row.row, field: 'heading' }, { text: row.heading }),
    );
    return [];
  });
  return { value: observations, findings };
}
