import type { Registration, Registrations } from '../../domain/edition';
import { fold } from '../../domain/names';
import { cellAddress } from '../cells/cell-address';
import { cellInput, isForeign, textOf, type WallClock, type CellValue } from '../cells/cell-input';
import { type CellWrite, holdable, toCell } from '../content/to-cell';
import { registrationSheet } from '../import/registration-rows';
import { readerOf } from '../cells/kind';
import { yesNo } from '../cells/kinds';
import type { TabLayout } from '../cells/layout';
import { POINTAGE } from '../phrases/pointage-phrases';
import { totalAt } from '../tabs/total-rows';
import { dayColumn } from '../tabs/day-columns';
import { WALK_IN_FIELDS, type FormerPresence, type PointageAction, type PointageAnswer, type WalkIn } from './action';
import { attendeeKey, listedPeople, type Listed } from './attendees';

/** Inscriptions as it was just read; formulas are asked for when they are needed. */
interface RegistrationsRead {
  readonly registrations: Registrations;
  readonly layout: TabLayout;
  readonly values: readonly (readonly CellValue[])[];
  readonly wallClock: WallClock;
  readonly rowFormulas: (row: number) => readonly string[];
  readonly allFormulas: () => readonly (readonly string[])[];
}

/** What an action writes in one row, or the answer when it writes nothing. */
export type PlannedAction =
  | {
      readonly kind: 'write';
      readonly row: number;
      readonly writes: readonly CellWrite[];
      readonly before: FormerPresence;
      /** The person, to be found again once written. */ readonly key: string;
    }
  | { readonly kind: 'nothing'; readonly answer: PointageAnswer };

const refused = (why: string): PlannedAction => ({ kind: 'nothing', answer: { kind: 'refused', why } });
const ALREADY: PlannedAction = { kind: 'nothing', answer: { kind: 'already' } };

const readYesNo = readerOf(yesNo, { days: [] });
const textCell = (text: string): CellValue => toCell({ kind: 'text', text });

/** Gives what says yes in the column of a cell: the box of the cell, else what the others of the column hold. */
function yesOf({ values, layout, wallClock }: RegistrationsRead, column: number, cell: CellValue): CellValue {
  if (typeof cell === 'boolean') return true;
  const others = values.slice(layout.headerRow).map((cells) => cells[column - 1] ?? '');
  const text = others.find((other) => typeof other === 'string' && readYesNo(cellInput(other, wallClock)).value);
  return others.some((other) => typeof other === 'boolean') || typeof text !== 'string' ? true : textCell(text);
}

/** Finds the only person with a key; an answer when there is none, or several. */
function personOf({ registrations, layout }: RegistrationsRead, key: string): Listed | PlannedAction {
  const found = listedPeople(registrations).filter(({ attendee }) => attendee.key === key);
  const [only, other] = found;
  if (only === undefined) return refused(POINTAGE.gone(layout.sheetName));
  return other === undefined
    ? only
    : refused(
        POINTAGE.several(
          layout.sheetName,
          found.map(({ signatory }) => signatory.row),
        ),
      );
}

/** The row of a person to tick: the first that is registered on the day, else the one by which they are shown. */
function rowToTick({ person, signatory }: Listed, day: number): number {
  const registered = person.rows.filter((row) => row.registered.has(day)).map(({ row }) => row);
  return registered.length === 0 ? signatory.row : Math.min(...registered);
}

const presenceColumn = ({ layout }: RegistrationsRead, day: number): number | undefined =>
  layout.columns.get(`present${day}`);

function tick(read: RegistrationsRead, day: number, key: string, column: number): PlannedAction {
  const found = personOf(read, key);
  if ('kind' in found) return found;
  if (found.person.present.has(day)) return ALREADY;
  const row = rowToTick(found, day);
  const {
    layout: { sheetName },
    values,
    wallClock,
  } = read;
  const cell = values[row - 1]?.[column - 1] ?? '';
  const input = cellInput(cell, wallClock);
  const address = cellAddress(row, column);
  if ((read.rowFormulas(row)[column - 1] ?? '') !== '') return refused(POINTAGE.formula(sheetName, address));
  if (isForeign(cell) || cell instanceof Date || readYesNo(input).problem !== null)
    return refused(POINTAGE.unread(sheetName, address, textOf(input)));
  return {
    kind: 'write',
    row,
    writes: [{ row, column, value: yesOf(read, column, cell), format: null }],
    before: cell,
    key,
  };
}

