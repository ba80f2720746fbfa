import { FAILURES } from '../phrases/phrases';
import { RefusedError } from './refused';
import { activeSpreadsheet, clockNow, locks, sendWrites } from '../sheets/services';
import { documentProperties } from './stored-text';

const PATIENCE_MS = 20_000;
/** Google stops any run after six minutes: what says that it began before is the trace of one that was stopped. */
const LONGEST_RUN_MINUTES = 7;
const MINUTE_MS = 60_000;

/** The property that says what is being done, and since when. */
const UNDER_WAY = 'nec.en-cours';

interface UnderWay {
  /** What is done, in French: « génère le bilan ». */
  readonly doing: string;
  /** `yyyy-MM-dd HH:mm:ss` on the spreadsheet's clock. */
  readonly since: string;
}

/** How work that nobody else may do at the same time is announced. */
interface Announced {
  /** What others are told, as the end of « Quelqu’un d’autre… » (« génère le bilan »); nothing for an instant. */
  readonly doing?: string;
  readonly patienceMs?: number;
}

/** Somebody else is at work on the workbook: nothing was tried. */
export class BusyError extends RefusedError {}

function minutesBetween(before: string, after: string): number {
  return (Date.parse(`${after.replace(' ', 'T')}Z`) - Date.parse(`${before.replace(' ', 'T')}Z`)) / MINUTE_MS;
}

/** What to say to somebody who waited in vain. */
function busyText(): string {
  try {
    const noted = documentProperties()?.getProperty(UNDER_WAY) ?? null;
    if (noted === null) return FAILURES.busy;
    const { doing, since } = JSON.parse(noted) as UnderWay;
    const age = minutesBetween(since, clockNow(activeSpreadsheet()));
    return age >= 0 && age <= LONGEST_RUN_MINUTES
      ? FAILURES.busySince(doing, since.slice(11, 16).replace(':', 'h'))
      : FAILURES.busy;
  } catch {
    return FAILURES.busy;
  }
}

/** Does something that changes nothing of the work when it fails. */
export function ifPossible(action: () => void): void {
  try {
    action();
  } catch {
    // The work goes on all the same.
  }
}

/** Gives what `action` gives and sends, run while nobody else runs one; throws a BusyError, in French, otherwise. */
export function exclusively<T>(action: () => T, { doing, patienceMs = PATIENCE_MS }: Announced = {}): T {
  const lock = locks().getDocumentLock();
  if (lock?.tryLock(patienceMs) === false) throw new BusyError(busyText());
  try {
    if (doing !== undefined)
      ifPossible(() =>
        documentProperties()?.setProperty(
          UNDER_WAY,
          JSON.stringify({ doing, since: clockNow(activeSpreadsheet()) } satisfies UnderWay),
        ),
      );
    return action();
  } finally {
    // Nothing of a run that failed is left for Google to do during somebody else's.
    ifPossible(sendWrites);
    if (doing !== undefined) ifPossible(() => documentProperties()?.deleteProperty(UNDER_WAY));
    // Google releases it when the run ends.
    ifPossible(() => lock?.releaseLock());
  }
}
