import { tidyUp, doStep, LAST_STEP, type StepOutcome } from '../diagnostic/steps';
import type { Observation } from '../diagnostic/table';
import { pageOf } from '../pages/page';
import page from '../pages/diagnostic.html';
import { DIAGNOSTIC } from '../diagnostic/phrases';
import { activeSpreadsheet, spreadsheetApp } from '../sheets/services';

/** NEC › Aide › Diagnostic : la page qui mène le diagnostic, étape par étape. */
export function diagnostic(): void {
  const content = pageOf(DIAGNOSTIC.title, page, { last: LAST_STEP }).setWidth(900).setHeight(640);
  spreadsheetApp().getUi().showModalDialog(content, DIAGNOSTIC.title);
}

/** Une étape du diagnostic, demandée par sa page, avec ce que les étapes d’avant ont constaté. */
export function diagnosticEtape(step: number, known: readonly Observation[], tries: number): StepOutcome {
  const spreadsheet = activeSpreadsheet();
  try {
    return doStep(spreadsheet, step, known, tries);
  } catch (failure) {
    try {
      tidyUp(spreadsheet);
    } catch {
      // The next command sweeps what is left.
    }
    throw failure;
  }
}
