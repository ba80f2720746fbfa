import type { Menu } from '../google/surface';
import { spreadsheetApp } from './sheets/services';

/** A line of the menu: what staff read, and the top-level function that a click runs; null is a line between. */
type Line = { readonly caption: string; readonly handler: string } | null;

/** The « NEC » menu, in its order. */
export const MENU: readonly Line[] = [
  { caption: 'Préparer le classeur', handler: 'preparerClasseur' },
  { caption: 'Importer des inscriptions…', handler: 'importerInscriptions' },
  { caption: 'Générer le bilan', handler: 'genererBilan' },
  { caption: 'Produire le rapport', handler: 'produireRapport' },
  { caption: 'Annuler la dernière génération', handler: 'annulerDerniereGeneration' },
  { caption: 'Vérifier les données', handler: 'verifierDonnees' },
  { caption: 'Actualiser', handler: 'actualiser' },
  { caption: 'Insérer un indicateur…', handler: 'insererIndicateur' },
  { caption: 'Exporter le journal comptable', handler: 'exporterJournal' },
  null,
  { caption: 'Feuilles d’émargement', handler: 'feuillesEmargement' },
  { caption: 'Pointage', handler: 'pointage' },
  { caption: 'Grille du programme', handler: 'grilleProgramme' },
  { caption: 'Exporter le programme…', handler: 'exporterProgramme' },
  null,
  { caption: 'Comparer les éditions', handler: 'comparerEditions' },
  { caption: 'Nouvelle édition…', handler: 'nouvelleEdition' },
  { caption: 'Figer et anonymiser…', handler: 'figerEtAnonymiser' },
];

/** « NEC › Aide », its last line. */
export const HELP: readonly Line[] = [
  { caption: 'Diagnostic', handler: 'diagnostic' },
  { caption: 'À propos', handler: 'aPropos' },
];

function menuOf(caption: string, lines: readonly Line[]): Menu {
  const menu = spreadsheetApp().getUi().createMenu(caption);
  for (const line of lines) {
    if (line === null) menu.addSeparator();
    else menu.addItem(line.caption, line.handler);
  }
  return menu;
}

/** Builds the « NEC » menu; gives back nothing. */
export function buildMenu(): void {
  menuOf('NEC', MENU).addSeparator().addSubMenu(menuOf('Aide', HELP)).addToUi();
}
