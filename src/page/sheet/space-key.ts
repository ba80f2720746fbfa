import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand, type ISetRangeValuesCommandParams } from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { rawValue } from '../../host/engine/cell-values';
import type { SpreadsheetHost } from '../../host/spreadsheet-host';
import { isBox } from './ruled-cells';
import { selectedAreas } from './selection';
import { cellArea, cellsOf } from '../../host/engine/areas';

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
