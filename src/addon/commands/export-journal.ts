import { bilanOf } from '../../domain/bilan';
import { journalText } from '../../workbook/journal/write-journal';
import { editionOf } from '../functions/figures';
import body from '../pages/export-journal.html';
import { pageOf } from '../pages/page';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet, spreadsheetApp } from '../sheets/services';

const WORDS = {
  title: 'Exporter le journal comptable',
  file: 'bilan.journal',
} as const;

const PAGE = { width: 760, height: 500 };

/** NEC › Chiffres › Exporter le journal comptable : le journal à copier ou à télécharger. */
export function exporterJournal(): void {
  toldInFrench(() => {
    const text = journalText(bilanOf(editionOf(activeSpreadsheet()).edition));
    const page = pageOf(WORDS.title, body, { text, file: WORDS.file }).setWidth(PAGE.width).setHeight(PAGE.height);
    spreadsheetApp().getUi().showModalDialog(page, WORDS.title);
  });
}
