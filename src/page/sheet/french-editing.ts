import { CellValueType, type IDisposable } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import type { Book } from '../../host/engine/book';
import { rawValue } from '../../host/engine/cell-values';
import { editText } from '../formulas/edit-text';

/** After Univer's own (0), before its last, which ends the row (-1). */
const LAST = -0.5;

/** Has the cell editor and the formula bar show values as one types them in French; formulas are left as they are. */
export function editInFrench(book: Book): IDisposable {
  const dispose = book.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: LAST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const grid = book.gridById(subUnitId);
      const own = grid?.cell(row, col);
      const value = own?.f || own?.p ? null : rawValue(own);
      const shown = next(cell);
      if (!grid || value === null) return shown;
      return { ...shown, p: null, v: editText(value, grid.pattern(own, col)), t: CellValueType.STRING };
    },
  });
  return { dispose };
}
