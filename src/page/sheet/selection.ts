import { ICommandService } from '@univerjs/core';
import {
  getPrimaryForRange,
  SetSelectionsOperation,
  SetWorksheetActivateCommand,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { areaAddress } from '../../host/values/a1-notation';
import type { Area } from '../../host/values/document';
import type { Grid } from '../../host/engine/grid';
import type { SpreadsheetHost } from '../../host/spreadsheet-host';

/** Univer's rows and columns selected whole have ends that are no numbers; this gives the cells that there are. */
export function cellsWithin({ whole }: Grid, { startRow, startColumn, endRow, endColumn }: Area): Area {
  const or = (value: number, other: number): number => (Number.isFinite(value) ? value : other);
  return {
    startRow: or(startRow, 0),
    startColumn: or(startColumn, 0),
    endRow: Math.min(or(endRow, whole.endRow), whole.endRow),
    endColumn: Math.min(or(endColumn, whole.endColumn), whole.endColumn),
  };
}

/** Gives what is selected in the tab that is shown, the last selection last. */
export function selectedAreas({ book }: SpreadsheetHost): Area[] {
  const { activeGrid, injector } = book;
  return injector
    .get(SheetsSelectionsService)
    .getCurrentSelections()
    .map(({ range }) => cellsWithin(activeGrid, range));
}

/** Shows a tab, selects cells of it and lets one type there. */
export async function showCells({ book }: SpreadsheetHost, grid: Grid, area: Area): Promise<void> {
  const commands = book.injector.get(ICommandService);
  const place = { unitId: book.unitId, subUnitId: grid.id };
  await commands.executeCommand(SetWorksheetActivateCommand.id, place);
  const selections = [{ range: { ...area }, primary: getPrimaryForRange({ ...area }, grid.worksheet), style: null }];
  await commands.executeCommand(SetSelectionsOperation.id, { ...place, selections });
  await commands.executeCommand(ScrollToRangeOperation.id, {
    range: { ...area, endRow: area.startRow, endColumn: area.startColumn },
  });
  book.injector.get(ILayoutService).focus();
}

/** Tells scripts what is selected, before one runs. */
export function tellSelection(host: SpreadsheetHost): void {
  const area = selectedAreas(host).at(-1);
  if (area) host.select(host.book.activeGrid.name, areaAddress(area));
}

/** Shows what a script selected, in the tab `before` or another: what says how cells look is told of another so. */
export async function followSelection(host: SpreadsheetHost, before: Grid): Promise<void> {
  const { a1 } = host.selection;
  const shown = selectedAreas(host).at(-1);
  const grid = host.book.activeGrid;
  const wanted = host.selectedArea;
  if (!shown || areaAddress(shown) !== a1 || grid !== before) await showCells(host, grid, wanted);
}
