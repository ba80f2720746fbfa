import type { Spreadsheet } from '../workbook/surface';
import { BusyError, exclusively } from './exclusive';
import { DONE, FAILURES } from './phrases';
import { isWhole, recover } from './safe-writing';
import { activeSpreadsheet } from './services';

/** What a command tells once it is done, and the tab that it then shows. */
export interface Outcome {
  readonly message: string;
  readonly show: string;
}

function tell(spreadsheet: Spreadsheet, { message, show }: Outcome): void {
  try {
    const sheet = spreadsheet.getSheetByName(show);
    if (sheet !== null) spreadsheet.setActiveSheet(sheet);
    spreadsheet.toast(message, DONE.title, 8);
  } catch {
    // The work is done: failing to say so must not look like failing to do it.
  }
}

/** Runs a menu command alone on the workbook, after mending what a former run left half-way; throws a French error that says what became of it. */
export function runCommand(command: (spreadsheet: Spreadsheet) => Outcome): void {
  try {
    exclusively(() => {
      const spreadsheet = activeSpreadsheet();
      recover(spreadsheet);
      tell(spreadsheet, command(spreadsheet));
    });
  } catch (failure) {
    if (failure instanceof BusyError) throw failure;
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new Error(isWhole() ? FAILURES.restored(reason) : FAILURES.interrupted(reason));
  }
}
