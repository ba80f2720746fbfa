import { overlap, without } from '../../engine/areas';
import type { Area, ProtectionState } from '../../values/document';
import { Refusal } from '../../values/exceptions';
import type { Grid } from '../../engine/grid';

/** True when the running user may edit what a protection covers, and itself: their own, or only a warning. */
export function mayEdit({ byOther, warningOnly }: ProtectionState): boolean {
  return byOther !== true || warningOnly;
}

/** Thrown when somebody's protection keeps the running user out. */
export function protectedAgainst(): Refusal {
  return new Refusal(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove ' +
      'protection if you need to edit.',
  );
}

/** Throws when a cell of an area is protected against the running user. */
export function refuseProtected(grid: Grid, area: Area): void {
  if (closed(grid).some((protection) => covers(protection, area))) throw protectedAgainst();
}

/** Throws when the sheet itself is protected against the running user; `ranges` counts its protected ranges too. */
export function refuseProtectedSheet(grid: Grid, ranges: 'with ranges' | 'without ranges' = 'without ranges'): void {
  if (closed(grid).some(({ area }) => area === undefined || ranges === 'with ranges')) throw protectedAgainst();
}

/** Throws when rows or columns inserted before `at` (from 0) part a protected range, or the sheet is protected. */
export function refuseProtectedInsertion(grid: Grid, axis: 'rows' | 'columns', at: number): void {
  refuseProtectedSheet(grid);
  const parted = closed(grid).some(
    ({ area }) =>
      area &&
      (axis === 'rows' ? area.startRow < at && at <= area.endRow : area.startColumn < at && at <= area.endColumn),
  );
  if (parted) throw protectedAgainst();
}

/** Gives the descriptions of the protections that cover a cell of an area and only warn. */
export function warningsOn(grid: Grid, area: Area): string[] {
  return grid.extras.protections
    .filter((protection) => protection.warningOnly && covers(protection, area))
    .map(({ description }) => description);
}

function closed(grid: Grid): ProtectionState[] {
  return grid.extras.protections.filter((protection) => !mayEdit(protection));
}

function covers({ area: own, unprotected = [] }: ProtectionState, area: Area): boolean {
  return own
    ? overlap(own, area)
    : unprotected.reduce((left, hole) => left.flatMap((part) => without(part, hole)), [area]).length > 0;
}
