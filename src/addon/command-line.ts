import { bilanOf } from '../domain/bilan';
import { figuresFile } from '../workbook/figures-file';
import { allFindings, readSummary } from './findings';
import { editionOf } from './figures';
import { activeSpreadsheet } from './services';

/**
 * Les chiffres de l’édition, tels que le fichier figures.json les donne.
 *
 * @return {string} Un texte JSON.
 */
export function chiffresDuBilan(): string {
  const spreadsheet = activeSpreadsheet();
  const reading = editionOf(spreadsheet);
  const bilan = bilanOf(reading.edition);
  const { findings, layout } = allFindings(reading, bilan, readSummary(spreadsheet));
  return `${JSON.stringify(figuresFile(bilan, findings, layout), null, 2)}\n`;
}

/**
 * Les onglets du classeur que l’extension reconnaît.
 *
 * @return {Array} Leurs noms, tels qu’ils sont écrits dans le classeur.
 */
export function ongletsReconnus(): string[] {
  return [...editionOf(activeSpreadsheet()).layout.values()].map(({ sheetName }) => sheetName);
}
