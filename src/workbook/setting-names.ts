/** A setting, declared once. */
export interface Setting {
  readonly field: string;
  readonly label: string;
  readonly synonyms: readonly string[];
}

const setting = (field: string, label: string, ...synonyms: string[]): Setting => ({ field, label, synonyms });

/** The accepted values of « Clé de répartition ». */
export const SHARING_KEYS = { 'staff-days': 'Jours de personnel', equal: 'Parts égales', percentages: 'Pourcentages' } as const;

/** The settings that come once; days, structures and parts are numbered or named. */
export const SETTINGS = [
  setting('name', 'Édition', 'Nom de l’édition'),
  setting('city', 'Ville'),
  setting('venue', 'Lieu'),
  setting('defaultPayer', 'Structure payeuse par défaut', 'Payeur par défaut'),
  setting('objectiveMinimum', 'Objectif de participants (minimum)'),
  setting('objectiveMaximum', 'Objectif de participants (maximum)'),
  setting('territoryConums', 'CoNums du territoire', 'Nombre de CoNums du territoire'),
  setting('dayCost', 'Coût d’une journée d’agent', 'Coût journalier', 'Coût journée agent'),
  setting('preparationMonths', 'Mois de préparation'),
  setting('sharingKey', 'Clé de répartition'),
  setting('cofunding', 'Cofinancement'),
] as const;

/** The fields of the settings that come once. */
export type SettingField = (typeof SETTINGS)[number]['field'];
