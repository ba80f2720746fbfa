import { CellValueType } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { isDate } from './execution/argument-check';
import { isDatePattern } from './engine/cell-values';
import type { Document } from './execution/document-state';
import { ScriptError } from './values/exceptions';
import { Execution, VOLATILE_ARGUMENT } from './execution/execution';
import type { Meter } from './execution/meter';
import type { RealmValues } from './execution/realm';
import { runFunction, type Program } from './run-bundle';
import { sheetFor } from './services/sheet';
import { instantOfSerial, serialOfInstant } from './values/serial-date';
import { FormulaFailure, SheetFunction } from './sheet-function';
import type { FormulaArgument, FormulaCell, FormulaPlace, FormulaResult } from './sheet-function';
import { hasVolatileArgument } from './execution/volatile-arguments';

/** One execution that a formula asked for. */
export interface FunctionRun {
  readonly name: string;
  readonly formula: string;
  readonly meter: Meter;
}

/**
 * Runs the bundle's custom functions for formulas. A result is kept for its formula's text and the values of its
 * arguments, as Google does (guide "Custom functions": no recalculation until an argument or the formula changes): a
 * function that reads the sheet by itself goes stale and stays so.
 */
export class CustomFunctions {
  readonly runs: FunctionRun[] = [];
  readonly #kept = new Map<string, FormulaResult | FormulaFailure>();
  readonly #failures = new Map<string, string>();
  #isOpening = true;

  constructor(
    private readonly document: Document,
    private readonly program: Program,
    functions: readonly string[],
  ) {
    const { book } = document;
    const patternOf = (sheetId: string, row: number, column: number): string | null => {
      const grid = book.gridById(sheetId);
      return grid ? grid.pattern(grid.cell(row, column), column) : null;
    };
    const made = functions.map(
      (name) => new SheetFunction(name, patternOf, (place, given) => this.#result(name, place, given)),
    );
    book.injector.get(IFunctionService).registerExecutors(...made);
  }

  /** From now on, a formula without a kept result runs its function; until then saved results are taken. */
  endOpening(): void {
    this.#isOpening = false;
  }

  /** Gives why a cell shows `#ERROR!`, null when no function failed there. */
  failureAt(place: FormulaPlace): string | null {
    return this.#failures.get(placeKey(place)) ?? null;
  }

  #result(name: string, place: FormulaPlace, given: readonly FormulaArgument[]): FormulaResult | FormulaFailure {
    const { book } = this.document;
    const grid = book.gridById(place.sheetId);
    const cell = grid?.cell(place.row, place.column);
    const formula = cell?.f ?? '';
    const key = JSON.stringify([formula, name, given.map(values)]);
    let result = this.#kept.get(key);
    if (result === undefined && grid && hasVolatileArgument(book, grid, formula, name))
      result = new FormulaFailure(VOLATILE_ARGUMENT);
    else if (result === undefined) {
      const saved = this.#isOpening && new RegExp(`^=${name}\\([^()]*\\)$`, 'i').test(formula) ? cell?.v : undefined;
      const isSaved = saved !== undefined && saved !== null && !String(saved).startsWith('#');
      result = isSaved
        ? cell?.t === CellValueType.BOOLEAN
          ? Number(saved) === 1
          : saved
        : this.#run(name, formula, given);
      this.#kept.set(key, result);
    }
    if (result instanceof FormulaFailure) this.#failures.set(placeKey(place), result.message);
    else this.#failures.delete(placeKey(place));
    return result;
  }

  #run(name: string, formula: string, given: readonly FormulaArgument[]): FormulaResult | FormulaFailure {
    const execution = new Execution(this.document, 'customFunction', null, sheetFor);
    this.runs.push({ name, formula, meter: execution.meter });
    const { timeZone } = this.document;
    try {
      const returned = runFunction(this.program, execution, name, () =>
        given.map((argument) => realmArgument(argument, execution.values, timeZone)),
      );
      return formulaResult(returned, timeZone);
    } catch (error) {
      return new FormulaFailure(error instanceof ScriptError ? error.scriptMessage : String(error));
    }
  }
}

function placeKey({ sheetId, row, column }: FormulaPlace): string {
  return `${sheetId} ${row} ${column}`;
}

function values(argument: FormulaArgument): unknown {
  return Array.isArray(argument)
    ? (argument as FormulaCell[][]).map((line) => line.map((cell) => cell.value))
    : (argument as FormulaCell).value;
}

/** A cell is a value, a block an array of rows; blanks are `''`, dates are Date (guide "Custom functions"). */
function realmArgument(argument: FormulaArgument, realm: RealmValues, timeZone: string): unknown {
  const one = ({ value, pattern }: FormulaCell): unknown => {
    if (value === null) return '';
    return typeof value === 'number' && pattern !== null && isDatePattern(pattern)
      ? realm.date(instantOfSerial(value, timeZone))
      : value;
  };
  if (!Array.isArray(argument)) return one(argument as FormulaCell);
  return realm.list((argument as FormulaCell[][]).map((line) => realm.list(line.map(one))));
}

function formulaResult(returned: unknown, timeZone: string): FormulaResult | FormulaFailure {
  const one = (value: unknown): string | number | boolean | null => {
    if (value === null || value === undefined) return null;
    if (isDate(value)) return serialOfInstant(value.getTime(), timeZone);
    return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
      ? value
      : JSON.stringify(value);
  };
  if (!Array.isArray(returned)) return one(returned);
  const lines = (returned as unknown[]).map((line) =>
    Array.isArray(line) ? (line as unknown[]).map(one) : [one(line)],
  );
  const width = lines[0]?.length ?? 0;
  if (width === 0) return new FormulaFailure('The function returned an empty array.');
  return lines.every((line) => line.length === width)
    ? lines
    : new FormulaFailure('The function returned rows of different lengths.');
}
