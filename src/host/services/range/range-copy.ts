import { columnsOf, rowsOf, type Cells } from './block';
import type { Book } from '../../engine/book';
import { blankPatch } from '../../engine/cell-values';
import type { ICellData, IRange } from '@univerjs/core';
import { intersection, linesOf, overlap, shifted } from '../../engine/areas';
import type { Area, ValidationEntry } from '../../values/document';
import { outsideGrid } from '../../values/exceptions';
import type { CellPatch, Grid } from '../../engine/grid';
import { refuseProtected } from './protected-cells';
import { withoutArea } from './validation';
import { refuseWrite } from '../../engine/refused-write';

/**
 * Copies values, formulas (moved), formats, notes, links, validation and merges to a range of any sheet, from its top
 * left, repeated while it is larger (reference page "Range.copyTo(destination)").
 */
export function copyCells(book: Book, source: Cells, destination: Cells): void {
  const area = copiedArea(source, destination);
  const { grid: to } = destination;
  if (area.endRow >= to.rowCount || area.endColumn >= to.columnCount) throw outsideGrid();
  refuseProtected(to, area);
  const [rows, columns] = [rowsOf(source), columnsOf(source)];
  const copied = linesOf(source.area, (row, column): ICellData | undefined => {
    const cell = source.grid.cell(row, column);
    return cell && { ...cell };
  });
  const copy = (row: number, column: number): ICellData | undefined =>
    copied[(row - area.startRow) % rows]?.[(column - area.startColumn) % columns];
  refuseWrite(to, area, (row, column) => ({ v: null, ...copy(row, column) }));
  breakMerges({ grid: to, area });
  // Copied formats replace the former ones: they are cleared first, since a write merges.
  to.writeArea(area, (row, column) => (to.cell(row, column) === undefined ? undefined : null));
  to.writeArea(area, (row, column) => {
    const cell = copy(row, column);
    return cell && patchOfCopy(book, source, cell, row, column, area);
  });
  copyRules(source, to, area);
  copyMerges(source, destination, area);
}

/** Makes one cell of the range; only the top-left value is kept (reference page "Range.merge"). */
export function mergeCells(range: Cells): void {
  breakMerges(range);
  const { grid, area } = range;
  grid.writeArea(area, (row, column) => {
    const before = row === area.startRow && column === area.startColumn ? undefined : grid.cell(row, column);
    return before && blankPatch(before);
  });
  grid.owner.mutate('sheet.mutation.add-worksheet-merge', {
    unitId: grid.owner.unitId,
    subUnitId: grid.id,
    ranges: [{ ...area }],
  });
}

/** Undoes every merge that touches the range. */
export function breakMerges(range: Cells): void {
  const touched = mergesIn(range.grid, range.area);
  if (touched.length === 0) return;
  range.grid.owner.mutate('sheet.mutation.remove-worksheet-merge', {
    unitId: range.grid.owner.unitId,
    subUnitId: range.grid.id,
    ranges: touched,
  });
}

function mergesIn(grid: Grid, area: Area): IRange[] {
  return grid.worksheet.getMergeData().filter((merge) => overlap(merge, area));
}

/** Gives the area that copying a block to another fills. */
export function copiedArea(source: Cells, destination: Cells): Area {
  const rows = Math.max(rowsOf(source), Math.floor(rowsOf(destination) / rowsOf(source)) * rowsOf(source));
  const columns = Math.max(
    columnsOf(source),
    Math.floor(columnsOf(destination) / columnsOf(source)) * columnsOf(source),
  );
  const { startRow, startColumn } = destination.area;
  return { startRow, startColumn, endRow: startRow + rows - 1, endColumn: startColumn + columns - 1 };
}

function patchOfCopy(book: Book, source: Cells, cell: ICellData, row: number, column: number, area: Area): CellPatch {
  const { startRow, startColumn } = source.area;
  const rows = row - startRow - ((row - area.startRow) % rowsOf(source));
  const columns = column - startColumn - ((column - area.startColumn) % columnsOf(source));
  const { f } = cell;
  if (typeof f !== 'string') return { ...cell, si: null };
  // A formula that stays as it was keeps its result until it is calculated again.
  return { ...cell, si: null, f: book.movedFormula(f, rows, columns) };
}

function copyRules(source: Cells, to: Grid, area: Area): void {
  const rows = area.startRow - source.area.startRow;
  const columns = area.startColumn - source.area.startColumn;
  const copied = source.grid.extras.validations.flatMap((entry): ValidationEntry[] => {
    const areas = entry.areas
      .filter((part) => overlap(part, source.area))
      .map((part) => shifted(intersection(part, source.area), rows, columns));
    return areas.length === 0 ? [] : [{ ...entry, areas }];
  });
  to.setExtras({ validations: [...withoutArea(to, area), ...copied] });
}

function copyMerges(source: Cells, destination: Cells, { startRow, startColumn }: Area): void {
  const [rows, columns] = [startRow - source.area.startRow, startColumn - source.area.startColumn];
  const moved = mergesIn(source.grid, source.area).map((merge) => ({ ...merge, ...shifted(merge, rows, columns) }));
  if (moved.length === 0) return;
  const { owner, id } = destination.grid;
  owner.mutate('sheet.mutation.add-worksheet-merge', { unitId: owner.unitId, subUnitId: id, ranges: moved });
}
