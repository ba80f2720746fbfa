import type { IsoDay } from '../domain/calendar';
import type { ParagraphRole } from './look';

/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly look?: 'strong' | 'struck' | 'alert' | 'muted';
}

/** A heading; those of levels 1 and 2 stand in the table of contents. Level 1 opens a page unless it `follows` on. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly runs: readonly Run[];
  readonly follows?: boolean;
}

/** A paragraph, of the look that its role has. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** Stays on the page of what follows, more than its role does. */
  readonly keepNext?: boolean;
}

/** An item of a list without order; items that follow each other are one list. */
export interface Item {
  readonly kind: 'item';
  readonly runs: readonly Run[];
}

/** Key figures shown large, side by side. */
export interface FigureGrid {
  readonly kind: 'figures';
  /** Read out by screen readers as the summary of the grid. */
  readonly summary: string;
  readonly figures: readonly { readonly value: string; readonly label: string; readonly detail: string }[];
}

/** A column of a table; `share` is its part of the width, out of the sum of all. */
export interface TableColumn {
  readonly title: string;
  readonly share: number;
  readonly align: 'left' | 'right';
}

/** A row of a table; a `group` names the rows below it, and is one cell over the whole width. */
export interface TableRow {
  readonly kind: 'line' | 'group' | 'subtotal' | 'total';
  readonly cells: readonly string[];
}

/** A table of data with its caption above; its headers are repeated on each page and no row is cut. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A picture with its caption below, if it has one; `width` and `height` are its pixels. */
export interface Picture {
  readonly kind: 'picture';
  readonly caption: string;
  /** What the picture shows, for who cannot see it. */
  readonly alternative: string;
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  /** A size in points that it keeps, to the left; without, it is as wide as the text and centred. */
  readonly printed?: { readonly width: number; readonly height: number };
}

/** What somebody wears: their name, what they come from, the event. */
export interface Badge {
  readonly name: string;
  readonly structure: string;
  readonly event: string;
}

/** Badges to be cut out, as many on each page as it holds. */
export interface BadgeSheet {
  readonly kind: 'badges';
  readonly badges: readonly Badge[];
}

/** One block of a report, in reading order. */
export type ReportBlock = Heading | Paragraph | Item | FigureGrid | Table | Picture | BadgeSheet;

/** A report as a plain value: what it says, without any file format. */
export interface ReportDocument {
  /** The title of the document, shown by readers instead of the file's name. */
  readonly title: string;
  readonly authors: string;
  readonly madeOn: IsoDay;
  /** What stands at the top of each page but the cover; '' for pages with neither top nor bottom line. */
  readonly runningTitle: string;
  readonly cover: readonly ReportBlock[];
  /** '' for no table of contents. */
  readonly contentsTitle: string;
  readonly body: readonly ReportBlock[];
}
