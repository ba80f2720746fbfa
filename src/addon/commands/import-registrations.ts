import { givenImport } from '../../workbook/import/given-import';
import type { ImportSummary } from '../../workbook/phrases/import-phrases';
import { editionOf } from '../functions/figures';
import { importRegistrations } from '../importing/import-registrations';
import { readRemembered, remember } from '../importing/remembered-choices';
import body from '../pages/import-registrations.html';
import { pageOf } from '../pages/page';
import { DOING, IMPORT, STEPS } from '../phrases/phrases';
import { RefusedError } from '../safe/refused';
import { runCommand } from './run-command';
import { activeSpreadsheet, spreadsheetApp } from '../sheets/services';

const PAGE = { width: 900, height: 600 };

/** NEC › Importer des inscriptions… */
export function importerInscriptions(): void {
  const { edition } = editionOf(activeSpreadsheet(), ['settings']);
  const page = pageOf(IMPORT.title, body, { days: edition.settings.days, remembered: readRemembered() })
    .setWidth(PAGE.width)
    .setHeight(PAGE.height);
  spreadsheetApp().getUi().showModalDialog(page, IMPORT.title);
}

/** Écrit dans l’onglet Inscriptions un fichier lu par la page d’import et accepté, et dit ce qui a été fait. */
export function ecrireInscriptions(sent: unknown): ImportSummary {
  const given = givenImport(sent);
  if (given === null) throw new RefusedError(IMPORT.notUnderstood);
  const done: ImportSummary[] = [];
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.importing);
    const { summary, layout } = importRegistrations(spreadsheet, given.file);
    remember(given.file.tool, given.choices);
    done.push(summary);
    return { message: IMPORT.done(summary.counts), show: layout.get('registrations')?.sheetName ?? null, layout };
  }, DOING.importing);
  const [summary] = done;
  if (summary === undefined) throw new RefusedError(IMPORT.recovered);
  return summary;
}
