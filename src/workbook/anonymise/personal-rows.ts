import { cellInput, textOf, type CellInput, type WallClock } from '../cells/cell-input';
import type { TabLayout, SheetSource } from '../cells/layout';
import type { Tab } from '../tabs/tab';
import { totalAt } from '../tabs/total-rows';

/** A tab where people are named or speak, and where it was found. */
export interface PersonalTab {
  readonly declared: Tab;
  readonly sheet: SheetSource;
  readonly layout: TabLayout;
  readonly wallClock: WallClock;
}

export interface PersonalRow {
  readonly row: number;
  readonly cells: readonly CellInput[];
  /** Gives the text of the cell of a field, '' when it is blank or the tab has no such column. */
  readonly textOf: (field: string) => string;
}

function rowsOf({ declared, sheet, layout, wallClock }: PersonalTab, areTotals: boolean): PersonalRow[] {
  const first = Object.entries(declared.columns).find(([, { required }]) => required)?.[0];
  const place = first === undefined ? undefined : layout.columns.get(first);
  return sheet
    .values()
    .slice(layout.headerRow)
    .flatMap((values, index): PersonalRow[] => {
      const cells = values.map((value) => cellInput(value, wallClock));
      const isTotal = totalAt(cells, place === undefined ? undefined : place - 1) !== undefined;
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

/** Gives the rows of a tab below its header that state something of somebody: those that are no totals. */
export function personalRows(tab: PersonalTab): PersonalRow[] {
  return rowsOf(tab, false);
}

export function totalRows(tab: PersonalTab): PersonalRow[] {
  return rowsOf(tab, true);
}
