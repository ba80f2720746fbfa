import { oncePattern } from '../domain/once';
import type { IsoDay } from '../domain/calendar';
import type { ParagraphRole } from './look';

// Direction marks could show a text otherwise than it is written; the others are not allowed in XML.
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const NOT_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Gives a text that any document may hold: no control, direction or half character; line breaks are `\n`. */
export function safeText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(NOT_TEXT, ' ')
    .replace(DIRECTION, '')
    .replace(LONE_SURROGATE, '\ufffd');
}

const straightApostrophe = oncePattern(String.raw`(\p{L})'(?=[\p{L}\p{N}«])`, 'gu');

/** Gives a text on one line, with single spaces and the apostrophe of printed French. */
export function oneLine(text: string): string {
  return safeText(text)
    .replace(/[ \t\n]+/gu, ' ')
    .replace(straightApostrophe(), '$1’')
    .trim();
}

/** Gives the lines of a text that hold something, each on one line. */
export function linesOf(text: string): string[] {
  return safeText(text)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

/** Gives a text as the only run of a paragraph. */
export function plainRun(text: string, look?: Run['look']): Run[] {
  const content = oneLine(text);
  return content === '' ? [] : [look === undefined ? { text: content } : { text: content, look }];
}

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

interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** Stays on the page of what follows, more than its role does. */
  readonly keepNext?: boolean;
}

/** An item of a list without order; items that follow each other are one list. */
interface Item {
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
interface TableColumn {
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

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, runs: plainRun(text) };
}

/** Gives a paragraph, or nothing for a blank text. */
export function paragraph(text: string, role: ParagraphRole = 'body'): Paragraph[] {
  const runs = plainRun(text);
  return runs.length === 0 ? [] : [{ kind: 'paragraph', role, runs }];
}

/** Gives a list of texts; blank ones are left out. */
export function list(items: readonly string[]): Item[] {
  return items.map((item): Item => ({ kind: 'item', runs: plainRun(item) })).filter(({ runs }) => runs.length > 0);
}

/** Gives a free text as its paragraphs; lines that begin with a dash or a bullet make a list. */
export function freeText(text: string): ReportBlock[] {
  return linesOf(text).flatMap((line): ReportBlock[] => {
    const item = /^[-–—•*]\s+(.*)$/u.exec(line)?.[1];
    return item === undefined ? paragraph(line) : list([item]);
  });
}

/** Gives a column: text to the left, figures to the right. */
export function column(title: string, share: number, align: TableColumn['align'] = 'left'): TableColumn {
  return { title, share, align };
}

export function row(cells: readonly string[], kind: TableRow['kind'] = 'line'): TableRow {
  return { kind, cells: cells.map(oneLine) };
}

/** Gives a table, or nothing when it has no row. */
export function table(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): Table[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }];
}

/** Gives the blocks with the captions of tables and pictures numbered, each in its own series. */
export function numbered(blocks: readonly ReportBlock[]): ReportBlock[] {
  let tables = 0;
  let pictures = 0;
  return blocks.map((block): ReportBlock => {
    if (block.kind === 'table') return { ...block, caption: `Tableau ${(tables += 1)} – ${block.caption}` };
    return block.kind === 'picture' ? { ...block, caption: `Figure ${(pictures += 1)} – ${block.caption}` } : block;
  });
}
