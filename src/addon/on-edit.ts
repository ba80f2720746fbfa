import type { EditEvent } from '../workbook/surface';
import { fillEdited } from './filling/fill-edited';
import { activeSpreadsheet } from './services';

/** Does what an edit calls for; every step reckons from what the sheet says, never from what the event adds to it. */
export function afterEdit({ range, value }: EditEvent): void {
  fillEdited(activeSpreadsheet(), range, value);
}
