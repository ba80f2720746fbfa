// What the menu, the pages and the command line call. Each export becomes a top-level function of Code.js, as those of
// main.ts do,
// but the code behind is only evaluated when one of them is first called: a cell with a custom function does not pay
// for it.
export { aPropos } from './commands/about';
export { genererBilan } from './commands/generate-bilan';
export { produireRapport } from './commands/produce-report';
export { annulerDerniereGeneration } from './commands/undo-generation';
export { preparerClasseur } from './commands/prepare-workbook';
export { actualiser } from './commands/refresh';
export { ecrireIndicateur, insererIndicateur } from './commands/insert-indicator';
export { verifierDonnees } from './commands/check-data';
export { exporterJournal } from './commands/export-journal';
export { grilleProgramme } from './commands/programme-grid';
export { comparerEditions } from './commands/compare-editions';
export { nouvelleEdition } from './commands/new-edition';
export { figerEtAnonymiser } from './commands/freeze-and-anonymise';
export { feuillesEmargement } from './commands/sign-in-sheets';
export { verifierDeNouveau } from './commands/check-again';
export { allerALaCellule } from './commands/go-to-cell';
export { ecrireInscriptions, importerInscriptions } from './commands/import-registrations';
export { exporterProgramme } from './commands/export-programme';
export { enregistrerPointage, listePointage, pointage } from './commands/pointage';
export { diagnostic, diagnosticEtape } from './commands/diagnostic';
export {
  chiffresDuBilan,
  journalDuBilan,
  nomEdition,
  normaliserSaisie,
  ongletsReconnus,
} from './commands/command-line';
