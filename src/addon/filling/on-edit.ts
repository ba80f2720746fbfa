import type { EditEvent, Spreadsheet } from '../../google/surface';
import { BusyError, exclusively, ifPossible } from '../safe/exclusive';
import { fillEdited, type FilledTab } from './fill-edited';
import { markFresh, newStamp, refreshFunctions } from '../freshness/refresh';
import { isMarked, recheckMarks } from '../findings/mark-findings';
import { DONE, FAILURES } from '../phrases/phrases';
import { RefusedError } from '../safe/refused';
import { causeOf } from '../sheets/failure-causes';
import { activeSpreadsheet, sendWrites } from '../sheets/services';

/** A trigger has 30 seconds: it waits this long for somebody's command, then leaves the rest to « Actualiser ». */
const PATIENCE_MS = 3000;
const TELL_SECONDS = 15;

/** What was refused to an edit, told at its end. */
type Refusals = unknown[];

/** Gives what `action` gives, or null when it fails: the rest has its turn, and « Actualiser » mends. */
function attempt<T>(refusals: Refusals, action: () => T): T | null {
  try {
    return action();
  } catch (failure) {
    ifPossible(sendWrites);
    refusals.push(failure);
    return null;
  }
}

/** A person sees no failure of a trigger: Google only notes it in the script's log. Whoever is at work ends it. */
function tell(spreadsheet: Spreadsheet, refusals: Refusals): void {
  const [failure] = refusals.filter((each) => !(each instanceof BusyError));
  if (failure === undefined) return;
  const text = failure instanceof RefusedError ? failure.message : FAILURES.edit(causeOf(failure));
  ifPossible(() => spreadsheet.toast(text, DONE.title, TELL_SECONDS));
}

function refresh(filled: FilledTab): void {
  const spreadsheet = activeSpreadsheet();
  const { key, layout, values } = filled;
  if (refreshFunctions(spreadsheet, new Set([key]), newStamp()) === 0 && layout !== null)
    markFresh(spreadsheet, [{ key, layout, values }]);
}

/**
 * Does what an edit calls for: marks of findings, normal forms, derived columns, functions. Every step reckons from
 * what the sheet says, never from what the event adds to it, since Google may drop events. The cell edited needs no
 * lock; what others write too does.
 */
export function afterEdit(edit: EditEvent): void {
  const { range } = edit;
  const spreadsheet = activeSpreadsheet();
  const refusals: Refusals = [];
  if (attempt(refusals, () => isMarked(range)) === true)
    attempt(refusals, () => exclusively(() => recheckMarks(spreadsheet), { patienceMs: PATIENCE_MS }));
  const filled = attempt(refusals, () => fillEdited(spreadsheet, edit));
  if (filled !== null) attempt(refusals, () => exclusively(() => refresh(filled), { patienceMs: PATIENCE_MS }));
  tell(spreadsheet, refusals);
}
