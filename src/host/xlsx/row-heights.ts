import type { ICellData, IWorksheetData, Nullable } from '@univerjs/core';
import type { CellStyle } from '../engine/cell-style';
import { plainValue } from '../engine/snapshot-values';
import type { XmlElement } from '../../files/xml/xml-element';

/** What the heights of a sheet's rows depend on. */
export interface FittedSheet {
  readonly sheet: Partial<IWorksheetData>;
  readonly styleOf: (cell: Nullable<ICellData>) => CellStyle;
  /** The text size in points of a cell that says nothing. */
  readonly textSize: number;
  /** The height in points of a row that says nothing. */
  readonly rowHeight: number;
}

/** The height in points of a row that says nothing, where the sheet does not tell. */
export const DEFAULT_ROW_HEIGHT = 15;
/** Excel takes no higher row, in points. */
const HIGHEST = 409.5;
const DEFAULT_COLUMN_WIDTH = 64;
/** What a cell leaves free at its sides, in pixels. */
const PADDING = 6;
const PIXELS_A_POINT = 4 / 3;
/** A line is that many pixels high for each point of its text's size, as Excel fits rows of Arial. */
const LINE_HEIGHT = 1.7;
const BOLD = 1.08;

/** Widths in Arial, in ems, of the characters that are not of the usual width. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'’!|]/, 0.23],
  [/[ft.,;:/()[\]r\-\s]/, 0.31],
  [/[cksvxyzçJ]/, 0.5],
  [/[mwMW@%…—œæ]/, 0.86],
  [/[A-ZÀ-ÖØ-Þ+=<>]/, 0.69],
  [/[\u2e80-\uffff]|[\ud800-\udbff]/, 1],
];
const USUAL_WIDTH = 0.556;
const known = new Map<string, number>();

function charWidth(char: string): number {
  let width = known.get(char);
  if (width === undefined) known.set(char, (width = WIDTHS.find(([chars]) => chars.test(char))?.[1] ?? USUAL_WIDTH));
  return width;
}

function emsOf(text: string): number {
  let ems = 0;
  for (const char of text) ems += charWidth(char);
  return ems;
}

/** Gives how many lines a paragraph takes in a width in ems, cut at spaces, and within too wide a word. */
function wrappedLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<= )/)) {
    // The space after a word may stand beyond the edge.
    const bare = emsOf(word.trimEnd());
    if (used > 0 && used + bare > width) {
      lines += 1;
      used = 0;
    }
    const beyond = Math.max(0, Math.ceil(bare / width) - 1);
    lines += beyond;
    used += emsOf(word) - beyond * width;
  }
  return lines;
}

function linesOf(text: string, style: CellStyle, size: number, columnWidth: number): number {
  const paragraphs = text.split(/\r\n|\r|\n/);
  if (style.wrap === '') return paragraphs.length;
  const ems = Math.max(1, (columnWidth - PADDING) / (size * PIXELS_A_POINT * (style.bold === '' ? 1 : BOLD)));
  return paragraphs.reduce((lines, paragraph) => lines + wrappedLines(paragraph, ems), 0);
}

/** Gives the height in points that a row's cells ask for, 0 when they are empty. */
function neededHeight(
  cells: Readonly<Record<number, Nullable<ICellData>>>,
  { sheet, styleOf, textSize }: FittedSheet,
): number {
  let pixels = 0;
  for (const [column, cell] of Object.entries(cells)) {
    const value = plainValue(cell);
    if (value === null) continue;
    const style = styleOf(cell);
    const size = Number(style.size) || textSize;
    const width = sheet.columnData?.[Number(column)]?.w ?? sheet.defaultColumnWidth ?? DEFAULT_COLUMN_WIDTH;
    const lines = typeof value === 'string' ? linesOf(value, style, size, width) : 1;
    pixels = Math.max(pixels, lines * Math.ceil(size * LINE_HEIGHT));
  }
  return Math.min(HIGHEST, pixels / PIXELS_A_POINT);
}

/**
 * Gives a row the height that its content asks for, where it is more than the default. A row whose height somebody set
 * is left alone; the others stay automatic, so that Excel goes on fitting them.
 */
export function fitRow(row: XmlElement, number: number, fitted: FittedSheet): void {
  if (row.flag('customHeight')) return;
  const needed = neededHeight(fitted.sheet.cellData?.[number] ?? {}, fitted);
  row.set('ht', needed > fitted.rowHeight ? needed : null);
}
