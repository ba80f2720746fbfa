import { countText, listText, quoted } from '../../words/french';
import type { Cause } from '../sheets/failure-causes';

/** What somebody types when nothing tells that the workbook is a copy. */
export const COPY_WORD = 'COPIE';

const HOW_TO_COPY =
  'Faites d’abord une copie : Fichier › Créer une copie (pour un fichier .xlsx : « Enregistrer sous »), ' +
  'ouvrez cette copie, puis lancez-y « Nouvelle édition… ». Ce classeur-ci reste alors l’archive de son ' +
  'édition.';

const tabsText = (tabs: readonly string[]): string => listText(tabs.map(quoted));

export const NEW_EDITION = {
  title: 'Nouvelle édition',
  doing: 'prépare l’édition suivante',
  reading: 'Lecture de l’édition passée…',
  emptying: 'Report des chiffres dans Éditions, puis vidage des onglets…',
  tidying: 'Mise en ordre du nouveau classeur…',
  unnamed: 'sans nom',
  original: (file: string) =>
    `Ce classeur (${quoted(file)}) est l’original de son édition : rien n’y sera vidé. ${HOW_TO_COPY}`,
  empty:
    'Ce classeur est déjà vide : il n’y a pas d’édition passée à reporter. Complétez Paramètres, puis ' +
    'saisissez ou importez les données.',
  noYear:
    `Rien n’a été changé : la date du Jour 1 manque ou n’est pas comprise dans Paramètres, et les chiffres de ` +
    `cette édition ne pourraient pas être rangés dans Éditions sans leur année. Complétez-la, puis recommencez.`,
  notPast: (edition: string, day: string) =>
    `Rien n’a été changé : ${quoted(edition)} n’est pas passée (son dernier jour est le ${day}, d’après ` +
    `Paramètres). ${HOW_TO_COPY}`,
  question: (file: string, edition: string, year: number) =>
    [
      `Ce classeur (${quoted(file)}) va devenir celui de l’édition suivante. Cette commande ne s’annule pas ` +
        ': elle se lance dans une copie, jamais dans l’original.',
      `1. Les chiffres de ${quoted(edition)} (${year}) sont reportés sur une ligne d’Éditions, pour comparer.`,
      '2. Sont vidés, lignes, totaux, formules et notes sous les en-têtes compris : Programme, Inscriptions, ' +
        'Personnel, Dépenses, Recettes, Satisfaction, Avis, Constats, les montants et commentaires de ' +
        'Prévisionnel ; dans Paramètres : les dates, la ville et le lieu. Les feuilles d’émargement, la grille ' +
        'du programme, la Comparaison, le Rapport et les onglets « Sauvegarde » sont supprimés ; les autres ' +
        'onglets générés repartent à zéro.',
      '3. Restent : les colonnes (les vôtres aussi), les formats, les listes, les protections, les ' +
        'structures, l’objectif, les coûts et la clé de répartition, les lignes de Prévisionnel, les éditions ' +
        'passées, les réglages d’import, et tous vos autres onglets.',
      'Pour continuer, tapez le nom de la nouvelle édition :',
    ].join('\n\n'),
  noName: 'Rien n’a été changé : il fallait taper le nom de la nouvelle édition.',
  sameName: (name: string) =>
    `Rien n’a été changé : ${quoted(name)} est l’édition de ce classeur. Tapez le nom de la suivante.`,
  isCopy:
    'Rien ne dit à NEC Bilan si ce classeur est une copie ou l’original. Si c’est bien une copie, et que ' +
    `l’original existe ailleurs, tapez ${COPY_WORD} :`,
  notCopy: `Rien n’a été changé. ${HOW_TO_COPY}`,
  done: (name: string, emptied: number, former: string, year: number) =>
    `Le classeur de ${quoted(name)} est prêt : ${countText(emptied, 'onglet vidé', 'onglets vidés')}, et les ` +
    `chiffres de ${quoted(former)} (${year}) sont dans Éditions.`,
  rowKept: (row: number) =>
    ` Sa ligne ${row} y était déjà : ce qui était rempli est resté, seules les cases vides ont été complétées.`,
  noEditions: (tab: string) =>
    `Rien n’a été changé : l’onglet ${quoted(tab)}, où vont les chiffres de l’édition passée, a un contenu ` +
    'mais pas d’en-tête connu. Donnez-lui une ligne d’en-têtes (Édition, Année), ou renommez-le, puis ' +
    'recommencez.',
  leftAlone: (tabs: readonly string[]) =>
    tabs.length === 0
      ? ''
      : ' ' +
        (tabs.length === 1
          ? `L’onglet ${tabsText(tabs)} n’a pas d’en-tête connu : il n’a pas été vidé`
          : `Les onglets ${tabsText(tabs)} n’ont pas d’en-tête connu : ils n’ont pas été vidés`) +
        '.',
  toComplete: ' Complétez maintenant Paramètres (les jours, la ville, le lieu), et vérifiez ce qui y est resté.',
  finished: 'Le nouveau classeur est maintenant en ordre.',
  notTidied: ({ what, action }: Cause) =>
    'Les chiffres sont dans Éditions et les onglets de saisie sont vidés, mais ce qui reste de l’édition ' +
    `passée (feuilles d’émargement, copies cachées…) n’a pas pu être retiré : ${what}. ${action} Relancez « ` +
    'Nouvelle édition… » : la commande finit ce qui reste, sans rien demander.',
} as const;
