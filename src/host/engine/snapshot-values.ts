import { BooleanNumber, CellValueType, HorizontalAlign, VerticalAlign } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';

/** Horizontal alignments by their name in a file. */
export const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

/** Vertical alignments by their name in a file. */
export const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

export const { TRUE: YES, FALSE: NO } = BooleanNumber;

/** What a cell holds, apart from its formula: nothing is null. */
export type PlainValue = string | number | boolean | null;

/** Tells whether a cell shows an error, of a spreadsheet or of the engine's own. */
export function isErrorValue(value: PlainValue): boolean {
  return typeof value === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(value);
}

/** Gives what a snapshot's cell holds, with its own type (Univer keeps a boolean as 0 or 1); `''` counts as nothing. */
export function plainValue(cell: Nullable<ICellData>): PlainValue {
  if (!cell) return null;
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r?\n?$/, '').replaceAll('\r', '\n') ?? null;
  if (value === null || value === '') return null;
  if (cell.t === CellValueType.BOOLEAN)
    return value === true || Number(value) === 1 || String(value).toUpperCase() === 'TRUE';
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return String(value);
  if (
    cell.t === CellValueType.NUMBER &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  )
    return Number(value);
  return value;
}
