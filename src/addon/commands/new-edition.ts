import { fold } from '../../domain/names';
import { editionToReplace, finishNewEdition, newEdition } from '../editions/new-edition';
import { COPY_WORD, NEW_EDITION } from '../phrases/phrases-new-edition';
import { RefusedError } from '../safe/refused';
import { runCommand } from './run-command';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet, spreadsheetApp } from '../sheets/services';
import { identityOf } from '../sheets/workbook-identity';

/** Gives what somebody typed, trimmed; null when the prompt was given up. */
function typed(question: string): string | null {
  const ui = spreadsheetApp().getUi();
  const answer = ui.prompt(NEW_EDITION.title, question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}

function say(text: string): null {
  const ui = spreadsheetApp().getUi();
  ui.alert(NEW_EDITION.title, text, ui.ButtonSet.OK);
  return null;
}

/** What is to be done: the name of the new edition, or null when a former run only has to be brought to its end. */
interface Wanted {
  readonly name: string | null;
}

/** Asks before the lock is taken, since a dialog gives it up; null when nothing is to be done (said). */
function wanted(): Wanted | null {
  const spreadsheet = activeSpreadsheet();
  const past = editionToReplace(spreadsheet);
  if (past === null) return { name: null };
  const name = typed(NEW_EDITION.question(spreadsheet.getName(), past.name, past.year));
  if (name === null) return null;
  if (fold(name) === '') return say(NEW_EDITION.noName);
  if (fold(name) === fold(past.name)) return say(NEW_EDITION.sameName(past.name));
  if (identityOf(spreadsheet) === 'copy') return { name };
  const word = typed(NEW_EDITION.isCopy);
  if (word === null) return null;
  return fold(word) === fold(COPY_WORD) ? { name } : say(NEW_EDITION.notCopy);
}

function asked(): Wanted | null {
  try {
    return wanted();
  } catch (failure) {
    if (failure instanceof RefusedError) return say(failure.message);
    throw failure;
  }
}

/** NEC › Années › Nouvelle édition… */
export function nouvelleEdition(): void {
  const work = toldInFrench(asked);
  if (work === null) return;
  const { name } = work;
  runCommand(name === null ? finishNewEdition : (given) => newEdition(given, name), NEW_EDITION.doing);
}
