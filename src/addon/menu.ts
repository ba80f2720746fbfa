import { spreadsheetApp } from './services';

/** The « NEC » menu, in its order: what staff read, and the top-level function that a click runs; null is a line between. */
export const MENU: readonly ({ readonly caption: string; readonly handler: string } | null)[] = [
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
  null,
  { caption: 'Diagnostic', handler: 'diagnostic' },
  { caption: 'À propos', handler: 'aPropos' },
];

/** Builds the « NEC » menu; gives back nothing. */
export function buildMenu(): void {
  const menu = spreadsheetApp().getUi().createMenu('NEC');
  for (const item of MENU) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item.caption, item.handler);
  }
  menu.addToUi();
}
