import { SheetsSortService, SortType } from '@univerjs/preset-sheets-sort';
import type { Book } from '../../host/engine/book';
import { CellValueType, InterceptorEffectEnum, WrapStrategy } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService, INTERCEPTOR_POINT } from '@univerjs/sheets';
import { rawValue, hasLineBreak, displayText } from '../../host/engine/cell-values';
import { editText } from '../formulas/edit-text';
import { isBox } from './ruled-cells';

const FRENCH = new Intl.Collator('fr');

/** Sorts texts as French does, « Écran » before « Fibre »; the rest is Univer's. */
export function sortInFrench(book: Book): void {
  book.injector.get(SheetsSortService).registerCompareFn((type, a, b) => {
    const [one, other] = [a?.v, b?.v];
    if (typeof one !== 'string' || typeof other !== 'string' || one === '' || other === '') return null;
    return FRENCH.compare(one, other) * (type === SortType.ASC ? 1 : -1);
  });
}

/** After Univer's own (0), before its last, which ends the row (-1). */
const LAST = -0.5;

/** Has the cell editor and the formula bar show values as one types them in French; formulas are left as they are. */
export function editInFrench(book: Book): void {
  book.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
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
}

/** Has numbers without format show a decimal comma, and booleans VRAI or FAUX; Univer does the rest. */
export function displayInFrench(book: Book): void {
  book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 5,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      // A line break shows as one, as in Google Sheets, where the text does not wrap either.
      if (cell && hasLineBreak(cell))
        return next({ ...cell, interceptorStyle: { ...cell.interceptorStyle, tb: WrapStrategy.WRAP } });
      if (
        !cell ||
        cell.p ||
        (cell.t !== CellValueType.NUMBER && cell.t !== CellValueType.BOOLEAN) ||
        typeof cell.v === 'string'
      )
        return next(cell);
      const grid = book.gridById(subUnitId);
      const own = grid?.cell(row, col);
      if (
        !grid ||
        !own ||
        (own.t === CellValueType.NUMBER && (Number.isInteger(own.v) || grid.pattern(own, col) !== null))
      )
        return next(cell);
      return next(
        own.t === CellValueType.BOOLEAN && isBox(grid, row, col)
          ? cell
          : {
              ...cell,
              v: displayText(own, null),
              t: own.t === CellValueType.BOOLEAN ? CellValueType.STRING : CellValueType.NUMBER,
            },
      );
    },
  });
}
