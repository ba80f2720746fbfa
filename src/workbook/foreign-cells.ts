import { finding, type Finding, type TabKey } from '../domain/finding';
import { isForeign } from './cell-input';
import type { CellValue } from './surface';

/** Gives back a finding for each cell of a tab that holds a picture or whatever else reads as blank, its header included. */
export function foreignCells(tab: TabKey, values: readonly (readonly CellValue[])[], places: ReadonlyMap<string, number>): Finding[] {
  const fields = new Map([...places].map(([field, place]) => [place, field]));
  return values.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (isForeign(cell) ? [finding('cell-foreign', { tab, row: row + 1, field: fields.get(column + 1) ?? column + 1 }, {})] : [])));
}
