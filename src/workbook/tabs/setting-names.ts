import { firstWord, fold, listed } from '../../domain/names';
import { once } from '../../domain/once';

/** A setting, declared once. */
interface Setting {
  readonly field: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  /** What a person filling it should know, written beside it in Commentaire. */
  readonly help: string;
}

function setting<const F extends string>(
  field: F,
  label: string,
  help: string,
  synonyms = '',
): Setting & { readonly field: F } {
  return { field, label, help, synonyms: synonyms === '' ? [] : listed(synonyms) };
}

/** The accepted values of « Clé de répartition ». */
export const SHARING_KEYS = {
  'staff-days': 'Jours de personnel',
  equal: 'Parts égales',
  percentages: 'Pourcentages',
} as const;

/** The settings that come once; days, structures and parts are numbered or named. */
export const SETTINGS = [
  setting('name', 'Édition', 'Le nom de l’édition, tel qu’il doit être imprimé.', 'Nom de l’édition'),
  setting('city', 'Ville', 'La ville, avec son département.'),
  setting('venue', 'Lieu', 'Le bâtiment ou le site.'),
  setting(
    'defaultPayer',
    'Structure payeuse par défaut',
    'Celle qui paie ou perçoit quand la ligne ne le dit pas.',
    'Structure payeuse | Payeur par défaut | Payeur',
  ),
  setting(
    'objectiveMinimum',
    'Objectif de participants (minimum)',
    'Le nombre de participants visé, au moins.',
    'Objectif de participants (min) | Objectif minimum de participants | Objectif participants (minimum)',
  ),
  setting(
    'objectiveMaximum',
    'Objectif de participants (maximum)',
    'Le nombre de participants visé, au plus.',
    'Objectif de participants (max) | Objectif maximum de participants | Objectif participants (maximum)',
  ),
  setting(
    'territoryConums',
    'CoNums du territoire',
    'Le nombre de conseillers numériques en poste sur le territoire : le dénominateur du taux.',
    'Nombre de CoNums du territoire | Nombre de CoNums | CoNums en poste | Conseillers numériques du territoire',
  ),
  setting(
    'dayCost',
    'Coût d’une journée d’agent',
    'En euros : il valorise les jours de préparation.',
    `
    Coût journalier | Coût journée agent | Coût d’une journée | Coût journalier d’un agent
    Coût d’un jour d’agent | Coût journalier agent | Coût jour agent
  `,
  ),
  setting(
    'preparationMonths',
    'Mois de préparation',
    'La durée de la préparation, en mois.',
    'Nombre de mois de préparation | Durée de préparation | Durée de la préparation',
  ),
  setting(
    'sharingKey',
    'Clé de répartition',
    `Comment le reste à charge se partage : ${Object.values(SHARING_KEYS).join(', ')}. Avec « ` +
      `${SHARING_KEYS.percentages} », relancez « Préparer le classeur » : une ligne « Part de… » vient pour ` +
      'chaque structure.',
    'Clé | Clé de partage | Répartition',
  ),
  setting(
    'gapThreshold',
    'Seuil d’écart au prévisionnel',
    'L’écart entre prévu et réalisé au-delà duquel un commentaire est demandé : 10 % si rien n’est indiqué.',
    'Seuil d’écart | Seuil d’alerte budgétaire',
  ),
  setting(
    'leftOutFormats',
    'Formats hors ateliers',
    'Facultatif : d’autres formats à ne pas compter comme ateliers, séparés par un point-virgule.',
    'Format hors atelier | Formats hors atelier | Formats non comptés | Hors ateliers',
  ),
  setting(
    'cofunding',
    'Cofinancement',
    'La mention imprimée sur la couverture, avec l’emblème quand elle nomme l’Union européenne.',
  ),
  setting(
    'europeanOperation',
    'Opération européenne',
    'Facultatif : le numéro de l’opération qui paie avec de l’argent européen ; l’état récapitulatif est alors fait.',
    'N° d’opération européenne | Opération FSE+',
  ),
  setting(
    'vatRecovered',
    'TVA récupérée',
    'Facultatif : oui si la TVA est rendue aux structures ; les montants éligibles sont alors hors taxes.',
    'TVA récupérable',
  ),
  setting(
    'retention',
    'Conservation jusqu’au',
    'Facultatif : la date après laquelle les noms doivent être anonymisés ; passée, Contrôles le rappelle.',
    'Date de conservation | Fin de conservation',
  ),
  setting(
    'surveyDay',
    'Date du questionnaire',
    'Facultatif : le jour où le questionnaire de satisfaction a été envoyé, par exemple 24/06/2024.',
    'Date d’envoi du questionnaire',
  ),
  setting(
    'surveyWay',
    'Recueil des avis',
    'Facultatif : comment les avis ont été recueillis, par exemple « formulaire en ligne, mur d’expression ».',
    'Mode de recueil des avis',
  ),
] as const;

/** The fields of the settings that come once. */
export type SettingField = (typeof SETTINGS)[number]['field'];

const settingsByKey = once(
  () => new Map(SETTINGS.flatMap((one) => [one.label, ...one.synonyms].map((name) => [fold(name), one] as const))),
);

/** Gives the setting that comes once which a folded label names, or null. */
export function settingOf(key: string): (typeof SETTINGS)[number] | null {
  return settingsByKey().get(key) ?? null;
}

/** First words of the settings that are numbered or named. */
const NUMBERED = ['jour', 'structure', 'part', 'autre', 'objectif'];

/** Says whether a label that names no setting begins as one does: a figure may hang on it. */
export function looksLikeSetting(label: string): boolean {
  const begins = (word: string) => (word.length > 2 ? word.replace(/s$/u, '') : word);
  const known = SETTINGS.flatMap(({ label: own, synonyms }) => [own, ...synonyms].map(firstWord));
  return [...known, ...NUMBERED].map(begins).includes(begins(firstWord(label)));
}
