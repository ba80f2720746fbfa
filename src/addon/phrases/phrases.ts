import { countText, listText, quoted } from '../../words/french';
import type { Cause } from '../sheets/failure-causes';

/** What a command says when it cannot do its work. */
export const FAILURES = {
  busy:
    'Quelqu’un d’autre est en train de générer le bilan ou de vérifier les données de ce classeur. Attendez ' +
    'une minute, puis recommencez.',
  busySince: (doing: string, since: string) =>
    `Quelqu’un d’autre ${doing} depuis ${since}. Attendez que ce soit fini, puis recommencez.`,
  protected: (tabs: readonly string[]) =>
    `${tabs.length === 1 ? `L’onglet ${tabsText(tabs)} est protégé` : `Les onglets ${tabsText(tabs)} sont protégés`} ` +
    '(ou une partie) par quelqu’un d’autre : rien n’a été écrit. Demandez à cette personne, ou au ' +
    'propriétaire du classeur, d’enlever la protection (Données › Feuilles et plages protégées) ou de vous y ' +
    'autoriser, puis recommencez.',
  restored: ({ what, action }: Cause) =>
    `Le travail n’a pas pu aller jusqu’au bout : ${what}. Les onglets générés sont restés, ou revenus, comme ` +
    `avant ; rien de ce que vous avez saisi n’a été perdu. ${action}`,
  interrupted: ({ what, action }: Cause) =>
    `Le travail a été interrompu : ${what}. Rien de ce que vous avez saisi n’a été perdu ; les onglets ` +
    'générés seront remis en état à la prochaine ouverture du classeur, ou quand vous recommencerez. ' +
    action,
} as const;

/** What is said of the clock of a spreadsheet that the script cannot read. */
export const ZONES = {
  unreadable: (zone: string, own: string | null) =>
    `Le fuseau horaire du classeur (${zone}) n’est pas celui du script (${own ?? 'inconnu'}) et ses heures ` +
    'ne peuvent pas être lues. Choisissez le même dans Fichier › Paramètres et dans les paramètres du projet ' +
    'Apps Script, puis recommencez.',
} as const;

/** What a long command says while it works. */
export const STEPS = {
  reading: 'Lecture des onglets…',
  functions: 'Actualisation des fonctions NEC_…',
  writing: 'Écriture des onglets générés…',
  marking: 'Marquage des cellules à revoir…',
  writingChecks: 'Écriture de l’onglet Contrôles…',
  preparing: (tab: string) => `Préparation de l’onglet ${tab}…`,
  undoing: 'Remise en place des onglets d’avant…',
  dashboard: 'Écriture du tableau de bord…',
  pictures: 'Lecture des graphiques…',
  report: 'Composition du rapport…',
  delivering: 'Dépôt du rapport…',
  importing: 'Écriture des inscriptions…',
  grid: 'Écriture de la grille du programme…',
  signIn: 'Écriture des feuilles d’émargement…',
} as const;

/** What a command says when it is done. */
export const DONE = {
  title: 'NEC Bilan',
  /** How long it took, from milliseconds. */
  duration: (milliseconds: number) => `Fait en ${durationOf(Math.max(1, Math.round(milliseconds / 1000)))}.`,
  bilan: (findings: number, unmarked: readonly string[]) =>
    `Le bilan est généré. ${findingsText(findings)}${unmarkedText(unmarked)}`,
  checked: (findings: number, unmarked: readonly string[]) =>
    `Les données sont vérifiées. ${findingsText(findings)}${unmarkedText(unmarked)}`,
  compared: 'La comparaison des éditions est faite.',
  setAside: (cells: number, tabName: string) =>
    cells === 0
      ? ''
      : cells === 1
        ? ` 1 cellule que vous aviez saisie dans un onglet généré a été déplacée dans ${quoted(tabName)}.`
        : ` ${cells} cellules que vous aviez saisies dans des onglets générés ont été déplacées dans ` +
          `${quoted(tabName)}.`,
  inDoubt: (tabs: readonly string[]) =>
    tabs.length === 0
      ? ''
      : ` Ce que contenait ${tabsText(tabs)} venait d’une copie du classeur ou d’une version précédente : si ` +
        'vous y aviez changé un chiffre, « Annuler la dernière génération » le ramène.',
  recovered:
    'Un travail précédent avait été interrompu : les onglets générés sont remis en état. Relancez la commande.',
  undone: 'Les onglets générés sont revenus comme avant la dernière génération.',
  undoKept: (tabs: readonly string[]) =>
    tabs.length === 0
      ? ''
      : ' ' +
        (tabs.length === 1
          ? `L’onglet ${tabsText(tabs)} n’existait pas avant, mais vous y avez écrit : il est resté`
          : `Les onglets ${tabsText(tabs)} n’existaient pas avant, mais vous y avez écrit : ils sont restés`) +
        '.',
  refreshed: (stale: number) =>
    stale === 0
      ? 'Les fonctions NEC_… et le tableau de bord sont à jour.'
      : 'Le tableau de bord est à jour. ' +
        countText(
          stale,
          'cellule qui contient une fonction NEC_… n’a pas pu être actualisée',
          'cellules qui contiennent une fonction NEC_… n’ont pas pu être actualisées',
        ) +
        ' ' +
        ': voyez si elles sont protégées, puis recommencez.',
} as const;

