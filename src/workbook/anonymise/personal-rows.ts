import { cellInput, textOf, type CellInput, type WallClock } from '../cells/cell-input';
import type { TabLayout } from '../cells/layout';
import type { SheetSource } from '../cells/sheet-source';
import { totalAt } from '../tabs/tab';

/** A row below the header. */
export interface PersonalRow {
  readonly row: number;
  readonly cells: readonly CellInput[];
  /** Gives back the text of the cell of a field, '' when it is blank or the tab has no such column. */
  readonly textOf: (field: string) => string;
}

function rowsOf(
  sheet: SheetSource,
  layout: TabLayout,
  firstRequired: string | null,
  wallClock: WallClock,
  areTotals: boolean,
): PersonalRow[] {
  const required = firstRequired === null ? undefined : layout.columns.get(firstRequired);
  return sheet
    .values()
    .slice(layout.headerRow)
    .flatMap((values, index): PersonalRow[] => {
      const cells = values.map((value) => cellInput(value, wallClock));
      const isTotal = totalAt(cells, required === undefined ? undefined : required - 1) !== undefined;
      return isTotal === areTotals
        ? [
            {
              row: layout.headerRow + index + 1,
              cells,
              textOf: (field) => textOf(cells[(layout.columns.get(field) ?? 0) - 1] ?? ''),
            },
          ]
        : [];
    });
}

/** Gives back the rows of a tab below its header that state something of somebody: those that are no totals. */
export function personalRows(
  sheet: SheetSource,
  layout: TabLayout,
  firstRequired: string | null,
  wallClock: WallClock,
): PersonalRow[] {
  return rowsOf(sheet, layout, firstRequired, wallClock, false);
}

/** Gives back the rows of a tab below its header that are totals. */
export function totalRows(
  sheet: SheetSource,
  layout: TabLayout,
  firstRequired: string | null,
  wallClock: WallClock,
): PersonalRow[] {
  return rowsOf(sheet, layout, firstRequired, wallClock, true);
}
