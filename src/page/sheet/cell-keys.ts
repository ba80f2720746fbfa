import { SheetsNotePopupService } from '@univerjs/preset-sheets-note';
import { whenSheetEditorFocused, IEditorBridgeService } from '@univerjs/sheets-ui';
import { ILayoutService, IShortcutService, KeyCode, MetaKeys } from '@univerjs/ui';
import type { Book } from '../../host/engine/book';
import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand, type ISetRangeValuesCommandParams } from '@univerjs/sheets';
import { rawValue } from '../../host/engine/cell-values';
import type { SpreadsheetHost } from '../../host/spreadsheet-host';
import { isBox } from './ruled-cells';
import { selectedAreas } from './selection';
import { cellArea, cellsOf } from '../../host/engine/areas';

/** Has Shift-F2 open the note of the selected cell, and Escape close it; Univer (0.25.1) has no key for either. */
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

/** Has Space tick and untick the box that is selected, as a click does, instead of putting a space in its place. */
export function tickBySpace(host: SpreadsheetHost, container: HTMLElement): void {
  const { injector, unitId } = host.book;
  const commands = injector.get(ICommandService);
  const editor = injector.get(IEditorBridgeService);
  const onKey = (event: KeyboardEvent): void => {
    const isPlain = event.key === ' ' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    const isInCells = event.target instanceof Element && event.target.matches('[data-u-comp="editor"]');
    if (!isPlain || !isInCells || editor.isVisible().visible) return;
    const grid = host.book.activeGrid;
    const boxes = selectedAreas(host).flatMap((area) =>
      [...cellsOf(area)].filter(([row, column]) => isBox(grid, row, column)),
    );
    const [first] = boxes;
    if (!first) return;
    event.preventDefault();
    event.stopPropagation();
    const v = rawValue(grid.cell(...first)) === true ? 0 : 1;
    for (const [row, column] of boxes) {
      const params: ISetRangeValuesCommandParams = {
        unitId,
        subUnitId: grid.id,
        range: cellArea(row, column),
        value: { v },
      };
      void commands.executeCommand(SetRangeValuesCommand.id, params);
    }
  };
  container.addEventListener('keydown', onKey, true);
}
