import type { Area } from '../../values/document';
import type { Execution } from '../../execution/execution';
import type { Grid } from '../../engine/grid';

/** An area of a sheet. */
export interface Cells {
  readonly grid: Grid;
  readonly area: Area;
}

/** Cells that a call is about: an area of a sheet, in one execution. */
export interface Block extends Cells {
  readonly execution: Execution;
}

export function rowsOf({ area }: Cells): number {
  return area.endRow - area.startRow + 1;
}

export function columnsOf({ area }: Cells): number {
  return area.endColumn - area.startColumn + 1;
}
