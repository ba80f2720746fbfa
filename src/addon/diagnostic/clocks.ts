import { scriptClock, zoneClock } from '../../workbook/cells/cell-input';
import { utilities } from '../sheets/services';
import type { Belief, Place } from './belief';

/** Times of day and a length, which a cell holds as moments of 1899-12-30 and after. */
const MOMENTS = [
  { id: '9h30', what: '9 h 30', formula: '=TIME(9;30;0)', shown: '1899-12-30 09:30:00' },
  { id: '23h59', what: '23 h 59 min 59 s', formula: '=TIME(23;59;59)', shown: '1899-12-30 23:59:59' },
  { id: '26h', what: '26 heures', formula: '=26/24', shown: '1899-12-31 02:00:00' },
] as const;

type Clock = (date: Date, timeZone: string) => string;

/** The ways to tell what a clock shows; the first alone knows the time zones of 1899 wherever the script runs. */
const CLOCKS: readonly {
  readonly id: string;
  readonly by: string;
  readonly isBelieved: boolean;
  readonly clock: Clock;
}[] = [
  {
    id: 'intl',
    by: 'Intl.DateTimeFormat',
    isBelieved: true,
    clock: (date, timeZone) => zoneClock(timeZone)?.(date) ?? 'Intl absent',
  },
  {
    id: 'v8',
    by: 'getHours() (juste si le fuseau du script est celui du classeur)',
    isBelieved: false,
    clock: scriptClock,
  },
  {
    id: 'formatdate',
    by: 'Utilities.formatDate (faux avant 1900 pour Java)',
    isBelieved: false,
    clock: (date, timeZone) => utilities().formatDate(date, timeZone, 'yyyy-MM-dd HH:mm:ss'),
  },
];

function read(place: Place, clock: Clock): string {
  const value = place.cell(1, 1).getValue();
  return value instanceof Date ? clock(value, place.spreadsheet.getSpreadsheetTimeZone()) : place.seen(1, 1);
}

/** What each way to read a clock makes of a cell that holds a time of day or a length. */
export const READ_CLOCKS: readonly Belief[] = CLOCKS.flatMap(({ id, by, isBelieved, clock }) =>
  MOMENTS.map((moment): Belief => ({
    id: `horloge-${id}-${moment.id}`,
    belief: `Une cellule de ${moment.what} lue par ${by}.`,
    expected: isBelieved ? moment.shown : null,
    prepare: (place) => place.cell(1, 1).setFormula(moment.formula).setNumberFormat('[h]"h"mm'),
    see: (place) => read(place, clock),
  })),
);
