import { causeOf } from '../sheets/failure-causes';
import { generatedSheet } from '../sheets/generated-sheets';
import { DOING, DONE, FAILURES, STEPS, UNDO } from '../phrases/phrases';
import { runCommand } from './run-command';
import { spreadsheetApp } from '../sheets/services';
import { canUndo, undoGeneration } from '../safe/undo';

/** Asks before the lock is taken, since a dialog gives it up; says itself that there is nothing to undo. */
function isWanted(): boolean {
  try {
    const ui = spreadsheetApp().getUi();
    if (canUndo()) return ui.alert(UNDO.title, UNDO.question, ui.ButtonSet.YES_NO) === ui.Button.YES;
    ui.alert(UNDO.title, UNDO.nothing, ui.ButtonSet.OK);
    return false;
  } catch (failure) {
    throw new Error(FAILURES.restored(causeOf(failure)));
  }
}

/** NEC › Annuler la dernière génération. */
export function annulerDerniereGeneration(): void {
  if (!isWanted()) return;
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.undoing);
    const undone = undoGeneration(spreadsheet);
    if (undone === null) return { message: UNDO.nothing, show: null, layout: null };
    const bilan = generatedSheet(spreadsheet, 'bilan');
    const message =
      `${DONE.undone}${DONE.setAside(undone.setAside.cells, undone.setAside.tabName)}` + DONE.undoKept(undone.kept);
    return { message, show: bilan?.getName() ?? null, layout: null };
  }, DOING.undo);
}
