import { totalWord } from '../tabs/tab';
import type { TabLayout } from '../cells/layout';
import type { SheetSource } from '../cells/sheet-source';
import type { PersonalRow } from './personal-rows';
import type { ReplacedCell } from './replaced-cell';
import { standIns } from './stand-ins';

/** What stands in a cell that was taken out: not blank, so that its row reads as before. */
export const TAKEN_OUT = '(retiré)';

/** A tab of the staff's, and where it was found. */
export interface PersonalTab {
  readonly sheet: SheetSource;
  readonly layout: TabLayout;
}

/** Gives back what replaces the cell of a row, or null when it stays. */
export type Replace = (row: PersonalRow) => string | null;

/** What is replaced in a column, from 1. */
export interface Replacement {
  readonly column: number | undefined;
  readonly replace: Replace;
}

/** Gives back what replaces the cells of these rows, column by column. */
export function replaced(
  { sheet }: PersonalTab,
  rows: readonly PersonalRow[],
  replacements: readonly Replacement[],
): ReplacedCell[] {
  return replacements.flatMap(({ column, replace }) =>
    column === undefined
      ? []
      : rows.flatMap((row): ReplacedCell[] => {
          const value = replace(row);
          return value === null ? [] : [{ sheetName: sheet.name, row: row.row, column, value }];
        }),
  );
}

/**
 * Gives back what takes out the columns that we do not know, with the staff's own remarks, telephones, diets, and the
 * reference of an import: only their check boxes stay.
 */
export function ownColumns({ sheet }: PersonalTab, known: ReadonlySet<number>): Replacement[] {
  const width = sheet.values().reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return Array.from({ length: width }, (_, index) => index + 1)
    .filter((column) => !known.has(column))
    .map((column) => ({
      column,
      replace: ({ cells }) =>
        cells[column - 1] === undefined || cells[column - 1] === '' || typeof cells[column - 1] === 'boolean'
          ? null
          : TAKEN_OUT,
    }));
}

/** Gives back what takes out the texts of rows of total in these columns: the word that makes the row one stays. */
export function textsOfTotals(columns: readonly number[]): Replacement[] {
  return columns.map((column) => ({
    column,
    replace: ({ cells }) => {
      const cell = cells[column - 1];
      if (typeof cell !== 'string' || cell === '') return null;
      const word = totalWord(cell);
      return word === '' ? TAKEN_OUT : word === cell ? null : word;
    },
  }));
}

/** Replaces what a field holds by a random number a key, the same for cells of the same key; '' stays. */
export function numbered(
  rows: readonly PersonalRow[],
  keyOf: (row: PersonalRow) => string,
  shown: (number: number) => string,
  random: () => number,
): Replace {
  const numbers = standIns(rows.map(keyOf), random);
  return (row) => {
    const number = numbers.get(keyOf(row));
    return number === undefined ? null : shown(number);
  };
}
