import type { TabKey } from '../../domain/finding';

/** The names under which the add-on makes and first looks for the tabs. */
export const TAB_NAMES: Readonly<Record<TabKey, string>> = {
  settings: 'Paramètres',
  programme: 'Programme',
  registrations: 'Inscriptions',
  staff: 'Personnel',
  expenses: 'Dépenses',
  receipts: 'Recettes',
  survey: 'Satisfaction',
  opinions: 'Avis',
  observations: 'Constats',
  pastEditions: 'Éditions',
  summary: 'Bilan',
};

/** The tabs that the add-on writes, in the order of the workbook. */
export const GENERATED_TAB_KEYS = ['dashboard', 'bilan', 'expenseStatement', 'balance', 'detailedProgramme', 'checks'] as const;
export type GeneratedTabKey = (typeof GENERATED_TAB_KEYS)[number];

/** The names of the tabs that the add-on writes. */
export const GENERATED_TAB_NAMES: Readonly<Record<GeneratedTabKey, string>> = {
  dashboard: 'Tableau de bord',
  bilan: TAB_NAMES.summary,
  expenseStatement: 'État des dépenses',
  balance: 'Équilibre',
  detailedProgramme: 'Programme détaillé',
  checks: 'Contrôles',
};
