import type { CellValue } from '../cells/cell-value';

/** A cell of a staff's tab with what is to stand in it; rows and columns count from 1. */
export interface ReplacedCell {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}
