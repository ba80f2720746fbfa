import type { Book } from './book';
import type { Denial } from './denial';
import type { Area } from './document';
import type { Grid } from './grid';
import type { LockTable } from './lock-table';
import type { Dialog, DialogAnswer, MenuEntry } from './screen';
import type { Staleness } from './staleness';

/** What lives as long as the document is open, whatever the executions. */
export interface Document {
  readonly id: string;
  readonly name: string;
  readonly book: Book;
  /** The spreadsheet's locale, as Google names it: `fr_FR`. */
  readonly locale: string;
  /** The spreadsheet's time zone; the script's may differ. */
  readonly timeZone: string;
  readonly scriptTimeZone: string;
  readonly properties: Map<string, string>;
  readonly locks: LockTable;
  readonly dialogs: Dialog[];
  /** What Google refuses for now. */
  readonly denials: Denial[];
  readonly menus: Map<string, readonly MenuEntry[]>;
  readonly staleness: Staleness;
  /** The area selected in each sheet, by Univer's id; A1 where there is none. */
  readonly selections: Map<string, Area>;
  /** Gives how a person answers an alert or a prompt. */
  answer(dialog: Dialog): DialogAnswer;
  /** Gives the instant at which it is, in milliseconds. */
  now(): number;
  /** How far each service call moves the clock that the script sees, in milliseconds; null when the script sees the computer's own. */
  readonly msPerCall: number | null;
}

/** Shows a sheet, and selects an area of it if one is given. */
export function activate({ book, selections }: Document, grid: Grid, area: Area | null): void {
  if (book.activeGrid.id !== grid.id) book.facade.setActiveSheet(grid.id);
  if (area) selections.set(grid.id, area);
}

/** Gives the area that is selected in the sheet that is shown. */
export function selectedArea({ book, selections }: Document): Area {
  return selections.get(book.activeGrid.id) ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
}
