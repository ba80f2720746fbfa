import type { Book } from '../../host/engine/book';
import type { Grid } from '../../host/engine/grid';
import { refuseCut, refuseLost, refuseShift } from '../../host/engine/refused-change';
import type { Area } from '../../host/values/document';

const CHANGE = /^sheet\.command\.(insert|remove|move)-(row|col)s?(?:-by-range)?$/;
const SHIFT = /^sheet\.command\.(?:insert|delete)-range-move-/;

interface Moved {
  readonly fromRange?: Area;
  readonly toRange?: Area;
  readonly ranges?: readonly Area[];
}

/**
 * Throws when a command of Univer's, with these params or else about the selected `area`, would cut or lose something
 * that is kept in the file.
 */
export function refuseStructure(book: Book, grid: Grid, id: string, params: object | undefined, area: Area): void {
  if (SHIFT.test(id)) refuseShift(grid, area);
  if (id === 'sheet.command.remove-sheet') refuseLost(book, grid, null);
  const [, kind, line] = CHANGE.exec(id) ?? [];
  if (kind === undefined) return;
  const { toRange, ranges = [area] } = (params ?? {}) as Moved;
  const axis = line === 'row' ? 'rows' : 'columns';
  for (const range of ranges) {
    const [at, end] = axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const count = end - at + 1;
    const to = axis === 'rows' ? toRange?.startRow : toRange?.startColumn;
    if (kind !== 'move') refuseCut(book, grid, { axis, change: { kind: kind as 'insert' | 'remove', at, count } });
    else if (to !== undefined) refuseCut(book, grid, { axis, change: { kind, at, count, to } });
  }
}
