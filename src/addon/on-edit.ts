import type { EditEvent } from '../workbook/surface';
import { fillEdited } from './filling/fill-edited';
import { recheckEdited } from './mark-findings';
import { activeSpreadsheet } from './services';

/** Does one thing that an edit calls for; a failure (a protected cell, a service that fails) leaves the others their turn. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // « Actualiser » mends what is left.
  }
}

/** Does what an edit calls for; every step reckons from what the sheet says, never from what the event adds to it. */
export function afterEdit({ range, value }: EditEvent): void {
  const spreadsheet = activeSpreadsheet();
  attempt(() => recheckEdited(spreadsheet, range));
  attempt(() => fillEdited(spreadsheet, range, value));
}
