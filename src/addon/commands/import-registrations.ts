import { givenImport } from '../../workbook/import/given-import';
import type { ImportSummary } from '../../workbook/phrases/import-phrases';
import { editionOf } from '../functions/declared';
import { importRegistrations } from '../importing/import-registrations';
import { readRemembered, remember } from '../importing/remembered-choices';
import body from '../pages/import-registrations.html';
import { showDialog } from '../pages/page';
import { RefusedError } from '../safe/refused';
import { runCommand } from './run-command';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet } from '../sheets/services';

const WORDS = {
  doing: 'importe des inscriptions',
  writing: 'Écriture des inscriptions…',
  title: 'Importer des inscriptions',
  notUnderstood: 'L’import demandé n’a pas été compris : rien n’a été écrit. Rechargez le classeur, puis recommencez.',
  recovered:
    'Un travail précédent avait été interrompu : les onglets générés viennent d’être remis en état, et rien ' +
    'n’a été importé. Cliquez de nouveau sur « Importer ».',
  done: (counts: readonly string[]) => `Import terminé : ${counts.join(', ')}.`,
} as const;

/** NEC › Inscriptions › Importer des inscriptions… */
export function importerInscriptions(): void {
  toldInFrench(() => {
    const { edition } = editionOf(activeSpreadsheet(), ['settings']);
    const data = { days: edition.settings.days, remembered: readRemembered() };
    showDialog(WORDS.title, body, data, { width: 900, height: 600 });
  });
}

/** Écrit dans l’onglet Inscriptions un fichier lu par la page d’import et accepté, et dit ce qui a été fait. */
export function ecrireInscriptions(sent: unknown): ImportSummary {
  const given = givenImport(sent);
  if (given === null) throw new RefusedError(WORDS.notUnderstood);
  const done: ImportSummary[] = [];
  runCommand(({ spreadsheet, step }) => {
    step(WORDS.writing);
    const { summary, layout } = importRegistrations(spreadsheet, given.file);
    remember(given.file.tool, given.choices);
    done.push(summary);
    return { message: WORDS.done(summary.counts), show: layout.get('registrations')?.sheetName ?? null, layout };
  }, WORDS.doing);
  const [summary] = done;
  if (summary === undefined) throw new RefusedError(WORDS.recovered);
  return summary;
}
