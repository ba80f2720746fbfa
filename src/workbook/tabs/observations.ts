import type { Observation, ObservationKind } from '../../domain/edition';
import { finding, type Checked } from '../../domain/finding';
import { fold, listed } from '../../domain/names';
import { required } from '../cells/column';
import { text } from '../cells/kinds';
import type { Row, Tab } from './tab';

/** The headings under which the organisers' observations are printed. */
const HEADINGS = { keep: 'À garder', improve: 'À améliorer', consider: 'À envisager' } as const;

/** What those headings are also called (RULES, Opinions): add here what others write. */
const ALSO: Readonly<Record<keyof typeof HEADINGS, readonly string[]>> = {
  keep: listed(`
    Points forts | Point fort | Les points forts | Points positifs | Point positif | À conserver | À maintenir
    Forces | Atouts | Réussites
  `),
  improve: listed(`
    Points faibles | Point faible | Les points faibles | Points négatifs | Point négatif | Faiblesses | Difficultés
    Difficulté | Difficultés rencontrées | Freins | À revoir | Points à améliorer | Axes d’amélioration
    Améliorations
  `),
  consider: listed(`
    Perspectives | Perspective | Propositions | Proposition | Pistes | Pistes d’amélioration | Suggestions
    Suggestion | Idées | Pour la suite
  `),
};

/** Gives which heading a text is, `other` for one of staff's own. */
function kindOf(heading: string): ObservationKind {
  const kinds = ['keep', 'improve', 'consider'] as const;
  return kinds.find((kind) => [HEADINGS[kind], ...ALSO[kind]].some((name) => fold(name) === fold(heading))) ?? 'other';
}

/** Constats: what the organisers want to keep, improve or consider. */
export const observationsTab = {
  key: 'observations',
  name: 'Constats',
  expected: false,
  columns: {
    heading: required('Rubrique', text, 'impersonal', {
      synonyms: ['Catégorie', 'Thème'],
      choices: Object.values(HEADINGS),
      width: 140,
      help: 'La rubrique sous laquelle le constat est imprimé.',
    }),
    observation: required('Constat', text, 'impersonal', {
      synonyms: ['Constats', 'Observation'],
      width: 520,
    }),
  },
} as const satisfies Tab;

/** Gives the observations; another heading is an information, and is kept. */
export function observationsOf(rows: readonly Row<typeof observationsTab.columns>[]): Checked<readonly Observation[]> {
  const value = rows.map(({ row, heading, observation }): Observation => {
    const kind = kindOf(heading);
    return { row, kind, text: observation, ...(kind === 'other' ? { heading } : {}) };
  });
  const findings = value.flatMap(({ row, heading }) =>
    heading === undefined
      ? []
      : [finding('heading-unknown', { tab: 'observations', row, field: 'heading' }, { text: heading })],
  );
  return { value, findings };
}
