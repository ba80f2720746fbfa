import type { EditEvent } from '../../google/surface';
import { exclusively } from '../safe/exclusive';
import { fillEdited, type FilledTab } from './fill-edited';
import { markFresh } from '../freshness/freshness';
import { isMarked, recheckMarks } from '../findings/mark-findings';
import { newStamp, refreshFunctions } from '../freshness/refresh';
import { activeSpreadsheet } from '../sheets/services';

/**
 * A trigger has 30 seconds: it waits this long for a command that somebody else runs, then leaves the rest to «
 * Actualiser ».
 */
const PATIENCE_MS = 3000;

/**
 * Gives back what `action` gives, or null when it fails (a protected cell, a service): the rest still has its turn, and
 * « Actualiser » mends.
 */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function refresh(filled: FilledTab): void {
  const spreadsheet = activeSpreadsheet();
  const { key, layout, values } = filled;
  if (refreshFunctions(spreadsheet, new Set([key]), newStamp()) === 0 && layout !== null)
    markFresh(spreadsheet, [{ key, layout, values }]);
}

/**
 * Does what an edit calls for: marks of findings, normal forms, derived columns, functions. Every step reckons from
 * what the
 * sheet says, never from what the event adds to it, since Google may drop events. The cell edited needs no lock; what
 * others
 * write too does.
 */
export function afterEdit({ range, value }: EditEvent): void {
  const spreadsheet = activeSpreadsheet();
  if (attempt(() => isMarked(range)) === true)
    attempt(() => exclusively(() => recheckMarks(spreadsheet), { patienceMs: PATIENCE_MS }));
  const filled = attempt(() => fillEdited(spreadsheet, range, value));
  if (filled !== null) attempt(() => exclusively(() => refresh(filled), { patienceMs: PATIENCE_MS }));
}
