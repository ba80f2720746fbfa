/**
 * A command of the menu. A new one is a line here and a file in commands/, which holds what it does and says: from
 * these derive the menu, the top-level functions of Code.js and the table of docs/guide.md.
 */
export interface Command {
  /** What staff read. */
  readonly caption: string;
  /** What it does, in a French sentence, for the guide. */
  readonly does: string;
  /** The function that a click runs. */
  readonly handler: string;
  /** Its file in commands/, whose other functions are those that its page calls. */
  readonly file: string;
}

/** Commands that are reached together, by a line of the menu that opens upon them. */
interface Group {
  readonly caption: string;
  readonly commands: readonly Command[];
}

/** The « NEC » menu, in its order: what everybody uses, then the rest in groups; null is a line between. */
export const MENU: readonly (Command | Group | null)[] = [
  {
    caption: 'Préparer le classeur',
    does: 'Crée les onglets à remplir, ou ajoute ce qui manque.',
    handler: 'preparerClasseur',
    file: 'prepare-workbook',
  },
  {
    caption: 'Vérifier les données',
    does: 'Marque les cellules à revoir et les montre dans un volet.',
    handler: 'verifierDonnees',
    file: 'check-data',
  },
  {
    caption: 'Actualiser',
    does: 'Recalcule les fonctions NEC_…, les colonnes calculées et le tableau de bord.',
    handler: 'actualiser',
    file: 'refresh',
  },
  null,
  {
    caption: 'Générer le bilan',
    does: 'Écrit les onglets de synthèse.',
    handler: 'genererBilan',
    file: 'generate-bilan',
  },
  {
    caption: 'Produire le rapport',
    does: 'Fait le document à envoyer aux financeurs, ou celui des partenaires.',
    handler: 'produireRapport',
    file: 'produce-report',
  },
  {
    caption: 'Annuler la dernière génération',
    does: 'Remet les onglets générés comme ils étaient avant.',
    handler: 'annulerDerniereGeneration',
    file: 'undo-generation',
  },
  null,
  {
    caption: 'Inscriptions',
    commands: [
      {
        caption: 'Importer des inscriptions…',
        does: 'Lit le fichier d’une billetterie ou d’un formulaire.',
        handler: 'importerInscriptions',
        file: 'import-registrations',
      },
      {
        caption: 'Feuilles d’émargement',
        does: 'Fait un onglet à imprimer et à signer par demi-journée.',
        handler: 'feuillesEmargement',
        file: 'sign-in-sheets',
      },
      {
        caption: 'Pointage',
        does: 'Ouvre le volet où l’on coche les présents à l’accueil.',
        handler: 'pointage',
        file: 'pointage',
      },
      {
        caption: 'Attestations et badges…',
        does: 'Donne des attestations de présence et des badges à imprimer pour les présents.',
        handler: 'attestationsEtBadges',
        file: 'attestations',
      },
    ],
  },
  {
    caption: 'Programme',
    commands: [
      {
        caption: 'Grille du programme',
        does: 'Met le programme sur une page, par heure et par salle.',
        handler: 'grilleProgramme',
        file: 'programme-grid',
      },
      {
        caption: 'Exporter le programme…',
        does: 'Donne un calendrier (.ics) et le fichier schedule.json.',
        handler: 'exporterProgramme',
        file: 'export-programme',
      },
    ],
  },
  {
    caption: 'Chiffres',
    commands: [
      {
        caption: 'Insérer un indicateur…',
        does: 'Écrit dans la cellule active une fonction NEC_…',
        handler: 'insererIndicateur',
        file: 'insert-indicator',
      },
      {
        caption: 'Exporter le journal comptable',
        does: 'Donne les écritures dans un format que hledger relit.',
        handler: 'exporterJournal',
        file: 'export-journal',
      },
    ],
  },
  {
    caption: 'Années',
    commands: [
      {
        caption: 'Comparer les éditions',
        does: 'Met côte à côte les chiffres des éditions.',
        handler: 'comparerEditions',
        file: 'compare-editions',
      },
      {
        caption: 'Nouvelle édition…',
        does: 'Fait d’une copie du classeur celui de l’édition suivante.',
        handler: 'nouvelleEdition',
        file: 'new-edition',
      },
      {
        caption: 'Figer et anonymiser…',
        does: 'Garde les chiffres et retire ce qui nomme quelqu’un.',
        handler: 'figerEtAnonymiser',
        file: 'freeze-and-anonymise',
      },
    ],
  },
  {
    caption: 'Aide',
    commands: [
      {
        caption: 'Diagnostic',
        does: 'Vérifie que Google Sheets se comporte comme NEC Bilan l’attend.',
        handler: 'diagnostic',
        file: 'diagnostic',
      },
      { caption: 'À propos', does: 'Dit ce qu’est NEC Bilan.', handler: 'aPropos', file: 'about' },
    ],
  },
];

interface Placed {
  /** The caption of its group, null for a line of the menu itself. */
  readonly group: string | null;
  readonly command: Command;
}

/** Every command, with where it stands in the menu. */
export const COMMANDS: readonly Placed[] = MENU.flatMap<Placed>((line) => {
  if (line === null) return [];
  const { caption, commands } = 'commands' in line ? line : { caption: null, commands: [line] };
  return commands.map((command) => ({ group: caption, command }));
});

/** The files whose functions are top-level functions of Code.js: those of the menu, and what the command line calls. */
export const FILES: readonly string[] = COMMANDS.map(({ command }) => command.file).concat('command-line');
