import { freezeAndAnonymise } from '../editions/freeze-and-anonymise';
import { ANONYMISE, CONFIRMATION } from '../phrases/phrases-anonymise';
import { runCommand } from './run-command';
import { toldInFrench } from '../safe/told';
import { spreadsheetApp } from '../sheets/services';

/** Asks before the lock is taken, since a dialog gives it up. */
function isConfirmed(): boolean {
  const ui = spreadsheetApp().getUi();
  const answer = ui.prompt(ANONYMISE.title, ANONYMISE.question, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return false;
  if (answer.getResponseText().trim().toUpperCase() === CONFIRMATION) return true;
  ui.alert(ANONYMISE.title, ANONYMISE.notTyped, ui.ButtonSet.OK);
  return false;
}

/** Tells what is left to do, once the lock is given up: it must not go by as a toast does. */
function tell(text: string): void {
  try {
    const ui = spreadsheetApp().getUi();
    ui.alert(ANONYMISE.title, text, ui.ButtonSet.OK);
  } catch {
    // The work is done all the same.
  }
}

/** NEC › Années › Figer et anonymiser… */
export function figerEtAnonymiser(): void {
  if (!toldInFrench(isConfirmed)) return;
  let told = '';
  runCommand((work) => {
    const done = freezeAndAnonymise(work);
    told = done.told;
    return done.outcome;
  }, 'fige et anonymise le classeur');
  if (told !== '') tell(told);
}
