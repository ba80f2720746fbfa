import { isoDay, partsOf, type IsoDay } from '../../domain/calendar';
import type { EditionDay } from '../../domain/edition';
import { fold } from '../../domain/names';
import { isTimeOnly, type CellInput } from '../cells/cell-input';

/** What is known of an edit: the year in which it is made, and whether its only cell was blank before. */
export interface Editing {
  readonly year: number;
  readonly wasBlank: boolean;
}

const DAY_MS = 86_400_000;
/** The days of one edition are no further apart. */
const LONGEST_EDITION = 31;

const isNear = (one: IsoDay, other: IsoDay): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= LONGEST_EDITION * DAY_MS;

/**
 * Gives the day that was meant where a sheet gave « 14/06 » the year of today: in Programme, the day of the
 * edition of that date; in Paramètres (`setting` is the label of the line), the one near its other days, when the cell
 * was blank. Null when it is well as it is.
 */
export function dayMeant(
  input: CellInput,
  setting: string | null,
  days: readonly EditionDay[],
  { year, wasBlank }: Editing,
): IsoDay | null {
  if (typeof input !== 'object' || isTimeOnly(input)) return null;
  const typed = partsOf(input.day);
  const number = setting === null ? null : Number(/^jour(\d+)$/u.exec(fold(setting))?.[1]);
  const others = days.flatMap(({ date, number: own }) => (date === null || own === number ? [] : [date]));
  if (typed.year !== year || others.some((date) => partsOf(date).year === year)) return null;
  const years = [...new Set(others.map((date) => partsOf(date).year))];
  const [meant, ...more] = years.flatMap((other) => isoDay(other, typed.month, typed.day) ?? []);
  if (meant === undefined || more.length > 0) return null;
  if (setting === null) return others.includes(meant) ? meant : null;
  return wasBlank && others.some((date) => isNear(date, meant)) ? meant : null;
}
