import { overlap } from './areas';
import type { Area } from '../values/document';
import { Refusal } from '../values/exceptions';
import type { CellPatch, Grid } from './grid';

/**
 * Throws when a write would leave a blank in the header row of a Google « table » (by field reports); other cells take
 * anything.
 */
export function refuseBlankHeaders(
  grid: Grid,
  area: Area,
  patch: (row: number, column: number) => CellPatch | undefined,
): void {
  for (const table of grid.extras.tables ?? []) {
    const header = { ...table, endRow: table.startRow };
    if (!overlap(header, area)) continue;
    for (
      let column = Math.max(header.startColumn, area.startColumn);
      column <= Math.min(header.endColumn, area.endColumn);
      column += 1
    ) {
      if (leavesBlank(patch(table.startRow, column))) throw new Refusal('The header row of a table must have a value.');
    }
  }
}

function leavesBlank(patch: CellPatch | undefined): boolean {
  if (patch === undefined) return false;
  if (patch === null) return true;
  const writes = patch.v !== undefined || patch.f !== undefined || patch.p !== undefined;
  return writes && !patch.f && !patch.p && (patch.v === undefined || patch.v === null || patch.v === '');
}
