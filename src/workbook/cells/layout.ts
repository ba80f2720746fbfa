import type { TabKey } from '../../domain/finding';
import type { WallClock, CellValue } from './cell-input';

/** Where a tab and its columns were found; rows and columns count from 1. */
export interface TabLayout {
  /** The sheet's name as it stands, which staff may have changed. */
  readonly sheetName: string;
  /** Google's sheet id, used in links. */
  readonly sheetId: number;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Column of each known field: those of the tab's declaration, `registered1`, `present1`… for the days. */
  readonly columns: ReadonlyMap<string, number>;
  /** Paramètres only: the row of each setting. */
  readonly rows?: ReadonlyMap<string, number>;
  /** Satisfaction only, where every column may be a question: how many columns are used. */
  readonly width?: number;
  /** Satisfaction only: the columns of its questions. */
  readonly questions?: readonly number[];
}

/** Where each tab was found; a tab that is missing has no entry. */
export type WorkbookLayout = ReadonlyMap<TabKey, TabLayout>;

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
