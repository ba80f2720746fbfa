import { IRenderManagerService } from '@univerjs/engine-render';
import { IEditorBridgeService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Book } from '../../host/engine/book';

/** Where Univer keeps which tab is active, and tells its interface. */
interface Active {
  readonly _activeSheet$: { _value: unknown; next: (sheet: unknown) => void };
}

/**
 * Has Univer (0.25.1) show what a script did once, at its end: it would lay the tab out and the editor too at each tab
 * that is added and each write, two fifths of the time of « Générer ».
 */
export function showScriptsOnce(book: Book): void {
  const skeletons = book.injector
    .get(IRenderManagerService)
    .getRenderById(book.unitId)
    ?.with(SheetSkeletonManagerService);
  if (skeletons) skeletons.setCurrent = lastWhileActing(book, skeletons.setCurrent.bind(skeletons));
  const { _activeSheet$: active } = book.facade.getWorkbook() as unknown as Active;
  const tell = lastWhileActing(book, active.next.bind(active));
  active.next = (sheet) => {
    active._value = sheet;
    tell(sheet);
  };
  const editor = book.injector.get(IEditorBridgeService);
  editor.refreshEditCellState = lastWhileActing(book, editor.refreshEditCellState.bind(editor));
}

/** Of the calls that come while the host acts, lets the last through, once the host has ended. */
function lastWhileActing<A extends unknown[]>(book: Book, show: (...given: A) => void): (...given: A) => void {
  let due: A | null = null;
  return (...given) => {
    if (!book.isActing) {
      due = null;
      show(...given);
      return;
    }
    if (due === null)
      queueMicrotask(() => {
        const last = due;
        due = null;
        if (last) show(...last);
      });
    due = given;
  };
}
