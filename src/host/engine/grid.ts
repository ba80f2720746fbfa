import { BooleanNumber } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { extrasOf, type Area, type CellExtras, type SheetExtras } from '../values/document';

/** What a write sets in a cell; an absent field is left as it is, null clears it. */
export type CellPatch = Nullable<ICellData>;

/** Cells by row then column, from 0. */
type CellMatrix = IObjectMatrixPrimitiveType<CellPatch>;

export interface GridOwner {
  readonly unitId: string;
  style(id: string): IStyleData | null;
  /** Gives what formulas spilled into a sheet's other cells. */
  spilled(
    sheetId: string,
  ): Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined> | undefined>>> | undefined;
  mutate(id: string, params: Readonly<Record<string, unknown>>): void;
  /** Counts changes, so that what is derived from cells is derived once. */
  readonly revision: number;
}

/** One sheet's cells and extras; rows and columns count from 0. */
export class Grid {
  #extent: { revision: number; rows: number; columns: number } | null = null;

  constructor(
    readonly owner: GridOwner,
    readonly worksheet: Worksheet,
  ) {}

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get gid(): number {
    return this.extras.gid;
  }

  get rowCount(): number {
    return this.worksheet.getRowCount();
  }

  get columnCount(): number {
    return this.worksheet.getColumnCount();
  }

  get isHidden(): boolean {
    return this.worksheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  get whole(): Area {
    return { startRow: 0, startColumn: 0, endRow: this.rowCount - 1, endColumn: this.columnCount - 1 };
  }

  /** Gives a cell as stored, or as a formula beside it spilled into it; undefined when there is none. */
  cell(row: number, column: number): ICellData | undefined {
    const own = this.worksheet.getCellMatrix().getValue(row, column);
    const spilled = this.owner.spilled(this.id)?.[row]?.[column];
    if (!spilled || isContent(own)) return own ?? undefined;
    return { ...own, ...spilled };
  }

  /** Gives a style of a cell, or else of its column; null when it has none. */
  style(cell: ICellData | undefined, column: number): IStyleData | null {
    const style = cell?.s ?? this.worksheet.getColumnStyle(column, true);
    if (typeof style === 'string') return this.owner.style(style);
    return style ?? null;
  }

  /** Gives the number format of a cell, null when it is automatic. */
  pattern(cell: ICellData | undefined, column: number): string | null {
    const pattern = this.style(cell, column)?.n?.pattern;
    return pattern === undefined || pattern === '' || /^general$/i.test(pattern) ? null : pattern;
  }

  /** Writes a patch for each cell of an area; undefined leaves the cell. */
  writeArea(area: Area, patch: (row: number, column: number) => CellPatch | undefined): void {
    const cellValue: CellMatrix = {};
    let isContentWritten = false;
    let hasFormula = false;
    for (let row = area.startRow; row <= area.endRow; row += 1) {
      let line: Record<number, CellPatch> | null = null;
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const made = patch(row, column);
        if (made === undefined) continue;
        line ??= {};
        line[column] = made;
        isContentWritten ||= made === null || 'v' in made || 'f' in made;
        hasFormula ||= typeof made?.f === 'string';
      }
      if (line) cellValue[row] = line;
    }
    // Univer drops the formula of every cell that a write does not repeat, unless the write is said to be about style;
    // saying so where no formula is concerned spares it a pass over all cells.
    const trigger =
      isContentWritten && (hasFormula || this.#holdsFormulas(area)) ? {} : { trigger: 'sheet.command.set-style' };
    const written = isContentWritten ? { area } : {};
    this.owner.mutate('sheet.mutation.set-range-values', {
      unitId: this.owner.unitId,
      subUnitId: this.id,
      cellValue,
      ...trigger,
      ...written,
    });
  }

  /** Makes columns from one on that wide, in pixels; those that are so already are not even drawn again. */
  setWidths(column: number, columns: number, width: number): void {
    const manager = this.worksheet.getColumnManager();
    if (
      Array.from({ length: columns }, (_, index) => manager.getColumn(column + index)?.w).every(
        (known) => known === width,
      )
    )
      return;
    const ranges = [{ ...this.whole, startColumn: column, endColumn: column + columns - 1 }];
    this.owner.mutate('sheet.mutation.set-worksheet-col-width', {
      unitId: this.owner.unitId,
      subUnitId: this.id,
      ranges,
      colWidth: width,
    });
  }

  #holdsFormulas(area: Area): boolean {
    if (Object.keys(this.owner.spilled(this.id) ?? {}).length > 0) return true;
    const matrix = this.worksheet.getCellMatrix();
    for (let row = area.startRow; row <= area.endRow; row += 1) {
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const cell = matrix.getValue(row, column);
        if (cell?.f || cell?.si) return true;
      }
    }
    return false;
  }

  /** Gives how many rows and columns lead to the last content; a formula giving `''` and an unticked box count. */
  extent(): { readonly rows: number; readonly columns: number } {
    if (this.#extent?.revision === this.owner.revision) return this.#extent;
    let { rows, columns } = this.#ends((cells, column) => isContent(cells[column]));
    for (const [row, line] of Object.entries(this.owner.spilled(this.id) ?? {})) {
      for (const column of Object.keys(line ?? {})) {
        rows = Math.max(rows, Number(row) + 1);
        columns = Math.max(columns, Number(column) + 1);
      }
    }
    this.#extent = { revision: this.owner.revision, rows, columns };
    return this.#extent;
  }

  /** Gives how many rows and columns lead to the last cells that hold anything, formats and notes included. */
  written(): { readonly rows: number; readonly columns: number } {
    const rows = Math.min(this.worksheet.getCellMatrix().getLength(), this.rowCount);
    return { rows, columns: this.#ends((cells, column) => column in cells).columns };
  }

  /** Looks from the last cells back, and at no cell that would change nothing: a tab may have a million. */
  #ends(holds: (cells: Readonly<Record<number, Nullable<ICellData>>>, column: number) => boolean): {
    rows: number;
    columns: number;
  } {
    const matrix = this.worksheet.getCellMatrix();
    const ends = { rows: 0, columns: 0 };
    for (let row = matrix.getLength() - 1; row >= 0; row -= 1) {
      const cells = matrix.getRow(row);
      if (!cells) continue;
      let column = this.columnCount - 1;
      while (column >= ends.columns && !holds(cells, column)) column -= 1;
      if (column < ends.columns) continue;
      ends.rows ||= row + 1;
      ends.columns = column + 1;
    }
    return ends;
  }

  get extras(): SheetExtras {
    return extrasOf(this.worksheet.getConfig());
  }

  setExtras(changes: Partial<SheetExtras>): void {
    this.worksheet.getConfig().custom = { ...this.extras, ...changes };
  }
}

export function cellExtras(cell: ICellData | undefined): CellExtras {
  return (cell?.custom as CellExtras | null | undefined) ?? {};
}

/** Gives a cell's `custom` field with some extras changed (undefined removes one), null when none is left. */
export function withExtras(
  cell: ICellData | undefined,
  changes: { [key in keyof CellExtras]?: CellExtras[key] | undefined },
): Record<string, unknown> | null {
  const kept = Object.entries({ ...cellExtras(cell), ...changes }).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

function isContent(cell: Nullable<ICellData>): boolean {
  return (
    cell !== null &&
    cell !== undefined &&
    (cellExtras(cell).picture !== undefined ||
      (cell.v !== undefined && cell.v !== null && cell.v !== '') ||
      (typeof cell.f === 'string' && cell.f !== '') ||
      typeof cell.si === 'string')
  );
}
