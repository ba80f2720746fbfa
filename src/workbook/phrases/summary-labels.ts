import type { ChartId } from '../../domain/charts';
import { OBJECTIVES } from '../../words/objective-text';
import type { SummaryField } from './summary-layout';

/** The headers of the indicators of the Bilan tab. */
export const SUMMARY_LABELS: Readonly<Record<SummaryField, string>> = {
  indicator: 'Indicateur',
  calculated: 'Valeur calculée',
  retained: 'Valeur retenue',
  former: 'Édition précédente',
  change: 'Évolution',
  note: 'Note',
};

/** The block of what was typed beside figures that the bilan no longer has. */
export const WITHDRAWN_TITLE = 'Indicateurs retirés';

/** The titles of the other blocks of the Bilan tab. */
export const SUMMARY_BLOCKS = {
  days: 'Participation par jour',
  halves: 'Présents par demi-journée',
  departments: 'Participants par département',
  structures: 'Participants par structure',
  objectives: OBJECTIVES.title,
  satisfaction: 'Satisfaction par question',
  recommendation: 'Recommandation',
  scale: 'Notes',
  yesNo: 'Questions par oui ou non',
  choice: 'Questions à choix',
  texts: 'Réponses libres',
  charges: 'Charges par poste',
  products: 'Produits',
} as const;

/** The same as a list: no indicator stands under them. */
export const BLOCK_TITLES: readonly string[] = Object.values(SUMMARY_BLOCKS);

/** The titles of the charts of the Bilan tab. */
export const SUMMARY_CHARTS: Readonly<Record<ChartId, string>> = {
  days: 'Inscrits et présents par jour',
  satisfaction: 'Satisfaction par question (en % des avis exprimés)',
  charges: 'Charges par poste (en euros)',
  products: 'Produits (en euros)',
};
