import { FAILURES } from './phrases';
import { locks } from './services';

const PATIENCE_MS = 20_000;

/** Somebody else is at work on the workbook: nothing was tried. */
export class BusyError extends Error {}

/** Gives back what `action` gives, run while nobody else runs one; throws a BusyError, in French, when somebody else is still at it. */
export function exclusively<T>(action: () => T, patienceMs = PATIENCE_MS): T {
  const lock = locks().getDocumentLock();
  if (lock?.tryLock(patienceMs) === false) throw new BusyError(FAILURES.busy);
  try {
    return action();
  } finally {
    try {
      lock?.releaseLock();
    } catch {
      // Google releases it when the run ends.
    }
  }
}