/** What a click in the side panel says when it cannot show the cell. */
export const NOWHERE = {
  noTab: 'Cet onglet n’existe plus. Cliquez sur « Vérifier de nouveau ».',
  noCell: (tab: string) =>
    `Cette cellule n’existe plus dans l’onglet ${quoted(tab)}. Cliquez sur « Vérifier de nouveau ».`,
  hidden: (tab: string) =>
    `L’onglet ${quoted(tab)} est masqué : affichez-le par le menu Affichage › Feuilles masquées, puis ` +
    'cliquez de nouveau.',
} as const;

/**
 * Gives back what to add, once tabs are written, about what staff had typed in them; '' when there is nothing to say.
 */
export function writtenText({
  setAside,
  inDoubt,
}: {
  readonly setAside: { readonly cells: number; readonly tabName: string };
  readonly inDoubt: readonly string[];
}): string {
  return `${DONE.setAside(setAside.cells, setAside.tabName)}${DONE.inDoubt(inDoubt)}`;
}

/** What « Annuler la dernière génération » asks and answers. */
export const UNDO = {
  title: 'Annuler la dernière génération',
  question:
    'Remettre les onglets générés (Bilan, État des dépenses, Équilibre…) comme ils étaient avant la dernière ' +
    'génération ?\n\nVos onglets de saisie ne changent pas. Ce que vous avez écrit depuis dans les onglets ' +
    'générés sera mis de côté dans un onglet « Sauvegarde ».',
  nothing: 'Il n’y a pas de génération à annuler : aucune n’a été faite ici, ou la dernière a déjà été annulée.',
} as const;

/** What others are told that somebody is doing. */
export const DOING = {
  bilan: 'génère le bilan',
  report: 'produit le rapport',
  check: 'vérifie les données',
  prepare: 'prépare le classeur',
  refresh: 'actualise le classeur',
  importing: 'importe des inscriptions',
  undo: 'annule la dernière génération',
  compare: 'compare les éditions',
  anonymise: 'fige et anonymise le classeur',
  grid: 'fait la grille du programme',
  signIn: 'fait les feuilles d’émargement',
  other: 'travaille sur ce classeur',
} as const;

function tabsText(tabs: readonly string[]): string {
  return listText(tabs.map(quoted));
}