function untick(
  read: RegistrationsRead,
  day: number,
  { key, before }: PointageAction & { readonly kind: 'untick' },
  column: number,
): PlannedAction {
  const found = personOf(read, key);
  if ('kind' in found) return found;
  const said = readYesNo(before);
  if (said.problem !== null || said.value) return refused(POINTAGE.notUnderstood);
  const present = found.person.rows.filter((row) => row.present.has(day)).map(({ row }: Registration) => row);
  const [first, second] = present;
  if (first === undefined) return ALREADY;
  const wanted = rowToTick(found, day);
  if (second !== undefined && !present.includes(wanted))
    return refused(POINTAGE.several(read.layout.sheetName, present));
  const row = present.includes(wanted) ? wanted : first;
  if ((read.rowFormulas(row)[column - 1] ?? '') !== '')
    return refused(POINTAGE.formula(read.layout.sheetName, cellAddress(row, column)));
  return {
    kind: 'write',
    row,
    writes: [
      { row, column, value: typeof before === 'string' && before !== '' ? textCell(before) : before, format: null },
    ],
    before: '',
    key,
  };
}

/** What a walk-in's cells hold, by column, but for the presence. */
function cellsOf({ layout }: RegistrationsRead, walkIn: WalkIn): Map<number, string> {
  return new Map(
    WALK_IN_FIELDS.flatMap((field) => {
      const column = layout.columns.get(field);
      const text = holdable(walkIn[field]).trim();
      return column === undefined || text === '' ? [] : [[column, text] as const];
    }),
  );
}

const keyOf = ({ name, firstName }: WalkIn): string => attendeeKey({ name, firstName, email: '' });

function add(read: RegistrationsRead, walkIn: WalkIn, column: number): PlannedAction {
  const { layout, values, registrations } = read;
  const cells = cellsOf(read, walkIn);
  const name = walkIn.name.trim();
  if (fold(name) === '') return refused(POINTAGE.noName);
  if (totalAt([name], 0) !== undefined) return refused(POINTAGE.total);
  const bearer = listedPeople(registrations).find(
    ({ signatory }) => fold(signatory.name) === fold(name) && fold(signatory.firstName) === fold(walkIn.firstName),
  );
  if (bearer !== undefined) return refused(POINTAGE.listed(layout.sheetName, bearer.signatory.row));
  const row = registrationSheet(
    layout,
    { values, formulas: read.allFormulas(), wallClock: read.wallClock },
    [],
  ).firstFree;
  const writes = [...cells].map(([place, text]): CellWrite => ({
    row,
    column: place,
    value: textCell(text),
    format: null,
  }));
  const before = values[row - 1]?.[column - 1] ?? '';
  return {
    kind: 'write',
    row,
    writes: [...writes, { row, column, value: yesOf(read, column, before), format: null }],
    before: '',
    key: keyOf(walkIn),
  };
}

function remove(read: RegistrationsRead, walkIn: WalkIn, column: number): PlannedAction {
  const { layout, values, wallClock } = read;
  const found = personOf(read, keyOf(walkIn));
  if ('kind' in found) return found;
  const {
    person: { rows },
    signatory: { row },
  } = found;
  const cells = cellsOf(read, walkIn);
  const formulas = read.rowFormulas(row);
  const isAsWritten = (values[row - 1] ?? []).every((value, index) => {
    const input = cellInput(value, wallClock);
    const place = index + 1;
    if (place === column) return readYesNo(input).value;
    if ((formulas[index] ?? '') !== '') return ![...layout.columns.values()].includes(place);
    return cells.has(place) ? textOf(input) === cells.get(place) : input === '' || input === false;
  });
  if (rows.length > 1 || !isAsWritten) return refused(POINTAGE.changed(layout.sheetName, row));
  const presence = values[row - 1]?.[column - 1] === true ? false : '';
  return {
    kind: 'write',
    row,
    writes: [
      ...[...cells.keys()].map((place) => ({ row, column: place, value: '', format: null })),
      { row, column, value: presence, format: null },
    ],
    before: '',
    key: '',
  };
}

/**
 * Gives what an action writes: found again by who the person is, so that rows sorted or inserted meanwhile change
 * nothing; of a presence that is ticked, its cell alone, and nothing over what was typed there and says neither yes nor
 * no.
 */
export function planAction(read: RegistrationsRead, action: PointageAction): PlannedAction {
  const column = presenceColumn(read, action.day);
  if (column === undefined)
    return refused(POINTAGE.noColumn(read.layout.sheetName, dayColumn('present', action.day).label));
  switch (action.kind) {
    case 'tick':
      return tick(read, action.day, action.key, column);
    case 'untick':
      return untick(read, action.day, action, column);
    case 'add':
      return add(read, action.walkIn, column);
    case 'remove':
      return remove(read, action.walkIn, column);
  }
}
