import { CanceledError, ICommandService } from '@univerjs/core';
import type { IDisposable, Injector } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { IEditorBridgeServiceVisibleParam } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';
import { frenchFormula, readFrenchFormula } from '../../french-formulas';
import type { EditedFormula } from './edited-formula';

/** Shows a cell's formula in French in the editor and in the formula bar. */
export function showFrenchFormulas(injector: Injector): IDisposable {
  const remove = injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (value, _, next) => {
      const cell = next(value);
      return typeof cell?.f === 'string' && cell.f !== '' ? { ...cell, f: frenchFormula(cell.f) } : cell;
    },
  });
  return { dispose: () => void remove() };
}

/**
 * Keeps the editor open on a formula that is not understood, and tells why; a click elsewhere lets it go into the cell, where the
 * engine shows an error. A formula that is left as it was shown passes, whatever functions it has.
 */
export function refuseFormulas(injector: Injector, edited: EditedFormula, known: () => ReadonlySet<string>, tell: (message: string | null) => void): IDisposable {
  let shown = '';
  const commands = injector.get(ICommandService);
  const before = commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    const { visible, keycode, eventType } = params as IEditorBridgeServiceVisibleParam;
    tell(null);
    if (visible || keycode === KeyCode.ESC) return;
    const { text } = edited;
    const problem = text.startsWith('=') && text.length > 1 && text !== shown ? readFrenchFormula(text, known()).problem : null;
    if (!problem) return;
    tell(problem.message);
    if (eventType === DeviceInputEventType.Keyboard) {
      edited.replace(text, Math.min(problem.at, text.length));
      throw new CanceledError();
    }
  });
  const after = commands.onCommandExecuted(({ id, params }) => {
    if (id === SetCellEditVisibleOperation.id && (params as IEditorBridgeServiceVisibleParam).visible) shown = edited.text;
  });
  return {
    dispose: () => {
      before.dispose();
      after.dispose();
    },
  };
}
