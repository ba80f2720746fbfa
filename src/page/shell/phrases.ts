import type { Refusal } from '../../host/files/dropped-files';
import type { Saving } from '../saving';

/** Gives the time of day of an instant: « 14:32 ». */
function clock(at: number): string {
  return new Date(at).toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' });
}

/** What is said of how the changes stand with the file. */
export const SAVING = {
  text: (saving: Saving): string => {
    switch (saving.kind) {
      case 'saved':
        return saving.at === null ? 'Tout est enregistré' : `Enregistré à ${clock(saving.at)}`;
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
} as const;

/** What buttons say. */
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

/** The page as a whole. */
export const PAGE = {
  product: 'NEC Bilan',
  title: (edition: string) => `${edition} – NEC Bilan`,
  menus: 'Menus',
  where: (path: string) => `Emplacement : ${path}`,
  whereTitle: 'Où est le fichier',
  busy: (command: string) => `${command} : en cours…`,
  busyPage: 'Le volet travaille…',
  failed: 'La commande n’a pas abouti',
  unknownFailure: 'Une erreur inattendue s’est produite.',
  loading: 'Ouverture du classeur…',
  leave: 'Des modifications ne sont pas encore enregistrées.',
} as const;

/** What stands in the way of the page as a whole. */
export const STOPPED = {
  secondPage: 'Ce classeur est déjà ouvert',
  secondPageHelp: 'Fermez l’autre page, ou continuez dans celle-là, puis réessayez.',
  cannotOpen: 'Le classeur ne peut pas être ouvert',
  noServer: 'Le serveur local ne répond pas. Relancez « npm start » dans le terminal, puis réessayez.',
  gone:
    'Le serveur local ne répond plus. Gardez cette page ouverte : vos modifications y restent, et seront ' +
    'enregistrées dès qu’il sera relancé (« npm start »).',
  goneSaved:
    'Le serveur local est arrêté. Tout est enregistré : vous pouvez fermer cette page, ou relancer « npm ' +
    'start » pour continuer.',
  otherFile: (name: string) =>
    `Le serveur local a été relancé sur un autre fichier. Relancez-le sur « ${name} » pour enregistrer les ` +
    'modifications de cette page.',
  back: 'Le serveur local répond de nouveau.',
  unreadableAnswer: (status: number) => `réponse inattendue du serveur local (${status})`,
  noAnswer: 'le serveur local ne répond pas',
} as const;

/** The « Fichier » menu and what it leads to. */
export const FILE = {
  menu: 'Fichier',
  open: 'Ouvrir…',
  openFolder: 'Ouvrir un dossier de fichiers CSV…',
  saveAs: 'Enregistrer sous…',
  download: 'Télécharger',
  xlsx: 'Excel (.xlsx)',
  report: 'Rapport Word (.docx)',
  figures: 'Chiffres du bilan (figures.json)',
  where: 'Où est le fichier ?',
  opening: (name: string) => `Ouverture de « ${name} »`,
  opened: (name: string) => `« ${name} » est ouvert. Le classeur précédent reste enregistré là où il était.`,
  saveAsTitle: 'Enregistrer sous',
  saveAsLabel: 'Nom du nouveau fichier',
  saveAsHelp:
    'Le fichier est créé dans le même dossier. La suite de votre travail s’y enregistre ; l’ancien fichier ' +
    'reste tel quel.',
  savedAs: (name: string) => `Le classeur est maintenant « ${name} ».`,
  preparingDownload: 'Préparation du fichier…',
  downloaded: (name: string) => `« ${name} » est dans vos téléchargements.`,
  copyOf: (name: string) => `${name.replace(/\.xlsx$/i, '')} – copie`,
  unsavedTitle: 'Des modifications ne sont pas enregistrées',
  unsavedText: 'Si vous ouvrez un autre fichier maintenant, les dernières modifications de ce classeur sont perdues.',
  openAnyway: 'Ouvrir quand même',
  notOpened: 'Ce fichier n’a pas été ouvert',
  notSaved: 'Le classeur n’a pas été enregistré',
  notDownloaded: 'Le fichier n’a pas été téléchargé',
} as const;

/** Dropping files on the page. */
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
  clean: 'Cette page n’a pas de modification en attente : vous pouvez recharger le fichier sans rien perdre.',
  reload: 'Recharger le fichier',
  reloadHelp: 'les modifications non enregistrées de cette page sont perdues',
  keep: 'Garder ma version',
  keepHelp: 'elle remplace le fichier ; l’autre version reste à côté',
  saveAs: 'Enregistrer sous…',
} as const;

/** What the page cannot show. */
export const NOTICES = {
  title: 'Ce que cette page ne montre pas',
  bar: 'Ce classeur contient des éléments que cette page ne montre pas ; ils restent dans le fichier.',
  text: 'Ces éléments du classeur restent dans le fichier, même si cette page ne les montre pas :',
  none: 'Cette page montre tout ce que contient le classeur.',
} as const;

/** The « Aide » menu. */
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
];

/** The three steps that the welcome shows. */
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
  privacy: 'Tout reste sur cet ordinateur : aucune donnée n’est envoyée ailleurs.',
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
