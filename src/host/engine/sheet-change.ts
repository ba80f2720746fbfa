import type { ICommandInfo } from '@univerjs/core';
import type { Area } from '../values/document';
import { UNMOVED, changedLines, type LineChange, type Moved } from './lines';

/** A change of Univer's that moves the rows or the columns of a sheet. */
export interface SheetChange {
  readonly axis: 'rows' | 'columns';
  readonly change: LineChange;
}

const SHIFTS: Readonly<Record<string, readonly ['rows' | 'columns', 'insert' | 'remove'] | undefined>> = {
  'sheet.mutation.insert-row': ['rows', 'insert'],
  'sheet.mutation.remove-rows': ['rows', 'remove'],
  'sheet.mutation.insert-col': ['columns', 'insert'],
  'sheet.mutation.remove-col': ['columns', 'remove'],
};
const MOVES: Readonly<Record<string, 'rows' | 'columns' | undefined>> = {
  'sheet.mutation.move-rows': 'rows',
  'sheet.mutation.move-columns': 'columns',
};

function lineSpan(area: Area, axis: 'rows' | 'columns'): { readonly at: number; readonly count: number } {
  const [start, end] = axis === 'rows' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  return { at: start, count: end - start + 1 };
}

/** Gives what a change does to the lines of the sheet that it is about; null when it moves nothing. */
export function changeOf({ id, params }: ICommandInfo): SheetChange | null {
  const moving = MOVES[id];
  if (moving) {
    const { sourceRange, targetRange } = params as { sourceRange: Area; targetRange: Area };
    const to = lineSpan(targetRange, moving).at;
    return { axis: moving, change: { kind: 'move', ...lineSpan(sourceRange, moving), to } };
  }
  const shift = SHIFTS[id];
  if (!shift) return null;
  const [axis, kind] = shift;
  return { axis, change: { kind, ...lineSpan((params as { range: Area }).range, axis) } };
}

export function movedBy({ axis, change }: SheetChange): Moved {
  const lines = changedLines(UNMOVED, change);
  return axis === 'rows' ? { rows: lines, columns: UNMOVED } : { rows: UNMOVED, columns: lines };
}
