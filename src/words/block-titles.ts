import { OBJECTIVES } from './change';

/** The titles of the tables of the Bilan tab, as the report has them too; no indicator stands under them. */
export const BLOCK_TITLES = {
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
