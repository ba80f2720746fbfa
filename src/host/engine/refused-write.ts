import type { ICellData } from '@univerjs/core';
import { cellsOf, intersection, overlap } from './areas';
import { areaAddress } from '../values/a1-notation';
import { cutting } from './refused-change';
import type { Area } from '../values/document';
import { ChangeRefusal, Refusal } from '../values/exceptions';
import type { CellPatch, Grid } from './grid';

/**
 * Throws when a write would leave a blank in the header row of a Google « table » (by field reports), would give a
 * column of a file's table a title that it cannot have, or would write within what cannot be cut; other cells take
 * anything.
 */
export function refuseWrite(
  grid: Grid,
  area: Area,
  patch: (row: number, column: number) => CellPatch | undefined,
): void {
  for (const { kind, area: whole } of grid.extras.wholes ?? []) {
    const common = overlap(whole, area) ? intersection(whole, area) : null;
    if (!common || (kind === 'array' && areaAddress(common) === areaAddress(whole))) continue;
    for (const [row, column] of cellsOf(common))
      if (writesContent(patch(row, column))) throw new ChangeRefusal(cutting(kind, grid.name, whole));
  }
  for (const table of grid.extras.tables ?? []) {
    const header = { ...table, endRow: table.startRow };
    if (!overlap(header, area)) continue;
    for (const [row, column] of cellsOf(intersection(header, area))) {
      const made = patch(row, column);
      if (leavesBlank(made)) throw new Refusal('The header row of a table must have a value.');
      const others = (table.columns ?? []).filter((_, index) => index !== column - table.startColumn);
      if (table.columns && made?.v !== undefined && !isTitle(made, others)) throw new ChangeRefusal(WRONG_TITLE);
    }
  }
}

const WRONG_TITLE =
  'Le titre d’une colonne de tableau est un texte, différent de celui des autres colonnes. Rien n’a été changé.';

function isTitle({ v, f }: ICellData, others: readonly string[]): boolean {
  return typeof v === 'string' && !f && others.every((title) => title.toLowerCase() !== v.toLowerCase());
}

function writesContent(patch: CellPatch | undefined): boolean {
  return patch === null || patch?.v !== undefined || patch?.f !== undefined || patch?.p !== undefined;
}

function leavesBlank(patch: CellPatch | undefined): boolean {
  if (!writesContent(patch)) return false;
  return !patch?.f && !patch?.p && (patch?.v === undefined || patch.v === null || patch.v === '');
}
