import { column, heading, paragraph, row, table } from '../../report/report-document';
import { docxBytes } from '../../report/docx/write-docx';
import { deliver } from '../reports/deliver-report';
import { drive, properties, utilities } from '../sheets/services';

/** The document property that keeps the address of the document while it exists. */
const DOCUMENT_PROPERTY = 'nec.diagnostic.document';
const NAME = 'NEC Bilan – essai du diagnostic (à supprimer)';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes a report of one page as a Google document; throws when Google makes none. */
export function makeTrialDocument(madeOn: string): void {
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
  properties().getDocumentProperties()?.setProperty(DOCUMENT_PROPERTY, delivery.url);
}

/** Gives the address of the document that was made; throws when there is none. */
export function trialDocument(): string {
  const url = properties().getDocumentProperties()?.getProperty(DOCUMENT_PROPERTY) ?? null;
  if (url === null) throw new Error('Le document d’essai n’a pas pu être fait.');
  return url;
}

/** Removes the document of the last diagnostic; one that is gone, or a colleague's, is forgotten. */
export function removeTrialDocument(): void {
  const store = properties().getDocumentProperties();
  const url = store?.getProperty(DOCUMENT_PROPERTY) ?? null;
  if (url === null) return;
  try {
    drive()?.Files.remove(/\/d\/([^/]+)/u.exec(url)?.[1] ?? url);
  } catch {
    // Only whoever made it may remove it: its name says that it may go.
  }
  store?.deleteProperty(DOCUMENT_PROPERTY);
}
