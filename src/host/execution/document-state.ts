import type { Book } from '../engine/book';
import type { ChartPictures } from '../charts/chart-pictures';
import type { Area } from '../values/document';
import type { GoogleBehaviour } from './google-behaviour';
import type { Grid } from '../engine/grid';
import type { Manifest } from './manifest';
import type { Dialog, DialogAnswer, MenuEntry } from './screen';
import type { Staleness } from '../engine/staleness';

/** Who holds each document's lock; shared by the hosts of several users of one document. */
export class LockTable {
  readonly #holders = new Map<string, object>();

  /** Gives whether the holder has the document's lock from now on. */
  take(document: string, holder: object): boolean {
    const current = this.#holders.get(document);
    if (current !== undefined && current !== holder) return false;
    this.#holders.set(document, holder);
    return true;
  }

  isHeldBy(document: string, holder: object): boolean {
    return this.#holders.get(document) === holder;
  }

  release(document: string, holder: object): void {
    if (this.isHeldBy(document, holder)) this.#holders.delete(document);
  }
}

export interface MadeBlob {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A file that the script made in the Drive of the person at the keyboard; `bytes` are those that it sent. */
export interface MadeFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** Calls that Google refuses: a scope not granted, a spreadsheet one may only read; unsaid fields match all. */
export interface Denial {
  /** A service or a class of it: `Ui`, `SpreadsheetApp`, `SpreadsheetApp.Range`. */
  readonly service?: string;
  readonly method?: string;
  /** True for the methods that change the document only. */
  readonly writing?: boolean;
  /** What Google says. */
  readonly message: string;
}

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
  readonly denials: Denial[];
  /** The script's rights; null where every scope is granted and there is no advanced service. */
  readonly manifest: Manifest | null;
  readonly refusedScopes: Set<string>;
  readonly driveFiles: MadeFile[];
  /** The files that the script made with Utilities, by name; the last of each. */
  readonly blobs: Map<string, MadeBlob>;
  /** What draws charts as pictures; null where nothing does. */
  readonly pictures: ChartPictures | null;
  readonly menus: Map<string, readonly MenuEntry[]>;
  readonly staleness: Staleness;
  /** The area selected in each sheet, by Univer's id; A1 where there is none. */
  readonly selections: Map<string, Area>;
  /** Gives how a person answers an alert or a prompt. */
  answer(dialog: Dialog): DialogAnswer;
  /** Gives the instant at which it is, in milliseconds. */
  now(): number;
  /** What Google does where documentation leaves it open. */
  readonly behaviour: GoogleBehaviour;
  /** How far each service call moves the script's clock, in milliseconds; null for the computer's own. */
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

/** True when the script asks for a scope and the person granted it. */
export function isGranted({ manifest, refusedScopes }: Document, scope: string): boolean {
  return (manifest === null || manifest.scopes.includes(scope)) && !refusedScopes.has(scope);
}
