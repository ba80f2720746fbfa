import { bilanOf } from '../../domain/bilan';
import { findTabs } from '../../workbook/reading/read-edition';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import { figuresText } from '../../workbook/exports/figures-file';
import { allFindings, readSummary } from '../findings/findings';
import { ALL_TABS, editionOf } from '../functions/declared';
import { normaliseWorkbook } from '../filling/fill-workbook';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet } from '../sheets/services';
import { workbookSource } from '../sheets/workbook-source';

/** Le texte du fichier figures.json. */
export function chiffresDuBilan(): string {
  return toldInFrench(() => {
    const spreadsheet = activeSpreadsheet();
    const reading = editionOf(spreadsheet);
    const bilan = bilanOf(reading.edition);
    const { findings, layout } = allFindings(reading, bilan, readSummary(spreadsheet));
    return figuresText(bilan, findings, layout);
  });
}

/** Les noms des onglets reconnus, tels que le classeur les écrit. */
export function ongletsReconnus(): string[] {
  return toldInFrench(() => {
    const { sheets } = workbookSource(activeSpreadsheet());
    const found = findTabs(sheets, new Set(ALL_TABS), Object.values(GENERATED_TAB_NAMES));
    return [...found.sheets.values()].map(({ name }) => name);
  });
}

/** Le nom de l’édition, comme l’onglet Paramètres le donne ; '' s’il n’y est pas. */
export function nomEdition(): string {
  return toldInFrench(() => editionOf(activeSpreadsheet(), ['settings']).edition.settings.name ?? '');
}

/**
 * Donne aux cellules des onglets à remplir la forme qu’elles auraient prise si on les avait saisies dans le tableur.
 */
export function normaliserSaisie(): void {
  toldInFrench(() => normaliseWorkbook(activeSpreadsheet()));
}
