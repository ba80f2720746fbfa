import type { CellValue } from '../cells/cell-input';

/** One cell to write; rows and columns count from 1. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The number format to give a cell that has an automatic or plain-text one; null leaves it. */
  readonly format: string | null;
}
