import type { Bilan } from '../../domain/bilan';
import { fold } from '../../domain/names';
import { isNothing } from '../../domain/nothing';
import { nameKey, standInNumber } from '../../domain/people/people';
import type { WallClock } from '../cells/cell-input';
import { readerOf } from '../cells/kind';
import { yesNo } from '../cells/kinds';
import { quantityOfText } from '../cells/quantity';
import { groupStandIns } from './group-stand-ins';
import { dayFieldOf } from '../tabs/day-field';
import { plainStatus } from '../tabs/registrations';
import { personalRows, type PersonalRow, totalRows } from './personal-rows';
import { profileStandIn } from './profile-stand-in';
import type { ReplacedCell } from './replaced-cell';
import {
  numbered,
  ownColumns,
  replaced,
  TAKEN_OUT,
  textsOfTotals,
  type PersonalTab,
  type Replace,
  type Replacement,
} from './replacements';

const isTick = (field: string): boolean => field === 'conum' || dayFieldOf(field) !== null;

/** Takes out what is neither a yes nor a no: it reads as no before and after. */
function tick(column: number): Replacement {
  const read = readerOf(yesNo, { days: [] });
  return { column, replace: ({ cells }) => (read(cells[column - 1] ?? '').problem === null ? null : TAKEN_OUT) };
}

/** The columns where a total may be stated as text, which stays. */
function withoutStated({ column, replace }: Replacement): Replacement {
  return {
    column,
    replace: (row) => {
      const cell = row.cells[(column ?? 0) - 1];
      return typeof cell === 'string' && quantityOfText(cell) !== null ? null : replace(row);
    },
  };
}

/**
 * Gives back what is to stand in Inscriptions. One number a name as people are told apart (RULES): a
 * name that two people share shows no more. Nothing stays that may be a name in the wrong column: unknown profiles,
 * ticks
 * that are none, structures and départements of fewer than five participants, the staff's own columns.
 */
export function anonymisedRegistrations(
  tab: PersonalTab,
  bilan: Bilan,
  wallClock: WallClock,
  random: () => number,
): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, 'name', wallClock);
  const { columns } = tab.layout;
  const nameIn = (row: PersonalRow, field: string): string => (isNothing(row.textOf(field)) ? '' : row.textOf(field));
  const former = Math.max(
    0,
    ...rows.flatMap((row) => [standInNumber(row.textOf('firstName')), standInNumber(row.textOf('name'))]),
  );
  const keyOf = (row: PersonalRow): string =>
    nameKey({ firstName: nameIn(row, 'firstName'), name: nameIn(row, 'name') });
  const person = numbered(rows, keyOf, (number) => `Personne ${former + number}`, random);
  const email = numbered(
    rows,
    (row) => row.textOf('email').trim().toLowerCase(),
    (number) => `p${number}@anonyme.invalid`,
    random,
  );
  const registrations = bilan.edition.registrations?.rows ?? [];
  const structure = groupStandIns(
    registrations,
    bilan.attendance?.structures ?? [],
    'structure',
    (number) => `Structure anonymisée ${number}`,
    random,
  );
  const department = groupStandIns(
    registrations,
    bilan.attendance?.departments ?? [],
    'department',
    (number) => `Département anonymisé ${number}`,
    random,
  );
  const status = numbered(
    rows,
    (row) => fold(row.textOf('status')),
    (number) => `Statut anonymisé ${number}`,
    random,
  );
  const ofField = (field: string, replace: Replace): Replacement => ({
    column: columns.get(field),
    replace: (row) => (row.textOf(field) === '' ? null : replace(row)),
  });
  const ticks = [...columns].filter(([field]) => isTick(field)).map(([, column]) => column);
  const own = ownColumns(tab, new Set(columns.values()));
  const texts = [...columns].filter(([field]) => !isTick(field)).map(([, column]) => column);
  return [
    ...replaced(tab, rows, [
      // Blank ones too: a name that stood in either column is one number as soon as one of them is written.
      { column: columns.get('firstName'), replace: person },
      { column: columns.get('name'), replace: person },
      ofField('email', email),
      ofField('structure', ({ row }) => structure(row)),
      ofField('department', ({ row }) => department(row)),
      ofField('status', (row) => plainStatus(row.textOf('status')) ?? status(row)),
      ofField('profile', (row) => profileStandIn(row.textOf('profile'))),
      ...ticks.map(tick),
      ...own,
    ]),
    ...replaced(tab, totalRows(tab.sheet, tab.layout, 'name', wallClock), [
      ...textsOfTotals([...texts, ...own.flatMap(({ column }) => column ?? [])]),
      ...textsOfTotals(ticks).map(withoutStated),
    ]),
  ];
}
