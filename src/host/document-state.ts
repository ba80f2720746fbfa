import type { Book } from './book';
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
  readonly menus: Map<string, readonly MenuEntry[]>;
  readonly staleness: Staleness;
  /** Shows a sheet, and selects an area of it if one is given. */
  activate(grid: Grid, selection: Area | null): void;
  /** Gives how a person answers an alert or a prompt. */
  answer(dialog: Dialog): DialogAnswer;
  /** Gives the instant at which it is, in milliseconds. */
  now(): number;
}
