import type { EditionDay } from '../../domain/edition';
import { fold } from '../../domain/names';
import { cellInput, textOf, type CellInput } from '../../workbook/cells/cell-input';
import { readerOf } from '../../workbook/cells/kind';
import { day as dayKind } from '../../workbook/cells/kinds';
import { editionDayText } from '../../words/french';
import type { CellValue } from '../../google/surface';
import { activeSpreadsheet, wallClockOf } from '../sheets/services';

/** What Sheets passes to a custom function: a cell, a range of cells, or nothing. */
export type Argument = CellValue | CellValue[][] | null | undefined;

/** Gives the content of an argument; of a range, its first cell; '' when it is left out. */
function contentOf(argument: Argument): CellInput {
  const value = Array.isArray(argument) ? argument[0]?.[0] : argument;
  if (value === null || value === undefined) return '';
  return cellInput(value, (date) => wallClockOf(activeSpreadsheet())(date));
}

/** Gives the text of an optional argument, or null when it is blank and so means all. */
export function textArgument(argument: Argument): string | null {
  const text = textOf(contentOf(argument));
  return text === '' ? null : text;
}

function refused(what: string, given: string, accepted: readonly string[]): Error {
  const values =
    accepted.length === 0
      ? 'aucune valeur n’existe encore dans le classeur'
      : `valeurs possibles : ${accepted.join(', ')}`;
  return new Error(given === '' ? `Indiquez ${what} ; ${values}.` : `« ${given} » n’est pas ${what} ; ${values}.`);
}

/** Gives the accepted value that a text names, in any spelling; throws an error that lists them otherwise. */
export function oneOf(what: string, given: string | null, accepted: readonly string[]): string {
  const found = given === null ? undefined : accepted.find((value) => fold(value) === fold(given));
  if (found === undefined) throw refused(what, given ?? '', accepted);
  return found;
}

/** Gives the number of the day that an argument names (1, « Jour 1 », « jeudi », a date), or null when it is blank. */
export function dayArgument(argument: Argument, days: readonly EditionDay[]): number | null {
  const content = contentOf(argument);
  if (content === '') return null;
  const number = /^\d{1,2}$/u.test(textOf(content)) ? Number(textOf(content)) : null;
  const reading = number === null ? readerOf(dayKind, { days })(content) : null;
  const found = days.find(
    (day) => day.number === number || (reading?.problem === null && day.date !== null && day.date === reading.value),
  );
  if (found === undefined)
    throw refused(
      'un jour de l’édition',
      textOf(content),
      days.map((day) => `${day.number} (${editionDayText(day.number, day.date)})`),
    );
  return found.number;
}
