import { FAILURES } from './phrases';
import { locks } from './services';

const PATIENCE_MS = 20_000;

/** Gives back what `action` gives, run while nobody else runs one; throws a French error when somebody else is still at it. */
export function exclusively<T>(action: () => T, patienceMs = PATIENCE_MS): T {
  const lock = locks().getDocumentLock();
  if (lock?.tryLock(patienceMs) === false) throw new Error(FAILURES.busy);
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
