import type { Book } from '../../host/engine/book';
import type { Grid } from '../../host/engine/grid';
import { refuseCut, refuseLost, refuseMove } from '../../host/engine/refused-change';
import { cellAddress } from '../../host/values/a1-notation';
import { cellsOf, shifted } from '../../host/engine/areas';
import type { Area } from '../../host/values/document';
import { ChangeRefusal } from '../../host/values/exceptions';

const CHANGE = /^sheet\.command\.(insert|remove|move)-(row|col)s?(?:-by-range)?$/;
const SHIFT = /^sheet\.command\.(insert|delete)-range-move-(down|right|up|left)$/;

interface Moved {
  readonly fromRange?: Area;
  readonly fromSubUnitId?: string;
  readonly toRange?: Area;
  readonly ranges?: readonly Area[];
}

/** Throws when a command of Univer's, with these params or about `area`, would cut or lose what the file keeps. */
export function refuseStructure(book: Book, grid: Grid, id: string, params: object | undefined, area: Area): void {
  const [, shift, to] = SHIFT.exec(id) ?? [];
  if (shift) refuseShift(book, grid, area, shift === 'delete', to === 'down' || to === 'up');
  if (id === 'sheet.command.reorder-range') refuseSort(grid, area);
  if (id === 'sheet.command.remove-sheet') refuseLost(book, grid, null);
  const { fromRange, fromSubUnitId, toRange, ranges = [area] } = (params ?? {}) as Moved;
  if (id === 'sheet.command.move-range' && fromRange && toRange)
    refuseMove(
      book,
      { from: (book.gridById(fromSubUnitId ?? '') ?? grid).gid, area: fromRange, to: grid.gid, target: toRange },
      'cut',
    );
  const [, kind, line] = CHANGE.exec(id) ?? [];
  if (kind === undefined) return;
  const axis = line === 'row' ? 'rows' : 'columns';
  for (const range of ranges) {
    const [at, end] = axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const count = end - at + 1;
    const to = axis === 'rows' ? toRange?.startRow : toRange?.startColumn;
    if (kind !== 'move') refuseCut(book, grid, { axis, change: { kind: kind as 'insert' | 'remove', at, count } });
    else if (to !== undefined) refuseCut(book, grid, { axis, change: { kind, at, count, to } });
  }
}

/** Cells make room for new ones, or close up over those that go, to the last that is written. */
function refuseShift(book: Book, grid: Grid, area: Area, isClosed: boolean, isDown: boolean): void {
  const { rows, columns } = grid.extent();
  const [height, width] = [area.endRow - area.startRow + 1, area.endColumn - area.startColumn + 1];
  const near = isDown
    ? { ...area, endRow: Math.max(area.endRow, rows - 1) }
    : { ...area, endColumn: Math.max(area.endColumn, columns - 1) };
  const [down, right] = isDown ? [height, 0] : [0, width];
  const far = shifted(near, down, right);
  const [from, to] = [grid.gid, grid.gid];
  const move = isClosed ? { from, area: far, to, target: near } : { from, area: near, to, target: far };
  refuseMove(book, move, 'shifted');
}

/** Univer (0.25.1) sorts formulas as texts: they would go on to refer to the rows where they were. */
function refuseSort(grid: Grid, area: Area): void {
  for (const [row, column] of cellsOf(area)) {
    if (!grid.cell(row, column)?.f) continue;
    throw new ChangeRefusal(
      `Ces lignes contiennent une formule (${cellAddress(row, column)}), que le tri ne ferait pas suivre. Rien n’a ` +
        'été changé : remplacez d’abord les formules par leurs valeurs (copier, puis collage spécial des valeurs).',
    );
  }
}
