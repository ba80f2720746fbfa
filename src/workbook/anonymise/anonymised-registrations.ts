import type { Bilan } from '../../domain/bilan';
import { isNothing } from '../../domain/nothing';
import { personKey } from '../../domain/person-name';
import type { WallClock } from '../cell-input';
import { readerOf, yesNo } from '../kind';
import { quantityOfText } from '../quantity';
import { groupStandIns } from './group-stand-ins';
import { personalRows, totalRows, type PersonalRow } from './personal-rows';
import { profileStandIn } from './profile-stand-in';
import type { ReplacedCell } from './replaced-cell';
import { numbered, ownColumns, replaced, TAKEN_OUT, textsOfTotals, type PersonalTab, type Replace, type Replacement } from './replacements';

const isTick = (field: string): boolean => field === 'conum' || /^(?:registered|present)\d+$/u.test(field);

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
 * Gives back what is to stand in Inscriptions. One number a pair of first name and name as people are told apart (RULES): a
 * name that two people share shows no more. Nothing stays that may be a name in the wrong column: unknown profiles, ticks
 * that are none, structures and départements of fewer than five participants, the staff's own columns.
 */
export function anonymisedRegistrations(tab: PersonalTab, bilan: Bilan, wallClock: WallClock, random: () => number): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, 'name', wallClock);
  const { columns } = tab.layout;
  const nameKey = (row: PersonalRow) => personKey(['firstName', 'name'].map(row.textOf).filter((text) => !isNothing(text)).join(' '));
  const person = numbered(rows, nameKey, (number) => `Personne ${number}`, random);
  const email = numbered(rows, (row) => row.textOf('email').trim().toLowerCase(), (number) => `p${number}@anonyme.invalid`, random);
  const registrations = bilan.edition.registrations?.rows ?? [];
  const structure = groupStandIns(registrations, bilan.attendance?.structures ?? [], 'structure', (number) => `Structure anonymisée ${number}`, random);
  const department = groupStandIns(registrations, bilan.attendance?.departments ?? [], 'department', (number) => `Département anonymisé ${number}`, random);
  const ofName = (field: string): Replacement => ({ column: columns.get(field), replace: (row) => (isNothing(row.textOf(field)) ? null : person(row)) });
  const ofField = (field: string, replace: Replace): Replacement => ({ column: columns.get(field), replace: (row) => (row.textOf(field) === '' ? null : replace(row)) });
  const ticks = [...columns].filter(([field]) => isTick(field)).map(([, column]) => column);
  const own = ownColumns(tab, new Set(columns.values()));
  const texts = [...columns].filter(([field]) => !isTick(field)).map(([, column]) => column);
  return [
    ...replaced(tab, rows, [
      ofName('firstName'),
      ofName('name'),
      ofField('email', email),
      ofField('structure', ({ row }) => structure(row)),
      ofField('department', ({ row }) => department(row)),
      ofField('profile', (row) => profileStandIn(row.textOf('profile'))),
      ...ticks.map(tick),
      ...own,
    ]),
    ...replaced(tab, totalRows(tab.sheet, tab.layout, 'name', wallClock), [...textsOfTotals([...texts, ...own.flatMap(({ column }) => column ?? [])]), ...textsOfTotals(ticks).map(withoutStated)]),
  ];
}