function durationOf(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

function findingsText(findings: number): string {
  return findings === 0 ? 'Aucune anomalie.' : `${countText(findings, 'constat', 'constats')} dans l’onglet Contrôles.`;
}

function unmarkedText(tabs: readonly string[]): string {
  if (tabs.length === 0) return '';
  const names = listText(tabs.map(quoted));
  const what =
    tabs.length === 1
      ? `l’onglet ${names} n’ont pas pu être marquées : il est peut-être protégé`
      : `les onglets ${names} n’ont pas pu être marquées : ils sont peut-être protégés`;
  return ` Les cellules à revoir dans ${what} par quelqu’un d’autre.`;
}
/** What « Insérer un indicateur… » shows and says. */
export const INDICATOR = {
  title: 'Insérer un indicateur',
  all: {
    day: 'Tous les jours',
    poste: 'Tous les postes',
    receiptType: 'Tous les types',
    structure: 'Toutes les structures',
    format: 'Tous les formats',
    question: 'La première question de satisfaction',
  },
  choose: 'Choisissez…',
  arguments: {
    day: 'Jour',
    poste: 'Poste',
    receiptType: 'Type de recette',
    structure: 'Structure',
    format: 'Format',
    question: 'Question',
  },
  noCell: 'Sélectionnez d’abord une cellule vide.',
  unknown: (name: string) => `« ${name} » n’est pas un indicateur. Rechargez le classeur, puis recommencez.`,
  missing: (label: string) => `Choisissez d’abord : ${label}.`,
  generated: (tab: string) =>
    `L’onglet « ${tab} » est réécrit à chaque génération. Sélectionnez une cellule d’un autre onglet.`,
  circular: (tab: string) =>
    `Cet indicateur est calculé à partir de l’onglet « ${tab} » : sa formule s’y lirait elle-même. ` +
    'Sélectionnez une cellule d’un autre onglet.',
  taken: (tab: string, cell: string) =>
    `La cellule ${cell} de l’onglet « ${tab} » n’est pas vide. Videz-la ou sélectionnez-en une autre.`,
  done: (tab: string, cell: string) => `L’indicateur est dans la cellule ${cell} de l’onglet « ${tab} ».`,
} as const;

/** What « Exporter le journal comptable » shows. */
export const JOURNAL = { title: 'Exporter le journal comptable', file: 'bilan.journal' } as const;

/** What « Produire le rapport » says. */
export const REPORT = {
  title: 'Rapport',
  /** The name of the document. */
  name: (edition: string | null, day: string) => `Bilan ${edition === null ? '' : `${edition} `}– ${day}`,
  stamp: (moment: string) =>
    `Textes proposés le ${moment.slice(0, 10).split('-').reverse().join('/')} à ` +
    `${moment.slice(11, 16).replace(':', 'h')}.`,
  done: (name: string, kind: 'document' | 'file') =>
    kind === 'document'
      ? `Le rapport ${quoted(name)} est dans votre Google Drive.`
      : 'Le rapport est prêt, au format Word (.docx).',
  withoutPictures: (charts: readonly string[]) =>
    charts.length === 0
      ? ''
      : ' ' +
        (charts.length === 1
          ? 'Un graphique n’a pas pu être repris'
          : `${charts.length} graphiques n’ont pas pu être repris`) +
        ' ' +
        ': ' +
        `${charts.length === 1 ? 'son tableau est imprimé à sa place' : 'leurs tableaux sont imprimés à leur place'} ` +
        `(${listText(charts.map(quoted))}).`,
  notMade: ({ what, action }: Cause) =>
    `Les onglets générés sont à jour, mais le rapport n’a pas pu être fait : ${what}. ${action}`,
  noDrive: 'Votre rapport est un fichier Word (.docx) : téléchargez-le, puis ouvrez-le, complétez-le, envoyez-le.',
  noDriveHelp:
    'Il n’y a pas de Google Drive ici : aucun document Google n’a été créé. Si vous êtes dans Google Sheets, ' +
    'la personne qui a installé NEC Bilan peut activer ce service : Extensions › Apps Script › Services › ' +
    'Drive API.',
  scopeRefused:
    'Google Drive n’a pas reçu le rapport : vous n’avez pas autorisé NEC Bilan à y créer des documents. Il ' +
    'ne verrait que ceux qu’il crée, aucun autre de vos fichiers.',
  driveOff:
    'Google Drive n’a pas reçu le rapport : l’API Google Drive n’est pas activée pour ce script. La personne ' +
    'qui l’a installé peut l’activer : Extensions › Apps Script › Services › Drive API.',
  driveForbidden:
    'Google Drive n’a pas reçu le rapport : l’administrateur de votre organisation ne permet pas aux modules ' +
    'd’y créer des documents. Demandez-lui de l’autoriser, ou envoyez le fichier vous-même.',
  driveFull:
    'Google Drive n’a pas reçu le rapport : l’espace de stockage de votre compte est plein. Libérez de la ' +
    'place, puis recommencez.',
  tooMany:
    'Google Drive n’a pas reçu le rapport : Google limite le nombre de documents créés dans la journée. ' +
    'Recommencez plus tard.',
  notConverted: (what: string) => `Google Drive n’a pas reçu le rapport : ${what}. Recommencez dans une minute.`,
} as const;

/** What « Importer des inscriptions… » shows and says. */
export const IMPORT = {
  title: 'Importer des inscriptions',
  noTab:
    'Il n’y a pas d’onglet « Inscriptions » avec une colonne « Nom » dans ce classeur. Lancez « Préparer le ' +
    'classeur », puis recommencez.',
  notUnderstood: 'L’import demandé n’a pas été compris : rien n’a été écrit. Rechargez le classeur, puis recommencez.',
  recovered:
    'Un travail précédent avait été interrompu : les onglets générés viennent d’être remis en état, et rien ' +
    'n’a été importé. Cliquez de nouveau sur « Importer ».',
  done: (counts: readonly string[]) => `Import terminé : ${counts.join(', ')}.`,
} as const;

/** What « Feuilles d’émargement » says. */
export const SIGN_IN = {
  none:
    'Aucune feuille n’a été faite : saisissez les jours de l’événement dans l’onglet Paramètres (Jour 1, Jour ' +
    '2…), puis recommencez.',
  done: (sheets: number) =>
    `${countText(sheets, 'feuille d’émargement est prête', 'feuilles d’émargement sont prêtes')}. Pour ` +
    'imprimer : Fichier › Imprimer, A4 en portrait, ajusté à la largeur ; dans « En-têtes et pieds de page ' +
    '», cochez les lignes figées et les numéros de page.',
} as const;

/** What « Exporter le programme… » and « Grille du programme » show and say. */
export const EXPORT_PROGRAMME = {
  title: 'Exporter le programme',
  grid: 'La grille du programme est prête. Pour imprimer : Fichier › Imprimer, A4 en paysage, ajusté à la page.',
} as const;

/** What « À propos » shows. */
export const ABOUT = {
  title: 'NEC Bilan',
  text:
    'NEC Bilan fait le bilan d’un « Numérique en Commun[s] » local à partir des onglets de ce classeur : ' +
    'chiffres, dépenses, équilibre entre les structures, contrôles.\n\nCe que vous avez saisi n’est jamais ' +
    'effacé : les cellules à revoir sont seulement teintées et annotées, le temps d’être corrigées. Vos ' +
    'données ne quittent pas ce classeur ; seul le rapport que vous demandez est déposé dans votre Google ' +
    'Drive.\n\nLogiciel libre, licence MIT.',
} as const;
