import { ICommandService, WrapStrategy, type ICommandInfo } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
} from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Book } from '../../host/engine/book';
import { hasLineBreak } from '../../host/engine/cell-values';
import type { Area } from '../../host/values/document';
import type { Grid } from '../../host/engine/grid';

interface Rows {
  readonly start: number;
  readonly end: number;
}

const ALL: Rows = { start: 0, end: Infinity };

interface Changed {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, unknown>>;
}

/** Fits rows to their wrapped texts as Sheets does: Univer does so after its own commands only. */
export class FittedRows {
  readonly #due = new Map<string, Rows>();

  constructor(private readonly book: Book) {
    // A file keeps only the heights that somebody set.
    for (const { id } of book.grids()) this.#due.set(id, ALL);
    book.observe((change) => this.#note(change));
  }

  /**
   * Fits the rows of a tab that were written since, or opened: one that is too low grows, one that was fitted before
   * takes its new height, and one whose height somebody set keeps it.
   */
  show(grid: Grid): void {
    const rows = this.#due.get(grid.id);
    const render = this.book.injector.get(IRenderManagerService).getRenderById(this.book.unitId);
    const skeleton = rows && render?.with(SheetSkeletonManagerService).ensureSkeleton(grid.id);
    if (!skeleton) return;
    this.#due.delete(grid.id);
    const written = grid.written();
    const { worksheet } = grid;
    const range = {
      startRow: rows.start,
      endRow: Math.min(rows.end, written.rows - 1),
      startColumn: 0,
      endColumn: written.columns - 1,
    };
    const rowsAutoHeightInfo = skeleton
      .calculateAutoHeightInRange(rangesThatWrap(grid, range))
      .filter(({ row, autoHeight }) => {
        const { h: set, ah: fitted } = worksheet.getRowManager().getRow(row) ?? {};
        const height = worksheet.getRowHeight(row);
        return (
          autoHeight !== undefined &&
          (fitted === undefined ? set === undefined && autoHeight > height : autoHeight !== height)
        );
      });
    if (rowsAutoHeightInfo.length === 0) return;
    this.book.act(() => {
      const params = { unitId: this.book.unitId, subUnitId: grid.id, rowsAutoHeightInfo };
      // What rows look like here is not kept in the file, so nobody is told that it changed.
      this.book.injector
        .get(ICommandService)
        .syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params, { onlyLocal: true });
    });
  }

  #note({ id, params }: ICommandInfo): void {
    const { subUnitId, cellValue } = (params ?? {}) as Changed;
    if (id === SetWorksheetColWidthMutation.id) this.#due.set(subUnitId, ALL);
    if (id !== SetRangeValuesMutation.id || !cellValue) return;
    const written = Object.keys(cellValue).map(Number);
    const before = this.#due.get(subUnitId);
    this.#due.set(subUnitId, {
      start: written.reduce((least, row) => Math.min(least, row), before?.start ?? Infinity),
      end: written.reduce((most, row) => Math.max(most, row), before?.end ?? -1),
    });
  }
}

/** Gives the rows where a cell wraps or has many lines: Google Sheets leaves the height of the others. */
function rangesThatWrap(grid: Grid, area: Area): Area[] {
  const ranges: Area[] = [];
  const columns = Array.from({ length: area.endColumn - area.startColumn + 1 }, (_, index) => area.startColumn + index);
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const wraps = (column: number): boolean => {
      const cell = grid.cell(row, column);
      return hasLineBreak(cell) || grid.style(cell, column)?.tb === WrapStrategy.WRAP;
    };
    if (columns.some(wraps)) ranges.push({ ...area, startRow: row, endRow: row });
  }
  return ranges;
}
