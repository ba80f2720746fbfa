import { CanceledError, ICommandService } from '@univerjs/core';
import type { ICellData, Injector, Nullable } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { SetCellEditVisibleOperation, type IEditorBridgeServiceVisibleParam } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';
import { frenchFormula, readFrenchFormula } from '../../host/french/french-formulas';
import type { EditedFormula } from './edited-formula';

type Interceptors = SheetInterceptorService['writeCellInterceptor'];

/**
 * Shows a cell's formula in French in the editor and in the formula bar, as well as that which fills it from another
 * cell. Univer's own interceptor ends the chain once it has found the formula, so it is translated at the end of the
 * chain.
 */
export function showFrenchFormulas(injector: Injector): void {
  const interceptors: Interceptors = injector.get(SheetInterceptorService).writeCellInterceptor;
  const fetch = interceptors.fetchThroughInterceptors.bind(interceptors);
  interceptors.fetchThroughInterceptors = (name, filter) => {
    const through = fetch(name, filter);
    if ((name as unknown) !== BEFORE_CELL_EDIT) return through;
    return (value, context) => {
      const cell = through(value, context) as typeof value & Nullable<ICellData>;
      return typeof cell?.f === 'string' && cell.f !== '' ? { ...cell, f: frenchFormula(cell.f) } : cell;
    };
  };
}

/**
 * Keeps the editor open on a formula that is not understood, with the caret where the fault is, and tells why. A
 * formula that is left as it was shown passes, whatever functions it has.
 */
export function refuseFormulas(
  injector: Injector,
  edited: EditedFormula,
  known: () => ReadonlySet<string>,
  tell: (message: string | null) => void,
): void {
  let shown = '';
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    const { visible, keycode } = params as IEditorBridgeServiceVisibleParam;
    tell(null);
    if (visible || keycode === KeyCode.ESC) return;
    const { text } = edited;
    const problem =
      text.startsWith('=') && text.length > 1 && text !== shown ? readFrenchFormula(text, known()).problem : null;
    if (!problem) return;
    tell(problem.message);
    edited.replace(text, Math.min(problem.at, text.length));
    throw new CanceledError();
  });
  commands.onCommandExecuted(({ id, params }) => {
    if (id === SetCellEditVisibleOperation.id && (params as IEditorBridgeServiceVisibleParam).visible)
      shown = edited.text;
  });
}
