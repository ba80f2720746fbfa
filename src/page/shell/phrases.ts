import type { Refusal } from '../../host/files/dropped-files';
import type { Saving } from '../saving';
import type { Place } from '../store/workbook-store';

/** Gives the time of day of an instant: « 14:32 ». */
function clock(at: number): string {
  return new Date(at).toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' });
}

/** Gives the day and the time of an instant: « 13 juin 2024 à 14:32 ». */
function dayAndTime(at: number): string {
  return new Date(at).toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' });
}

/** Gives a size: « 21 ko ». */
function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} ko` : `${(bytes / 1e6).toFixed(1).replace('.', ',')} Mo`;
}

/** What is said of how the changes are kept. */
export const SAVING = {
  text: (saving: Saving, place: Place): string => {
    switch (saving.kind) {
      case 'saved': {
        const where = place === 'file' ? 'Enregistré dans le fichier' : 'Gardé dans ce navigateur';
        return saving.at === null ? where : `${where} à ${clock(saving.at)}`;
      }
      case 'changed':
      case 'saving':
        return 'Enregistrement…';
      case 'failed':
        return `Modifications non enregistrées : ${saving.message}`;
      case 'conflict':
        return saving.isUnsaved
          ? 'Modifications non enregistrées : le fichier a changé sur le disque'
          : 'Le fichier a changé sur le disque';
    }
  },
  retry: 'Réessayer',
  choose: 'Choisir…',
  askPlace: 'Enregistrer dans le fichier',
  askPlaceTitle: (name: string) =>
    `Le navigateur demande à nouveau le droit d’écrire dans « ${name} » depuis que la page a été rouverte`,
} as const;

export const BUTTONS = {
  ok: 'OK',
  yes: 'Oui',
  no: 'Non',
  cancel: 'Annuler',
  close: 'Fermer',
  retry: 'Réessayer',
  save: 'Enregistrer',
  details: 'Voir',
} as const;

export const PAGE = {
  product: 'NEC Bilan',
  title: (edition: string) => `${edition} – NEC Bilan`,
  menus: 'Menus',
  place: (name: string, place: Place): string => {
    switch (place) {
      case 'browser':
        return `« ${name} » est gardé dans ce navigateur seulement. Téléchargez-le pour l’avoir en fichier.`;
      case 'asks':
        return `« ${name} » est gardé dans ce navigateur ; le fichier choisi n’a pas encore les derniers changements.`;
      case 'file':
        return `« ${name} » est enregistré dans le fichier que vous avez choisi, là où il se trouve.`;
    }
  },
  whereTitle: 'Où est le classeur',
  busy: (command: string) => `${command} : en cours…`,
  busyPage: 'Le volet travaille…',
  failed: 'La commande n’a pas abouti',
  unknownFailure: 'Une erreur inattendue s’est produite.',
  loading: 'Ouverture du classeur…',
} as const;

/** What stands in the way of the page as a whole. */
export const STOPPED = {
  secondPage: 'Ce classeur est déjà ouvert',
  secondPageHelp: 'Il est ouvert dans un autre onglet : continuez dans celui-là, ou fermez-le, puis réessayez.',
  another: 'Ouvrir un autre classeur',
  cannotOpen: 'Le classeur ne peut pas être ouvert',
  noStorage:
    'Ce navigateur ne permet pas à la page de garder ce que vous saisissez (navigation privée, ou réglage). ' +
    'Ouvrez-la ' +
    'dans une fenêtre ordinaire.',
} as const;

/** What is asked when no workbook is open. */
export const OPENING = {
  title: 'NEC Bilan',
  text: 'Le bilan de votre « Numérique en Commun[s] », sans rien installer : tout se passe dans cette page.',
  resume: 'Reprendre',
  open: 'Ouvrir un fichier…',
  empty: 'Nouveau classeur',
  example: 'Essayer avec l’exemple',
  kept: (at: number, size: number) => `${dayAndTime(at)}, ${sizeText(size)}`,
} as const;

export const KEPT = {
  menu: 'Reprendre…',
  title: 'Classeurs gardés dans ce navigateur',
  none: 'Ce navigateur ne garde pas d’autre classeur.',
  erase: 'Effacer les brouillons de ce navigateur…',
  eraseTitle: 'Effacer les brouillons de ce navigateur',
  eraseText:
    'Tout ce que ce navigateur garde des classeurs est effacé : les brouillons, les versions précédentes, et ce qui ' +
    'n’est dans aucun fichier. Les fichiers eux-mêmes restent.',
  eraseFirst: 'Téléchargez d’abord ce que vous voulez garder (Fichier › Télécharger).',
  eraseButton: 'Effacer',
  erased: 'Les brouillons de ce navigateur sont effacés.',
} as const;

export const FILE = {
  menu: 'Fichier',
  open: 'Ouvrir…',
  openFolder: 'Ouvrir un dossier de fichiers CSV…',
  empty: 'Nouveau classeur',
  saveAs: 'Enregistrer sous…',
  download: 'Télécharger',
  xlsx: 'Excel (.xlsx)',
  report: 'Rapport Word (.docx)',
  figures: 'Chiffres du bilan (figures.json)',
  former: 'Version précédente (.xlsx)',
  where: 'Où est le classeur ?',
  opening: (name: string) => `Ouverture de « ${name} »`,
  opened: (name: string) => `« ${name} » est ouvert. Le classeur précédent se retrouve par Fichier › Reprendre.`,
  saveAsTitle: 'Enregistrer sous',
  saveAsLabel: 'Nom du nouveau fichier',
  saveAsHelp:
    'Ce navigateur n’écrit pas dans les fichiers : le classeur est téléchargé sous ce nom. La suite de votre travail ' +
    'reste gardée ici, sous ce nom.',
  savedAs: (name: string) => `Le classeur est maintenant « ${name} ».`,
  preparingDownload: 'Préparation du fichier…',
  downloaded: (name: string) => `« ${name} » est dans vos téléchargements.`,
  copyOf: (stem: string) => `${stem} – copie`,
  unsavedTitle: 'Des modifications ne sont pas enregistrées',
  unsavedText: 'Si vous ouvrez un autre fichier maintenant, les dernières modifications de ce classeur sont perdues.',
  openAnyway: 'Ouvrir quand même',
  noFormer: 'Il n’y a pas encore de version précédente de ce classeur.',
  notOpened: 'Ce fichier n’a pas été ouvert',
  notSaved: 'Le classeur n’a pas été enregistré',
  notDownloaded: 'Le fichier n’a pas été téléchargé',
} as const;

export const DROP = {
  title: 'Déposez pour ouvrir',
  text: 'Un classeur Excel (.xlsx), ou un dossier de fichiers CSV (un par onglet)',
  refused: {
    nothing: 'Il n’y a rien à ouvrir dans ce qui a été déposé.',
    'several workbooks': 'Ouvrez un seul classeur à la fois.',
    'workbook and tabs': 'Ouvrez soit un classeur (.xlsx), soit des fichiers CSV, pas les deux ensemble.',
    'other spreadsheet':
      'Ce format de tableur n’est pas lu. Enregistrez d’abord le fichier au format Excel (.xlsx), puis ouvrez-le ici.',
    'other type':
      'Ce n’est pas un classeur. Ouvrez un fichier Excel (.xlsx), ou un dossier de fichiers CSV (un par onglet).',
    'too big': 'Ce qui a été déposé est trop gros pour être lu (plus de 64 Mo).',
  } satisfies Readonly<Record<Refusal, string>>,
} as const;

/** The file was changed by another program. */
export const CONFLICT = {
  title: 'Le fichier a changé sur le disque',
  unsaved: 'Cette page contient des modifications qui n’y sont pas. Que voulez-vous garder ?',
  clean: 'Cette page n’a pas de modification en attente : vous pouvez reprendre le fichier sans rien perdre.',
  reload: 'Reprendre le fichier',
  reloadHelp: 'votre version reste dans ce navigateur (Fichier › Télécharger › Version précédente)',
  keep: 'Garder ma version',
  keepHelp: 'elle remplace le fichier ; l’autre version reste dans ce navigateur, à télécharger de même',
  saveAs: 'Enregistrer sous…',
} as const;

export const NOTICES = {
  title: 'Ce que cette page ne montre pas',
  bar: 'Ce classeur contient des éléments que cette page ne montre pas ; ils restent dans le fichier.',
  text: 'Ces éléments du classeur restent dans le fichier, même si cette page ne les montre pas :',
  none: 'Cette page montre tout ce que contient le classeur.',
} as const;

export const HELP = {
  menu: 'Aide',
  welcome: 'Premiers pas',
  notices: 'Ce que cette page ne montre pas',
  keys: 'Raccourcis clavier',
} as const;

/** The keys that « Raccourcis clavier » lists, with what they do. */
export const KEYS: readonly (readonly [string, string])[] = [
  ['F10', 'Aller aux menus (flèches pour s’y déplacer, première lettre d’une commande pour la trouver)'],
  ['F6', 'Passer des cellules au volet, puis aux menus'],
  ['Échap', 'Fermer un menu ou une fenêtre ; revenir du volet aux cellules'],
  ['Ctrl + S', 'Enregistrer tout de suite (l’enregistrement est automatique)'],
  ['Ctrl + Z', 'Annuler'],
  ['F2', 'Modifier la cellule'],
  ['Maj + F2', 'Écrire une note sur la cellule'],
];

export const WELCOME = {
  title: 'Bienvenue dans NEC Bilan',
  intro: 'Le bilan de votre « Numérique en Commun[s] », à partir d’un classeur que vous remplissez normalement.',
  steps: [
    {
      title: 'Préparer le classeur',
      text:
        'NEC › Préparer le classeur crée les onglets à remplir, avec leurs listes et leurs aides. Rien de ce ' +
        'qui est saisi n’est modifié.',
    },
    {
      title: 'Saisir',
      text:
        'Programme, inscriptions, dépenses, recettes… Le tableau de bord se met à jour à mesure, et tout ' +
        's’enregistre tout seul.',
    },
    {
      title: 'Générer le bilan',
      text:
        'NEC › Générer le bilan écrit les chiffres, l’état des dépenses et l’équilibre entre structures. NEC › ' +
        'Vérifier les données montre ce qui reste à revoir.',
    },
  ],
  privacy:
    'Tout reste sur cet ordinateur : aucune donnée n’est envoyée ailleurs. Sur un ordinateur partagé, effacez vos ' +
    'brouillons en partant (Fichier › Effacer les brouillons de ce navigateur).',
  start: 'Commencer',
} as const;

/** What is shown when the workbook has none of the tabs that staff fill. */
export const EMPTY = {
  title: 'Ce classeur n’a pas encore d’onglet de NEC Bilan',
  text:
    '« Préparer le classeur » crée les onglets à remplir : Paramètres, Programme, Inscriptions, Dépenses… Ce ' +
    'qui est déjà dans le classeur ne change pas.',
  prepare: 'Préparer le classeur',
  open: 'Ouvrir un fichier…',
  dismiss: 'Continuer sans préparer',
} as const;

/** Toasts and panels. */
export const PANEL = {
  close: 'Fermer le volet',
  region: 'Volet',
  closeDialog: 'Fermer la fenêtre',
  notifications: 'Messages',
  closeToast: 'Fermer le message',
} as const;
