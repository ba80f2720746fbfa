import type { TabKey } from '../../domain/finding';

/** The names under which the add-on makes and first looks for the tabs. */
export const TAB_NAMES: Readonly<Record<TabKey, string>> = {
  settings: 'Paramètres',
  programme: 'Programme',
  registrations: 'Inscriptions',
  staff: 'Personnel',
  expenses: 'Dépenses',
  receipts: 'Recettes',
  plan: 'Prévisionnel',
  survey: 'Satisfaction',
  opinions: 'Avis',
  observations: 'Constats',
  pastEditions: 'Éditions',
  summary: 'Bilan',
};

/** The tabs that the add-on writes, one of each, in the order of the workbook. */
export const GENERATED_TAB_KEYS = [
  ...(['dashboard', 'bilan', 'expenseStatement', 'budget', 'balance', 'accounts', 'europe'] as const),
  ...(['evidence', 'analysis', 'detailedProgramme', 'checks', 'report'] as const),
] as const;
export type SingleTabKey = (typeof GENERATED_TAB_KEYS)[number];

/** A sheet to sign, one a half-day: its name, as the add-on makes it, is its key. */
type SignInTabKey = `Émargement ${string}`;

/** The grid of the programme: its name, as the add-on makes it, is its key. */
export const PROGRAMME_GRID_KEY = 'Grille du programme';

/** All editions side by side: its name, as the add-on makes it, is its key. */
export const COMPARISON_KEY = 'Comparaison';

/** The tabs made on demand, which are no part of the bilan. */
type OnDemandTabKey = SignInTabKey | typeof PROGRAMME_GRID_KEY | typeof COMPARISON_KEY;

export type GeneratedTabKey = SingleTabKey | OnDemandTabKey;

export const GENERATED_TAB_NAMES: Readonly<Record<SingleTabKey, string>> = {
  dashboard: 'Tableau de bord',
  bilan: TAB_NAMES.summary,
  expenseStatement: 'État des dépenses',
  budget: 'Budget',
  balance: 'Équilibre',
  accounts: 'Compte rendu financier',
  europe: 'État récapitulatif',
  evidence: 'Pièces',
  analysis: 'Analyse',
  detailedProgramme: 'Programme détaillé',
  checks: 'Contrôles',
  report: 'Rapport',
};

/** « Émargement jeu. 13 matin », « Émargement jour 2 »: a tab of the staff's about something else is none of them. */
const SIGN_IN_NAME = /^Émargement (?:(?:dim|lun|mar|mer|jeu|ven|sam)\. \d{1,2}|jour \d+)(?: matin| après-midi)?$/u;

function isOnDemandKey(name: string): name is OnDemandTabKey {
  return name === PROGRAMME_GRID_KEY || name === COMPARISON_KEY || SIGN_IN_NAME.test(name);
}

/** Says whether a key, or the name of a tab, is that of a sheet to sign, one given up by a recovery included. */
export function isSignInName(name: string): boolean {
  return SIGN_IN_NAME.test(name.replace(INTERRUPTED_COPY, ''));
}

/** Gives the key of the sheet to sign of a half-day, « jeu. 13 matin ». */
export function signInKey(halfDay: string): SignInTabKey {
  return `Émargement ${halfDay}`;
}

/** Gives the name under which the add-on makes a generated tab. */
export function generatedTabName(key: GeneratedTabKey): string {
  return isOnDemandKey(key) ? key : GENERATED_TAB_NAMES[key];
}

export function generatedKeyOf(name: string): GeneratedTabKey | null {
  return GENERATED_TAB_KEYS.find((key) => GENERATED_TAB_NAMES[key] === name) ?? (isOnDemandKey(name) ? name : null);
}

/** What the names of the hidden copies of generated tabs begin with. */
export const COPY_PREFIX = '~NEC ';

/** The scratch tab of the diagnostic; what bears its name, a copy too, goes at the next opening or diagnostic. */
export const SCRATCH = `${COPY_PREFIX}Diagnostic`;

/** Gives the name under which a copy is shown when its tab cannot be brought back. */
export function interruptedCopyName(name: string): string {
  return `${name} (avant l’interruption)`;
}

/** What such a name ends with, numbered when there are several. */
const INTERRUPTED_COPY = / \(avant l’interruption\)(?: \d+)?$/u;

/** Gives the name of the tab where what was typed in generated tabs is set aside on a day, ISO. */
export function backupTabName(day: string): string {
  return `Sauvegarde ${day}`;
}
