import type { WallClock } from './wall-clock';
import type { CellValue } from './cell-value';

/** A sheet to read: `values` is asked for once at most, and only if the sheet is needed. */
export interface SheetSource {
  readonly name: string;
  readonly sheetId: number;
  /** The tab that the add-on marked this sheet as, if it did. */
  readonly mark: string | null;
  readonly values: () => CellValue[][];
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  readonly wallClock: WallClock;
}
