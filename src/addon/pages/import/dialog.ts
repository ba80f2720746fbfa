import { choicesToRemember } from '../../../workbook/import/choices';
import type { GivenImport } from '../../../workbook/import/given-import';
import type { ImportSummary } from '../../../workbook/phrases/import-phrases';
import { readFile } from '../../import-file/read-file';
import { type ImportFault, UnreadableFile } from '../../import-file/unreadable-file';
import { byId, element, givenData, tell } from '../browser/elements';
import { callScript } from '../browser/script-calls';
import {
  type DialogData,
  type OpenedFile,
  openFile,
  readOpened,
  showSheet,
  withChoices,
  withColumnRole,
} from './opened-file';
import { preview, titledList } from './preview';

/** What is said of a file that cannot be read, by fault. */
const FILE_FAULTS: Readonly<Record<ImportFault, string>> = {
  broken: 'Ce fichier n’est ni un .csv ni un .xlsx lisible : il est peut-être abîmé. Exportez-le de nouveau.',
  'too-large': 'Ce fichier est trop gros pour une liste d’inscriptions.',
  'too-far':
    'Ce fichier a des cellules remplies au-delà de la ligne 50 000 ou de la colonne 1 000 : effacez-les, ou ' +
    'partagez-le en plusieurs fichiers.',
  'old-excel':
    'C’est un ancien fichier Excel (.xls), ou un fichier protégé par un mot de passe. Ouvrez-le, puis ' +
    'enregistrez-le en .xlsx sans mot de passe.',
  'open-document': 'C’est un fichier OpenDocument (.ods). Ouvrez-le, puis enregistrez-le en .xlsx ou en .csv.',
  'web-page': 'C’est une page web, pas un tableau. Exportez la liste en .csv ou en .xlsx.',
  'utf-32': 'Ce texte est codé en UTF-32, que nous ne lisons pas. Enregistrez-le en UTF-8.',
  empty: 'Ce fichier est vide.',
};

declare const google: { readonly script: { readonly host: { close(): void } } };

const data = givenData() as DialogData;
const input = byId('fichier') as HTMLInputElement;

function show(id: string, ...content: readonly Node[]): void {
  byId(id).replaceChildren(...content);
  byId(id).hidden = content.length === 0;
}

function showSummary({ counts, lists }: ImportSummary): void {
  const close = element('button', { type: 'button', id: 'fermer' }, 'Fermer');
  close.addEventListener('click', () => google.script.host.close());
  show('apercu');
  show(
    'bilan',
    element('h2', {}, 'Import terminé'),
    element('p', { class: 'counts' }, `${counts.join(', ')}.`),
    ...lists.flatMap(({ title, lines }) => titledList(title, lines)),
    element('div', { class: 'actions' }, close),
  );
  tell('', false);
  byId('bilan').focus();
}

function write(file: OpenedFile): void {
  const accept = byId('importer') as HTMLButtonElement;
  accept.disabled = true;
  input.disabled = true;
  tell('Import en cours…', false);
  const sent: GivenImport = { file: readOpened(file, data), choices: choicesToRemember(file.table, file.choices) };
  callScript(
    'ecrireInscriptions',
    [sent],
    (summary: ImportSummary) => {
      input.disabled = false;
      showSummary(summary);
    },
    (why) => {
      input.disabled = false;
      accept.disabled = false;
      tell(why, true);
      accept.focus();
    },
  );
}

/** Draws the preview anew; what had the focus, and how far lists were scrolled, stays. */
function showFile(file: OpenedFile): void {
  const focused = document.activeElement?.id ?? '';
  const scrolled = byId('apercu').querySelector('.scroll')?.scrollTop ?? 0;
  const content = preview(file, readOpened(file, data), data, {
    chooseSheet: (index) => showFile(showSheet(file.sheets, index, data)),
    chooseRole: (index, role) => showFile(withColumnRole(file, index, role, data)),
    choose: (choices) => showFile(withChoices(file, choices, data)),
    accept: () => write(file),
  });
  show('bilan');
  show('apercu', ...content);
  byId('apercu').querySelector('.scroll')?.scrollTo(0, scrolled);
  if (focused !== '') document.getElementById(focused)?.focus();
}

function opened(bytes: Uint8Array): void {
  try {
    showFile(openFile(readFile(bytes), data));
    tell('Fichier lu. Vérifiez l’aperçu, puis cliquez sur « Importer ».', false);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    tell(FILE_FAULTS[error.fault], true);
  }
}

input.addEventListener('change', () => {
  const [file] = input.files ?? [];
  show('apercu');
  show('bilan');
  if (file === undefined) return;
  tell('Lecture du fichier…', false);
  const reader = new FileReader();
  reader.addEventListener('load', () => opened(new Uint8Array(reader.result as ArrayBuffer)));
  reader.addEventListener('error', () => tell(FILE_FAULTS.broken, true));
  reader.readAsArrayBuffer(file);
});
input.focus();
