import type { Block } from './block';
import { patchOf } from '../../engine/cell-values';
import { cellArea, overlap, without } from '../../engine/areas';
import type { Area, ValidationEntry } from '../../values/document';
import type { Grid } from '../../engine/grid';
import { readCells } from './range-values';
import { HostDataValidation } from './validation';

/** Gives each cell's rule of validation, null where there is none. */
export function readValidations(range: Block): (HostDataValidation | null)[][] {
  const entries = range.grid.extras.validations.filter((entry) =>
    entry.areas.some((area) => overlap(area, range.area)),
  );
  return readCells(range, (row, column) => {
    const cell = cellArea(row, column);
    const entry = entries.find((each) => each.areas.some((area) => overlap(area, cell)));
    return entry ? new HostDataValidation(entry) : null;
  });
}

/**
 * Puts a rule on the range, or takes rules away. A check box makes FALSE of a blank cell, which then counts for
 * getLastRow (reference page "Range.insertCheckboxes"; here for requireCheckbox as well, the stricter reading).
 */
export function writeValidation(range: Block, rule: HostDataValidation | null): void {
  const { grid, area } = range;
  const others = withoutArea(grid, area);
  grid.setExtras({ validations: rule ? [...others, { areas: [area], ...rule.entry }] : others });
  if (rule?.entry.rule.kind !== 'checkbox') return;
  grid.writeArea(area, (row, column) => {
    const before = grid.cell(row, column);
    const isBlank = (before?.v ?? null) === null && !before?.f;
    return isBlank ? patchOf({ kind: 'boolean', value: false }, before, { pattern: null }) : undefined;
  });
}

/** Gives a sheet's rules of validation once an area is taken out of them. */
export function withoutArea(grid: Grid, hole: Area): ValidationEntry[] {
  return grid.extras.validations
    .map((entry) => ({ ...entry, areas: entry.areas.flatMap((area) => without(area, hole)) }))
    .filter((entry) => entry.areas.length > 0);
}
