import { halfDayOf } from '../../domain/calendar';
import type { Edition } from '../../domain/edition';
import { priceOf } from '../../domain/money';
import { lengthOf } from '../../domain/programme';
import type { CellWrite } from '../content/to-cell';
import type { TabLayout } from '../cells/layout';
import { halfDayText } from '../../words/french';
import type { CellValue } from '../cells/cell-input';
import { NUMBER_FORMATS } from '../content/tab-styles';

/** The tabs that have columns which the add-on fills. */
export type DerivedTabKey = 'programme' | 'staff';

/** The fields that the add-on fills, with their number format. */
const FIELDS: Readonly<Record<DerivedTabKey, Readonly<Record<string, string | null>>>> = {
  programme: { length: NUMBER_FORMATS.duration, halfDay: null },
  staff: { charge: NUMBER_FORMATS.money },
};

/**
 * A derived cell is written as a formula of one value, `=N(75/1440)` or `=T("jeudi matin")`: nobody types such a thing,
 * so what the add-on filled and may fill anew is told from what staff typed there, which stays. It is computed by us,
 * not by cell references, since times and days may well be text.
 */
const OURS = /^=N\(-?\d+\/\d+\)$|^=T\("[^"]*"\)$/iu;

const withoutSpaces = (formula: string): string => formula.replace(/\s/gu, '').toUpperCase();

/** Says whether a formula is one that the add-on wrote in a derived cell. */
export function isDerivedFormula(formula: string): boolean {
  return OURS.test(formula.trim());
}

const ratio = (value: number, divisor: number): string => `=N(${value}/${divisor})`;

/** Gives the formula of each derived cell, by field and row; a cell that cannot be had is absent. */
function formulasOf(
  key: DerivedTabKey,
  { sessions, staff, settings }: Edition,
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  if (key === 'staff') {
    const { dayCost } = settings;
    const charges = (staff ?? []).flatMap(({ row, days }) =>
      days === 0 || dayCost === null ? [] : [[row, ratio(priceOf(days, dayCost), 100)] as const],
    );
    return new Map([['charge', new Map(charges)]]);
  }
  const lengths = (sessions ?? []).flatMap((session) => {
    const length = lengthOf(session);
    return length === null ? [] : [[session.row, ratio(length, 24 * 60)] as const];
  });
  const halves = (sessions ?? []).flatMap(({ row, day, start }) =>
    day === null || start === null ? [] : [[row, `=T("${halfDayText(day, halfDayOf(start))}")`] as const],
  );
  return new Map([
    ['length', new Map(lengths)],
    ['halfDay', new Map(halves)],
  ]);
}

/** What a tab holds, row by row from row 1: its values and its formulas. */
interface TabCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Gives the derived cells of a tab that are blank or out of date, with what they should hold, never typed ones. */
export function derivedCells(
  key: DerivedTabKey,
  edition: Edition,
  layout: TabLayout,
  { values, formulas }: TabCells,
): CellWrite[] {
  const wanted = formulasOf(key, edition);
  return Object.entries(FIELDS[key]).flatMap(([field, format]) => {
    const column = layout.columns.get(field);
    if (column === undefined) return [];
    const writes: CellWrite[] = [];
    for (let row = layout.headerRow + 1; row <= values.length; row += 1) {
      const formula = formulas[row - 1]?.[column - 1] ?? '';
      const isFree = formula === '' ? (values[row - 1]?.[column - 1] ?? '') === '' : isDerivedFormula(formula);
      const value = wanted.get(field)?.get(row) ?? '';
      if (isFree && withoutSpaces(value) !== withoutSpaces(formula)) writes.push({ row, column, value, format });
    }
    return writes;
  });
}

/** Gives the fields of a tab that the add-on fills. */
export function derivedFields(key: DerivedTabKey): readonly string[] {
  return Object.keys(FIELDS[key]);
}
