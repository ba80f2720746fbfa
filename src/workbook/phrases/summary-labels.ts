import type { ChartId } from '../../domain/charts';
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

/** The titles of the charts of the Bilan tab. */
export const SUMMARY_CHARTS: Readonly<Record<ChartId, string>> = {
  days: 'Inscrits et présents par jour',
  satisfaction: 'Satisfaction par question (en % des avis exprimés)',
  charges: 'Charges par poste (en euros)',
  products: 'Produits (en euros)',
};
