import type { WorkbookLayout } from '../../workbook/cells/layout';
import type { Spreadsheet } from '../../google/surface';
import { exclusively, ifPossible } from '../safe/exclusive';
import { causeOf } from '../sheets/failure-causes';
import { DONE, FAILURES } from '../phrases/phrases';
import { RefusedError } from '../safe/refused';
import { isWhole, recover } from '../safe/recovery';
import { activeSpreadsheet } from '../sheets/services';
import { checkTime, elapsedMs } from '../sheets/time-limit';
import { markTabs } from '../sheets/workbook-source';

export interface Work {
  readonly spreadsheet: Spreadsheet;
  /** Tells which step begins (« Lecture des onglets… »); throws when Google's time limit is near. */
  readonly step: (phrase: string) => void;
}

/** What a command tells once it is done, and the tab that it then shows. */
export interface Outcome {
  /** Sentences, each whole: what was written, how many findings. */
  readonly message: string;
  /** The name of the tab to show; null stays where one is. */
  readonly show: string | null;
  /** Where the staff's tabs were found; null when the command did not look. */
  readonly layout: WorkbookLayout | null;
}

const RECOVERED: Outcome = { message: DONE.recovered, show: null, layout: null };

/** A step is shown until the next one, or this long. */
const STEP_SECONDS = 60;
const SUMMARY_SECONDS = 30;

/** Shows what was done, and marks the tabs for the next time: failing at either must not look like failing to do it. */
function tell(spreadsheet: Spreadsheet, shown: string, { message, show, layout }: Outcome): void {
  if (layout !== null) markTabs(spreadsheet, layout);
  // Google shows a sheet as soon as it is made, a hidden copy too.
  const sheet = spreadsheet.getSheetByName(show ?? shown);
  if (sheet !== null) spreadsheet.setActiveSheet(sheet);
  spreadsheet.toast(`${message} ${DONE.duration(elapsedMs())}`, DONE.title, SUMMARY_SECONDS);
}

function begin(spreadsheet: Spreadsheet, phrase: string): void {
  checkTime();
  try {
    spreadsheet.toast(phrase, DONE.title, STEP_SECONDS);
  } catch {
    // A step that is not told is still done.
  }
}

/** Gives the French error of a command that failed: what became of the workbook, why, and what to do. */
function told(failure: unknown): Error {
  if (failure instanceof RefusedError) return failure;
  const cause = causeOf(failure);
  return new Error(isWhole() ? FAILURES.restored(cause) : FAILURES.interrupted(cause));
}

/** Runs a menu command alone, after mending a former run; throws in French. `doing` is told to whoever waits. */
export function runCommand(command: (work: Work) => Outcome, doing: string): void {
  try {
    exclusively(
      () => {
        const spreadsheet = activeSpreadsheet();
        const shown = spreadsheet.getActiveSheet().getName();
        // What was just brought back is calculated once this run has ended: the command begins from whole tabs, at the
        // next click.
        const outcome = recover(spreadsheet)
          ? RECOVERED
          : command({ spreadsheet, step: (phrase) => begin(spreadsheet, phrase) });
        ifPossible(() => tell(spreadsheet, shown, outcome));
      },
      { doing },
    );
  } catch (failure) {
    throw told(failure);
  }
}
