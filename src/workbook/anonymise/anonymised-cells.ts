import type { Bilan } from '../../domain/bilan';
import type { TabKey } from '../../domain/finding';
import { fold } from '../../domain/names';
import type { WallClock } from '../cell-input';
import type { TabLayout, WorkbookLayout } from '../layout';
import type { SheetSource, WorkbookSource } from '../sheet-source';
import { personalRows, type PersonalRow } from './personal-rows';
import type { ReplacedCell } from './replaced-cell';
import { standIns } from './stand-ins';

/** What stands in a cell that was taken out: not blank, so that its row reads as before. */
export const TAKEN_OUT = '(retiré)';

interface Tab {
  readonly sheet: SheetSource;
  readonly layout: TabLayout;
}

/** Gives back what replaces the cell of a row, or null when it stays. */
type Replace = (row: PersonalRow) => string | null;

/** What is replaced in a column, from 1. */
interface Replacement {
  readonly column: number | undefined;
  readonly replace: Replace;
}

function replaced({ sheet }: Tab, rows: readonly PersonalRow[], replacements: readonly Replacement[]): ReplacedCell[] {
  return replacements.flatMap(({ column, replace }) =>
    column === undefined
      ? []
      : rows.flatMap((row): ReplacedCell[] => {
          const value = replace(row);
          return value === null ? [] : [{ sheetName: sheet.name, row: row.row, column, value }];
        }),
  );
}

/** The columns that we do not know, with the staff's own remarks, telephones, diets: only their check boxes stay. */
function ownColumns({ sheet, layout }: Tab, known: ReadonlySet<number>): Replacement[] {
  const width = sheet.values().reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return Array.from({ length: width }, (_, index) => index + 1)
    .filter((column) => !known.has(column))
    .map((column) => ({ column, replace: ({ cells, row }) => (row <= layout.headerRow || cells[column - 1] === undefined || cells[column - 1] === '' || typeof cells[column - 1] === 'boolean' ? null : TAKEN_OUT) }));
}

/** Replaces what a field holds by a number a key, the same for cells of the same key. */
function numbered(rows: readonly PersonalRow[], keyOf: (row: PersonalRow) => string, shown: (number: number) => string, random: () => number): Replace {
  const numbers = standIns(rows.map(keyOf), random);
  return (row) => {
    const number = numbers.get(keyOf(row));
    return number === undefined ? null : shown(number);
  };
}

/** One number a pair of first name and name as people are told apart (RULES): a name that two people share shows no more. */
function registrations(tab: Tab, wallClock: WallClock, random: () => number): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, 'name', wallClock);
  const { columns } = tab.layout;
  const nameKey = (row: PersonalRow) => {
    const [first, last] = [fold(row.textOf('firstName')), fold(row.textOf('name'))];
    return first === '' && last === '' ? '' : `${first}\u0000${last}`;
  };
  const person = numbered(rows, nameKey, (number) => `Personne ${number}`, random);
  const email = numbered(rows, (row) => row.textOf('email').trim().toLowerCase(), (number) => `p${number}@anonyme.invalid`, random);
  const ofField = (field: string, replace: Replace): Replacement => ({ column: columns.get(field), replace: (row) => (row.textOf(field) === '' ? null : replace(row)) });
  return replaced(tab, rows, [ofField('firstName', person), ofField('name', person), ofField('email', email), ...ownColumns(tab, new Set(columns.values()))]);
}

function staff(tab: Tab, wallClock: WallClock, random: () => number): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, 'structure', wallClock);
  const { columns } = tab.layout;
  const agent = numbered(rows, (row) => fold(row.textOf('agent')), (number) => `Agent ${number}`, random);
  return replaced(tab, rows, [{ column: columns.get('agent'), replace: agent }, ...ownColumns(tab, new Set(columns.values()))]);
}

/** Opinions that may be printed stay, without their author; the others go. */
function opinions(tab: Tab, bilan: Bilan, wallClock: WallClock, random: () => number): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, 'opinion', wallClock);
  const { columns } = tab.layout;
  const printed = new Set((bilan.edition.opinions ?? []).flatMap(({ row, publish }) => (publish === 'no' ? [] : [row])));
  const author = numbered(rows, (row) => fold(row.textOf('author')), (number) => `Auteur ${number}`, random);
  const opinion = numbered(rows, (row) => (printed.has(row.row) || row.textOf('opinion') === '' ? '' : String(row.row)), (number) => `Avis ${number}`, random);
  return replaced(tab, rows, [{ column: columns.get('author'), replace: author }, { column: columns.get('opinion'), replace: opinion }, ...ownColumns(tab, new Set(columns.values()))]);
}

/** Free texts alone: what is counted (scales, choices) says nothing of anybody. Each text has its own number, so that a column of texts stays one. */
function survey(tab: Tab, bilan: Bilan, wallClock: WallClock, random: () => number): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, null, wallClock);
  const questions = bilan.satisfaction?.questions ?? [];
  const texts = questions.filter(({ kind }) => kind === 'text').map(({ column }): Replacement => {
    const keyOf = ({ cells, row }: PersonalRow) => (cells[column - 1] === undefined || cells[column - 1] === '' || typeof cells[column - 1] === 'boolean' ? '' : String(row));
    return { column, replace: numbered(rows, keyOf, (number) => `Réponse ${number}`, random) };
  });
  return replaced(tab, rows, [...texts, ...ownColumns(tab, new Set([...tab.layout.columns.values(), ...questions.map(({ column }) => column)]))]);
}

/**
 * Gives back what is to stand in the cells of the staff's tabs that hold names, addresses or free texts of participants,
 * agents, answerers and authors. Rows that were of one person still are, and of two people still of two, whichever of
 * these cells are written: a run that is cut off leaves the same figures, and the next one finishes it.
 */
export function anonymisedCells(source: WorkbookSource, layout: WorkbookLayout, bilan: Bilan, random: () => number): ReplacedCell[] {
  const cellsOf = (key: TabKey, of: (tab: Tab) => ReplacedCell[]): ReplacedCell[] => {
    const found = layout.get(key);
    const sheet = source.sheets.find(({ name }) => name === found?.sheetName);
    return found === undefined || sheet === undefined ? [] : of({ sheet, layout: found });
  };
  const { wallClock } = source;
  return [
    ...cellsOf('registrations', (tab) => registrations(tab, wallClock, random)),
    ...cellsOf('staff', (tab) => staff(tab, wallClock, random)),
    ...cellsOf('survey', (tab) => survey(tab, bilan, wallClock, random)),
    ...cellsOf('opinions', (tab) => opinions(tab, bilan, wallClock, random)),
  ];
}
