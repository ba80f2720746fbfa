import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Nullable } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';

/** A value of a cell, with its number format when it is a number. */
export interface FormulaCell {
  readonly value: string | number | boolean | null;
  readonly pattern: string | null;
}

/** An argument of a custom function: one cell, or a block of them. */
export type FormulaArgument = FormulaCell | readonly (readonly FormulaCell[])[];

/** What a custom function gives a formula. */
export type FormulaResult = FormulaCell['value'] | readonly (readonly FormulaCell['value'][])[];

/** A custom function's failure, which the cell shows as `#ERROR!`. */
export class FormulaFailure {
  constructor(readonly message: string) {}
}

export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Gives a cell's number format. */
type PatternOf = (sheetId: string, row: number, column: number) => string | null;

/** A custom function as Univer's formula engine calls it. */
export class SheetFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly patternOf: PatternOf,
    private readonly call: (place: FormulaPlace, given: readonly FormulaArgument[]) => FormulaResult | FormulaFailure,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const sheetId = this.subUnitId ?? '';
    const given = variants.map((variant: FunctionVariantType) => this.#argument(variant, sheetId));
    const result = this.call({ sheetId, row: this.row, column: this.column }, given);
    if (result instanceof FormulaFailure) return ErrorValueObject.create(ErrorType.ERROR, result.message);
    if (result === null || typeof result !== 'object') return valueObject(result);
    return ArrayValueObject.create({
      calculateValueList: result.map((line) => line.map(valueObject)),
      rowCount: result.length,
      columnCount: result[0]?.length ?? 0,
      unitId: this.unitId ?? '',
      sheetId,
      row: -1,
      column: -1,
    });
  }

  #argument(variant: FunctionVariantType, ownSheet: string): FormulaArgument {
    if (!variant.isReferenceObject()) {
      const value = variant as BaseValueObject;
      if (!(value instanceof ArrayValueObject)) return { value: plainValue(value), pattern: null };
      return value.getArrayValue().map((line) => line.map((cell) => ({ value: plainValue(cell), pattern: null })));
    }
    const reference = variant as BaseReferenceObject;
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const sheetId = reference.getSheetId() || ownSheet;
    const cells = reference
      .toArrayValueObject(false)
      .getArrayValue()
      .map((line, row) =>
        line.map((cell, column) => ({
          value: plainValue(cell),
          pattern: this.patternOf(sheetId, startRow + row, startColumn + column),
        })),
      );
    const isOneCell = startRow === endRow && startColumn === endColumn;
    return isOneCell ? (cells[0]?.[0] ?? { value: null, pattern: null }) : cells;
  }
}

function plainValue(object: Nullable<BaseValueObject>): string | number | boolean | null {
  if (!object || object.isNull()) return null;
  return object instanceof ErrorValueObject ? object.getErrorType() : object.getValue();
}

function valueObject(value: string | number | boolean | null): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'number')
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value);
}
