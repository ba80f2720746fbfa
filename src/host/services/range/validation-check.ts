import type { ICellData } from '@univerjs/core';
import { cellAddress } from '../../values/a1-notation';
import { cellsOf, intersection, overlap } from '../../engine/areas';
import type { Book } from '../../engine/book';
import { rawValue } from '../../engine/cell-values';
import type { Area, ValidationEntry } from '../../values/document';
import { Refusal } from '../../values/exceptions';
import type { CellPatch, Grid } from '../../engine/grid';
import { refuseWrite } from '../../engine/refused-write';

/** Writes a patch for each cell of an area; throws, the cells as before, where a rule or a table's header refuses. */
export function writeChecked(
  book: Book,
  grid: Grid,
  area: Area,
  patch: (row: number, column: number) => CellPatch | undefined,
): void {
  const rules = grid.extras.validations.filter(
    (entry) => !entry.allowInvalid && entry.areas.some((part) => overlap(part, area)),
  );
  refuseWrite(grid, area, patch);
  const former = new Map<string, ICellData | undefined>();
  grid.writeArea(area, (row, column) => {
    if (rules.length > 0) {
      const cell = grid.cell(row, column);
      former.set(`${row} ${column}`, cell && { ...cell });
    }
    return patch(row, column);
  });
  try {
    for (const entry of rules) {
      for (const part of entry.areas)
        if (overlap(part, area)) rejectWithin(book, grid, entry, intersection(part, area));
    }
  } catch (error) {
    grid.writeArea(area, () => null);
    grid.writeArea(area, (row, column) => former.get(`${row} ${column}`));
    throw error;
  }
}

function rejectWithin(book: Book, grid: Grid, entry: ValidationEntry, area: Area): void {
  for (const [row, column] of cellsOf(area)) {
    if (isAllowed(book, entry, grid.cell(row, column))) continue;
    const address = cellAddress(row, column);
    throw new Refusal(`The data you entered in cell ${address} violates the data validation rules set on this cell.`);
  }
}

function isAllowed(book: Book, entry: ValidationEntry, cell: ICellData | undefined): boolean {
  const value = rawValue(cell);
  if (value === null || value === '' || typeof cell?.f === 'string') return true;
  const { rule } = entry;
  if (rule.kind === 'checkbox') return typeof value === 'boolean';
  if (rule.kind === 'list') return rule.values.includes(String(value));
  const source = book.grids().find((grid) => grid.gid === rule.gid);
  if (!source) return true;
  const choices = { ...rule.area, endRow: Math.min(rule.area.endRow, source.rowCount - 1) };
  for (const [row, column] of cellsOf(choices)) if (rawValue(source.cell(row, column)) === value) return true;
  return false;
}
