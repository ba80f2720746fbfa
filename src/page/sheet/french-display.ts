import { CellValueType, InterceptorEffectEnum, WrapStrategy, type IDisposable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Book } from '../../host/engine/book';
import { hasLineBreak } from '../../host/engine/cell-values';
import { displayText } from '../../host/engine/display-text';

/** Has numbers without format show a decimal comma, and booleans VRAI or FAUX; Univer does the rest. */
export function displayInFrench(book: Book): IDisposable {
  return book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
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
      const isBox =
        own.t === CellValueType.BOOLEAN &&
        grid.extras.validations.some(
          ({ rule, areas }) =>
            rule.kind === 'checkbox' &&
            areas.some(
              (area) => row >= area.startRow && row <= area.endRow && col >= area.startColumn && col <= area.endColumn,
            ),
        );
      return next(
        isBox
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
