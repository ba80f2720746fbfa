import type { Spreadsheet } from '../../google/surface';
import { universalNow } from '../sheets/services';
import type { Observation } from './table';

/**
 * Gives back what was observed as one JSON text: the offline host takes it as the behaviour of the Google that was
 * seen.
 */
export function resultText(spreadsheet: Spreadsheet, observations: readonly Observation[]): string {
  const where = { locale: spreadsheet.getSpreadsheetLocale(), timeZone: spreadsheet.getSpreadsheetTimeZone() };
  return JSON.stringify({ diagnostic: 1, madeAt: universalNow(), ...where, observations }, null, 1);
}
