import type { WorkbookLayout } from '../workbook/layout';
import type { Spreadsheet } from '../workbook/surface';
import { BusyError, exclusively } from './exclusive';
import { DONE, FAILURES } from './phrases';
import { isWhole, recover } from './safe-writing';
import { activeSpreadsheet } from './services';
import { markTabs } from './workbook-source';

/** What a command tells once it is done, and the tab that it then shows. */
export interface Outcome {
  readonly message: string;
  readonly show: string;
  /** Where the staff's tabs were found. */
  readonly layout: WorkbookLayout;
}

/** Shows what was done, and marks the tabs for the next time: failing at either must not look like failing to do it. */
function tell(spreadsheet: Spreadsheet, { message, show, layout }: Outcome): void {
  try {
    markTabs(spreadsheet, layout);
    const sheet = spreadsheet.getSheetByName(show);
    if (sheet !== null) spreadsheet.setActiveSheet(sheet);
    spreadsheet.toast(message, DONE.title, 8);
  } catch {
    // The work is done all the same.
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
