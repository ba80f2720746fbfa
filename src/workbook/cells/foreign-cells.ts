import { finding, type Finding, type TabKey } from '../../domain/finding';
import { isForeign, type CellValue } from './cell-input';
import type { Header } from '../tabs/header';

/** Gives a finding for each cell of a tab that holds a picture, or whatever else reads as blank; its header too. */
export function foreignCells(
  tab: TabKey,
  values: readonly (readonly CellValue[])[],
  places: Header['places'],
): Finding[] {
  const fields = new Map([...places].map(([field, place]) => [place, field]));
  return values.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const field = fields.get(column + 1) ?? column + 1;
      return isForeign(cell) ? [finding('cell-foreign', { tab, row: row + 1, field }, {})] : [];
    }),
  );
}
