import { countText, listText, quoted } from '../../words/french';
import type { Cause } from '../sheets/failure-causes';

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
  nothing: ({ what, action }: Cause) =>
    `La commande n’a pas pu être faite : ${what}. Rien n’a été changé dans le classeur. ${action}`,
  edit: ({ what, action }: Cause) =>
    `Votre saisie est gardée, mais sa mise en forme ou les calculs qui la suivent n’ont pas pu être faits : ${what}. ` +
    `${action} « NEC › Actualiser » refait ces calculs.`,
  marks: (tabs: readonly string[]) =>
    `Votre saisie est gardée, mais les marques des cellules à revoir de ${tabsText(tabs)} n’ont pas pu être mises à ` +
    'jour. « NEC › Vérifier les données » les refait.',
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

export const STEPS = {
  reading: 'Lecture des onglets…',
  functions: 'Actualisation des fonctions NEC_…',
  writing: 'Écriture des onglets générés…',
  preparing: (tab: string) => `Préparation de l’onglet ${tab}…`,
} as const;

export const DONE = {
  title: 'NEC Bilan',
  duration: (milliseconds: number) => `Fait en ${durationOf(Math.max(1, Math.round(milliseconds / 1000)))}.`,
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
  stale: (cells: number): string =>
    cells === 0
      ? ''
      : ' ' +
        countText(
          cells,
          'cellule qui contient une fonction NEC_… n’a pas pu être actualisée',
          'cellules qui contiennent une fonction NEC_… n’ont pas pu être actualisées',
        ) +
        ' ' +
        ': voyez si elles sont protégées, puis recommencez.',
} as const;

/** Gives what to add, once tabs are written, about what staff had typed in them; '' when there is nothing to say. */
export function writtenText({
  setAside,
  inDoubt,
}: {
  readonly setAside: { readonly cells: number; readonly tabName: string };
  readonly inDoubt: readonly string[];
}): string {
  return `${DONE.setAside(setAside.cells, setAside.tabName)}${DONE.inDoubt(inDoubt)}`;
}

export function tabsText(tabs: readonly string[]): string {
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

/** Gives how many findings there are, and the tabs of which the cells to review could not be marked. */
export function foundText(findings: number, unmarked: readonly string[]): string {
  return `${findingsText(findings)}${unmarkedText(unmarked)}`;
}

/** What the delivery of the report says when Google Drive did not take it. */
export const DELIVERY = {
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
