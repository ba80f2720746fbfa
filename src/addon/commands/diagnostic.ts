import { tidyUp, doStep, LAST_STEP, type StepOutcome } from '../diagnostic/steps';
import type { Observation } from '../diagnostic/table';
import { showDialog } from '../pages/page';
import page from '../pages/diagnostic.html';
import { DIAGNOSTIC } from '../diagnostic/phrases';
import { ifPossible } from '../safe/exclusive';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet } from '../sheets/services';

/** NEC › Aide › Diagnostic : la page qui mène le diagnostic, étape par étape. */
export function diagnostic(): void {
  toldInFrench(() => {
    showDialog(DIAGNOSTIC.title, page, { last: LAST_STEP }, { width: 900, height: 640 });
  });
}

/** Une étape du diagnostic, demandée par sa page, avec ce que les étapes d’avant ont constaté. */
export function diagnosticEtape(step: number, known: readonly Observation[], tries: number): StepOutcome {
  return toldInFrench(() => {
    const spreadsheet = activeSpreadsheet();
    try {
      return doStep(spreadsheet, step, known, tries);
    } catch (failure) {
      // The next command sweeps what is left.
      ifPossible(() => tidyUp(spreadsheet));
      throw failure;
    }
  });
}

/** La page du diagnostic se ferme, peut-être avant la fin. */
export function diagnosticFerme(): void {
  toldInFrench(() => tidyUp(activeSpreadsheet()));
}
