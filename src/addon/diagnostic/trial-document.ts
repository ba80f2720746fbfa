import { column, heading, paragraph, row, table } from '../../report/blocks';
import { docxBytes } from '../../report/docx/write-docx';
import { deliver } from '../reports/deliver-report';
import { drive, properties, utilities } from '../sheets/services';

/** The document property that keeps the id of the document while it exists. */
export const DOCUMENT_PROPERTY = 'nec.diagnostic.document';
const NAME = 'NEC Bilan – essai du diagnostic (à supprimer)';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes a report of one page as a Google document, and gives back its address; throws when Google makes none. */
export function makeTrialDocument(madeOn: string): string {
  const bytes = docxBytes({
    title: NAME,
    authors: 'NEC Bilan',
    madeOn,
    runningTitle: NAME,
    cover: paragraph(NAME),
    contentsTitle: 'Sommaire',
    body: [
      heading(1, 'Un titre'),
      ...paragraph('Une phrase avec des accents : é, œ, €, « ».'),
      ...table(
        'Un tableau',
        [column('Poste', 3), column('Montant', 1, 'right')],
        [row(['Salle', '440,60 €']), row(['Total', '440,60 €'], 'total')],
      ),
    ],
  });
  const delivery = deliver(NAME, utilities().newBlob([...Int8Array.from(bytes)], DOCX, `${NAME}.docx`));
  if (delivery.kind === 'file') throw new Error(delivery.why);
  const id = /\/d\/([^/]+)/u.exec(delivery.url)?.[1];
  if (id !== undefined) properties().getDocumentProperties()?.setProperty(DOCUMENT_PROPERTY, id);
  return delivery.url;
}

/**
 * Removes the document of the last diagnostic; one that Google no longer gives, or that a colleague made, is forgotten.
 */
export function removeTrialDocument(): void {
  const store = properties().getDocumentProperties();
  const id = store?.getProperty(DOCUMENT_PROPERTY) ?? null;
  if (id === null) return;
  try {
    drive()?.Files.remove(id);
  } catch {
    // Only whoever made it may remove it: its name says that it may go.
  }
  store?.deleteProperty(DOCUMENT_PROPERTY);
}
