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
export const GENERATED_TAB_KEYS = ['dashboard', 'bilan', 'expenseStatement', 'balance', 'detailedProgramme', 'checks', 'comparison'] as const;
export type GeneratedTabKey = (typeof GENERATED_TAB_KEYS)[number];

/** The names of the tabs that the add-on writes. */
export const GENERATED_TAB_NAMES: Readonly<Record<GeneratedTabKey, string>> = {
  dashboard: 'Tableau de bord',
  bilan: TAB_NAMES.summary,
  expenseStatement: 'État des dépenses',
  balance: 'Équilibre',
  detailedProgramme: 'Programme détaillé',
  checks: 'Contrôles',
  comparison: 'Comparaison',
};

/** The tabs that « Générer le bilan » writes; the others have a command of their own. */
export const BILAN_TAB_KEYS: readonly GeneratedTabKey[] = GENERATED_TAB_KEYS.filter((key) => key !== 'comparison');

/** The names of those tabs. */
export const BILAN_TAB_NAMES: readonly string[] = BILAN_TAB_KEYS.map((key) => GENERATED_TAB_NAMES[key]);

/** Gives back which generated tab bears a name, or null. */
export function generatedKeyOf(name: string): GeneratedTabKey | null {
  return GENERATED_TAB_KEYS.find((key) => GENERATED_TAB_NAMES[key] === name) ?? null;
}

/** What the names of the hidden copies of generated tabs begin with. */
export const COPY_PREFIX = '~NEC ';

/** Gives back the name of the tab where what was typed in generated tabs is set aside on a day, ISO. */
export function backupTabName(day: string): string {
  return `Sauvegarde ${day}`;
}
