import { SheetsNotePopupService } from '@univerjs/preset-sheets-note';
import { whenSheetEditorFocused } from '@univerjs/sheets-ui';
import { ILayoutService, IShortcutService, KeyCode, MetaKeys } from '@univerjs/ui';
import type { Book } from '../../host/engine/book';

/**
 * Has Shift-F2 open the note of the cell that is selected, and Escape close it, as in Google Sheets; Univer (0.25.1)
 * has no key for either.
 */
export function openNoteByKey({ injector }: Book, owner: Document): void {
  injector.get(IShortcutService).registerShortcut({
    id: 'sheet.operation.add-note-popup',
    binding: KeyCode.F2 | MetaKeys.SHIFT,
    preconditions: whenSheetEditorFocused,
  });
  owner.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape' || !(target instanceof Element) || !target.matches('[data-u-comp="note-textarea"]')) return;
    injector.get(SheetsNotePopupService).hidePopup(true);
    injector.get(ILayoutService).focus();
  });
}
