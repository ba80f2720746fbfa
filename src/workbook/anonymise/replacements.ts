import { shuffledNumbers } from '../../domain/shuffled-numbers';
import { totalWord } from '../tabs/total-rows';
import type { CellInput } from '../cells/cell-input';
import { readerOf } from '../cells/kind';
import { yesNo } from '../cells/kinds';
import { quantityOfText } from '../cells/quantity';
import { personalRows, totalRows, type PersonalRow, type PersonalTab } from './personal-rows';
import type { ReplacedCell } from './replaced-cells';

/** Gives a random number for each different key, '' apart, which has none. */
export function standIns(keys: readonly string[], random: () => number): ReadonlyMap<string, number> {
  const different = [...new Set(keys)].filter((key) => key !== '');
  const numbers = shuffledNumbers(different.length, random);
  return new Map(different.map((key, index) => [key, numbers[index] ?? 0]));
}

/** What stands in a cell that was taken out: not blank, so that its row reads as before. */
export const TAKEN_OUT = '(retiré)';

/** Gives what replaces the cell of a row, or null when it stays. */
type Replace = (row: PersonalRow) => string | null;

/** What is replaced in a column, from 1. */
export interface Replacement {
  readonly column: number;
  readonly replace: Replace;
}

/** How the cells of a field are replaced, where better can be done than taking them out. */
export type StandIns = Readonly<Record<string, Replace>>;

const isText = (cell: CellInput | undefined): boolean => cell !== undefined && cell !== '' && typeof cell !== 'boolean';

/** Takes out whatever is filled, check boxes apart. */
function takeOut(column: number): Replacement {
  return { column, replace: ({ cells }) => (isText(cells[column - 1]) ? TAKEN_OUT : null) };
}

/** Takes out what is neither a yes nor a no: it reads as no before and after. */
function keepTick(column: number): Replacement {
  const read = readerOf(yesNo, { days: [] });
  return { column, replace: ({ cells }) => (read(cells[column - 1] ?? '').problem === null ? null : TAKEN_OUT) };
}

/** Takes out the text of a row of total: the word that makes the row one stays. */
function keepTotal(column: number): Replacement {
  return {
    column,
    replace: ({ cells }) => {
      const cell = cells[column - 1];
      if (typeof cell !== 'string' || cell === '') return null;
      const word = totalWord(cell);
      return word === '' ? TAKEN_OUT : word === cell ? null : word;
    },
  };
}

/** As `keepTotal`, where a total may be stated as text, which stays. */
function keepStated(column: number): Replacement {
  const { replace } = keepTotal(column);
  return {
    column,
    replace: (row) => {
      const cell = row.cells[column - 1];
      return typeof cell === 'string' && quantityOfText(cell) !== null ? null : replace(row);
    },
  };
}

function replaced(
  { sheet }: PersonalTab,
  rows: readonly PersonalRow[],
  replacements: readonly Replacement[],
): ReplacedCell[] {
  return replacements.flatMap(({ column, replace }) =>
    rows.flatMap((row): ReplacedCell[] => {
      const value = replace(row);
      return value === null ? [] : [{ sheetName: sheet.name, row: row.row, column, value }];
    }),
  );
}

/**
 * Gives what is to stand in a tab: its personal columns as `known` says, taken out where it says nothing (boxes
 * keep their yes or no); `questions` as they say; and nothing but check boxes in the columns that we do not know, with
 * the staff's own remarks, telephones, diets, and the reference of an import.
 */
export function personalCells(
  tab: PersonalTab,
  known: StandIns,
  questions: readonly Replacement[] = [],
): ReplacedCell[] {
  const { declared, sheet, layout } = tab;
  const personal = [...layout.columns].flatMap(([field, column]) => {
    const { personal: isPersonal = true, kind = yesNo } = declared.columns[field] ?? {};
    // What a tab understands beside its declaration are the days of Inscriptions: boxes.
    return isPersonal ? [{ field, column, isTick: kind.name === 'yes-no' }] : [];
  });
  const read = new Set([...layout.columns.values(), ...questions.map(({ column }) => column)]);
  const width = sheet.values().reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const own = Array.from({ length: width }, (_, index) => index + 1).filter((column) => !read.has(column));
  return [
    ...replaced(tab, personalRows(tab), [
      ...personal.map(({ field, column, isTick }) => {
        const replace = known[field];
        return replace === undefined ? (isTick ? keepTick : takeOut)(column) : { column, replace };
      }),
      ...questions,
      ...own.map(takeOut),
    ]),
    ...replaced(tab, totalRows(tab), [
      ...personal.map(({ column, isTick }) => (isTick ? keepStated : keepTotal)(column)),
      ...[...questions.map(({ column }) => column), ...own].map(keepTotal),
    ]),
  ];
}

/** Replaces a field by `shown`, its `#` a random number a key, above `former`; '' stays. */
export function numbered(
  rows: readonly PersonalRow[],
  shown: string,
  random: () => number,
  keyOf: (row: PersonalRow) => string,
  former = 0,
): Replace {
  const numbers = standIns(rows.map(keyOf), random);
  return (row) => {
    const number = numbers.get(keyOf(row));
    return number === undefined ? null : shown.replace('#', String(former + number));
  };
}
