import { causeOf } from '../failure-causes';
import { freezeAndAnonymise } from '../freeze-and-anonymise';
import { DOING, FAILURES } from '../phrases';
import { ANONYMISE, CONFIRMATION } from '../phrases-anonymise';
import { runCommand } from '../run-command';
import { spreadsheetApp } from '../services';

/** Asks before the lock is taken, since a dialog gives it up. */
function isConfirmed(): boolean {
  try {
    const ui = spreadsheetApp().getUi();
    const answer = ui.prompt(ANONYMISE.title, ANONYMISE.question, ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) return false;
    if (answer.getResponseText().trim().toUpperCase() === CONFIRMATION) return true;
    ui.alert(ANONYMISE.title, ANONYMISE.notTyped, ui.ButtonSet.OK);
    return false;
  } catch (failure) {
    throw new Error(FAILURES.restored(causeOf(failure)));
  }
}

/** NEC › Figer et anonymiser… */
export function figerEtAnonymiser(): void {
  if (isConfirmed()) runCommand(freezeAndAnonymise, DOING.anonymise);
}
