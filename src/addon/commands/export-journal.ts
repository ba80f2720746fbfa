import { bilanOf } from '../../domain/bilan';
import { journalText } from '../../workbook/journal/write-journal';
import { editionOf } from '../functions/declared';
import body from '../pages/export-journal.html';
import { showDialog } from '../pages/page';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet } from '../sheets/services';

const WORDS = {
  title: 'Exporter le journal comptable',
  file: 'bilan.journal',
} as const;

/** NEC › Chiffres › Exporter le journal comptable : le journal à copier ou à télécharger. */
export function exporterJournal(): void {
  toldInFrench(() => {
    const text = journalText(bilanOf(editionOf(activeSpreadsheet()).edition));
    showDialog(WORDS.title, body, { text, file: WORDS.file }, { width: 760, height: 500 });
  });
}
