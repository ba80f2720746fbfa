import type { TabKey } from '../../domain/finding';
import { columnLetters } from '../cells/cell-address';
import { isForeign, type WallClock, type CellValue } from '../cells/cell-input';
import { filledColumns } from '../cells/column-runs';
import type { TabLayout } from '../cells/layout';
import { sheetReference } from '../content/live-formula';

// A tab's fingerprint is one number, reckoned alike by a native formula and by us: rows deleted, sorted, added or typed
// over show in it even if no script ran. Each cell gives a number, weighted by its place: a text its length and its
// last character if it is a letter or figure without accent, a number its minutes if it were days (a date and a time
// are days), TRUE those of a day. Blank cells, FALSE, 0, errors and formulas that give '' weigh nothing. It is no
// proof: a text that keeps its length and its last letter keeps its fingerprint.

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const LENGTH_WEIGHT = 64;
const ROW_WEIGHT = 32;
const MINUTES_A_DAY = 1440;
/** Rounds to the minute without a tie on any second: (9/14) min after the minute is second 38,57. */
const ROUNDING = [9, 14] as const;

/** A watched tab has no more rows than this: its formula would slow every edit down. */
const MOST_ROWS = 10_000;

/** A taller tab has a formula a column, so that an edit has one calculated again, not the whole tab. */
const MOST_ROWS_AT_ONCE = 500;

/** How many rows are watched beyond those that are filled, at least; a multiple of it is watched. */
const SPARE_ROWS = 50;

/** Gives how many rows of a tab are watched: the filled ones, and room for what staff add between commands. */
export function watchedHeight({ lastRow }: TabLayout): number {
  return Math.ceil((lastRow + SPARE_ROWS) / SPARE_ROWS) * SPARE_ROWS;
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/u;

function runFormula(range: string): string {
  const text = `LEN(${range})*(${LENGTH_WEIGHT}+IFERROR(FIND(RIGHT(${range};1);"${LETTERS}");0))`;
  const number = `INT(${range}*${MINUTES_A_DAY}+${ROUNDING.join('/')})`;
  return `SUMPRODUCT((ROW(${range})*${ROW_WEIGHT}+COLUMN(${range}))*IFERROR(IF(ISTEXT(${range});${text};${number});0))`;
}

/** Gives native formulas, without `=`, whose sum is a tab's fingerprint; none for one that is not watched. */
export function fingerprintFormulas(key: TabKey, layout: TabLayout): string[] {
  if (layout.lastRow > MOST_ROWS) return [];
  const height = watchedHeight(layout);
  const formulaOf = (first: number, last: number): string =>
    runFormula(`${sheetReference(layout)}!${columnLetters(first)}1:${columnLetters(last)}${height}`);
  const runs = filledColumns(key, layout);
  if (height > MOST_ROWS_AT_ONCE)
    return runs.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => formulaOf(first + index, first + index)),
    );
  return runs.length === 0 ? [] : [runs.map(([first, last]) => formulaOf(first, last)).join('+')];
}

/** Gives a date as days since 1899-12-30, as its cell holds it: the nearest second, and what it is off. */
function serialOf(date: Date, wallClock: WallClock): number {
  const shown = Date.parse(`${wallClock(date).replace(' ', 'T')}Z`);
  const after = ((date.getTime() % 1000) + 1000) % 1000;
  return (shown + (after < 500 ? after : after - 1000) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function weightOf(value: CellValue, wallClock: WallClock): number {
  if (typeof value === 'string')
    return ERROR.test(value)
      ? 0
      : value.length * (LENGTH_WEIGHT + (value === '' ? 0 : LETTERS.indexOf(value.slice(-1)) + 1));
  if (isForeign(value)) return 0;
  const days = value instanceof Date ? serialOf(value, wallClock) : Number(value);
  return Math.floor(days * MINUTES_A_DAY + ROUNDING[0] / ROUNDING[1]);
}

/** Gives a tab's fingerprint from `getDataRange`'s first `height` rows: what the formulas over them add up to. */
export function fingerprintOf(
  key: TabKey,
  layout: TabLayout,
  values: readonly (readonly CellValue[])[],
  wallClock: WallClock,
  height = watchedHeight(layout),
): number {
  let sum = 0;
  for (const [first, last] of filledColumns(key, layout)) {
    for (const [row, cells] of values.slice(0, height).entries()) {
      for (let column = first; column <= Math.min(last, cells.length); column += 1) {
        const value = cells[column - 1];
        if (value !== undefined && value !== '') sum += ((row + 1) * ROW_WEIGHT + column) * weightOf(value, wallClock);
      }
    }
  }
  // Beyond what a number holds, formulas give an error: the tab then always looks changed.
  return Number.isFinite(sum) ? sum : 0;
}
