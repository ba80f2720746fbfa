import type { ICommandInfo } from '@univerjs/core';
import { cellArea, overlap, parseOpenArea } from './areas';
import type { Book } from './book';
import type { Area } from '../values/document';
import { references } from './follow-formula';
import type { Grid } from './grid';

type Cells = Readonly<Record<number, Readonly<Record<number, { v?: unknown; f?: unknown } | null>>>>;

/** Beyond any sheet's last row and column. */
const FAR = 20_000_000;

/**
 * Knows which formulas no longer show their result since cells were changed: those written, and those that read a
 * changed cell, directly or through other formulas. A custom function is stale through its arguments only, as on
 * Google.
 */
export class Staleness {
  readonly #changed = new Map<string, Area[]>();
  #known = new Map<string, boolean>();
  #everything = false;

  constructor(private readonly book: Book) {
    book.observe((change) => {
      this.#note(change);
    });
  }

  clear(): void {
    this.#changed.clear();
    this.#known.clear();
    this.#everything = false;
  }

  /** True when a formula's shown result may no longer be the right one. */
  isStale(grid: Grid, row: number, column: number, formula: string): boolean {
    if (this.#everything) return true;
    if (this.#changed.size === 0) return false;
    const key = `${grid.id} ${row} ${column}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, false); // a cycle ends here
    const stale = this.#touches(grid, cellArea(row, column)) || this.#readsChange(grid, formula);
    this.#known.set(key, stale);
    return stale;
  }

  #readsChange(grid: Grid, formula: string): boolean {
    const { named, open } = references(formula);
    if (open) return true;
    return named.some(({ sheet, a1 }) => {
      const source = sheet === null ? grid : this.book.gridNamed(sheet);
      const area = source && parseOpenArea(a1, { rows: source.rowCount, columns: source.columnCount });
      return source && area ? this.#touches(source, area) || this.#holdsStale(source, area) : false;
    });
  }

  #touches(grid: Grid, area: Area): boolean {
    return this.#changed.get(grid.id)?.some((changed) => overlap(changed, area)) ?? false;
  }

  #holdsStale(grid: Grid, area: Area): boolean {
    const { rows, columns } = grid.extent();
    for (let row = area.startRow; row <= Math.min(area.endRow, rows - 1); row += 1) {
      for (let column = area.startColumn; column <= Math.min(area.endColumn, columns - 1); column += 1) {
        const formula = grid.cell(row, column)?.f;
        if (formula && this.isStale(grid, row, column, formula)) return true;
      }
    }
    return false;
  }

  #add(sheet: string, area: Area): void {
    const areas = this.#changed.get(sheet);
    if (areas) areas.push(area);
    else this.#changed.set(sheet, [area]);
  }

  #note(change: ICommandInfo): void {
    if (change.id === 'sheet.mutation.set-range-values') {
      const { subUnitId, cellValue, ...told } = change.params as {
        subUnitId: string;
        cellValue?: Cells;
        area?: Area;
        trigger?: string;
      };
      if (!told.area && told.trigger === 'sheet.command.set-style') return;
      const area = told.area ?? changedArea(cellValue ?? {});
      if (area) this.#add(subUnitId, area);
    } else if (/^sheet\.mutation\.(insert|remove)-(row|rows|col)$/.test(change.id)) {
      // Everything from there on has moved; formulas that Univer rewrites come as written cells of their own.
      const { subUnitId, range } = change.params as { subUnitId: string; range: Area };
      const isRows = change.id.includes('row');
      const moved = {
        startRow: isRows ? range.startRow : 0,
        startColumn: isRows ? 0 : range.startColumn,
        endRow: FAR,
        endColumn: FAR,
      };
      this.#add(subUnitId, moved);
    } else if (/^sheet\.mutation\.(move-|reorder-)/.test(change.id)) this.#everything = true;
    else return;
    this.#known = new Map();
  }
}

/** Gives the bounds of the cells whose value or formula a mutation sets; null when it sets formats only. */
function changedArea(cells: Cells): Area | null {
  const area = { startRow: Infinity, endRow: -1, startColumn: Infinity, endColumn: -1 };
  for (const rowKey in cells) {
    const row = Number(rowKey);
    const line = cells[row];
    for (const columnKey in line) {
      const cell = line[Number(columnKey)];
      if (cell && cell.v === undefined && cell.f === undefined) continue;
      const column = Number(columnKey);
      area.startRow = Math.min(area.startRow, row);
      area.endRow = Math.max(area.endRow, row);
      area.startColumn = Math.min(area.startColumn, column);
      area.endColumn = Math.max(area.endColumn, column);
    }
  }
  return area.endRow < 0 ? null : area;
}
