import type { IColumnData, IWorksheetData } from '@univerjs/core';
import { NO, YES } from '../engine/snapshot-values';
import type { SheetXml } from './sheet-xml';
import { element, type XmlElement } from '../../files/xml/xml-element';

/** A digit's width in pixels in the font that column widths are counted in (Calibri 11). */
const DIGIT = 7;
/** The width of a column that says nothing, in pixels, as Excel shows it. */
const DEFAULT_WIDTH = 64;
const LAST_COLUMN = 16_384;

/** The columns of a sheet in the file: their element by column counted from 0, one for several columns. */
function columnElements(sheet: SheetXml): Map<number, XmlElement> {
  const columns = new Map<number, XmlElement>();
  for (const col of sheet.listed('cols', 'col')) {
    const min = Math.max(1, col.number('min') ?? 1);
    const max = Math.min(LAST_COLUMN, col.number('max') ?? min);
    for (let column = min; column <= max; column += 1) columns.set(column - 1, col);
  }
  return columns;
}

/** Gives the style number that the file gives to new cells of each column that has one. */
export function columnStyles(sheet: SheetXml): Map<number, number> {
  const styles = new Map<number, number>();
  for (const [column, col] of columnElements(sheet)) {
    const style = col.number('style');
    if (style !== null && style > 0) styles.set(column, style);
  }
  return styles;
}

/** Gives the width of a sheet's other columns, in pixels. */
export function readDefaultWidth(sheet: SheetXml): number {
  const width = sheet.child('sheetFormatPr')?.number('defaultColWidth') ?? null;
  return width === null ? DEFAULT_WIDTH : Math.round(width * DIGIT);
}

/** Gives the columns with their own width (in pixels) or hidden, among the first `count`. */
export function readColumns(sheet: SheetXml, count: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, col] of columnElements(sheet)) {
    if (column >= count) continue;
    const width = col.number('width');
    const hidden = col.flag('hidden');
    if (width === null && !hidden) continue;
    columns[column] = { ...(width !== null && { w: Math.round(width * DIGIT) }), ...(hidden && { hd: YES }) };
  }
  return columns;
}

function characters(pixels: number): number {
  return Math.round((pixels / DIGIT) * 10_000) / 10_000;
}

export function writeColumns(
  sheet: SheetXml,
  before: Partial<IWorksheetData> | null,
  after: Partial<IWorksheetData>,
): void {
  const known = before?.columnData ?? {};
  const wanted = after.columnData ?? {};
  const columns = columnElements(sheet);
  let changed = false;
  for (const key of new Set([...Object.keys(known), ...Object.keys(wanted)])) {
    const column = Number(key);
    const was = known[column];
    const now = wanted[column];
    if ((was?.w ?? null) === (now?.w ?? null) && (was?.hd ?? NO) === (now?.hd ?? NO)) continue;
    changed = true;
    const width = now?.w ?? after.defaultColumnWidth ?? DEFAULT_WIDTH;
    const col = columns.get(column)?.copy() ?? element('col');
    col.set('width', characters(width)).set('customWidth', 1);
    columns.set(column, col.set('hidden', now?.hd === YES ? 1 : null));
  }
  if (before === null && after.defaultColumnWidth !== undefined) {
    const width = characters(after.defaultColumnWidth);
    sheet.set('sheetFormatPr', element('sheetFormatPr', { defaultColWidth: width, defaultRowHeight: 15 }));
  }
  if (!changed) return;
  const runs: { min: number; max: number; key: string; col: XmlElement }[] = [];
  for (const [column, col] of [...columns].sort(([one], [other]) => one - other)) {
    const key = JSON.stringify([...col.attributes].filter(([name]) => name !== 'min' && name !== 'max').sort());
    const last = runs.at(-1);
    if (last?.max === column && last.key === key) last.max = column + 1;
    else runs.push({ min: column + 1, max: column + 1, key, col });
  }
  const cols = runs.map(({ min, max, col }) => {
    const own = [...col.attributes].filter(([name]) => name !== 'min' && name !== 'max');
    return element('col', { min, max, ...Object.fromEntries(own) });
  });
  sheet.setListed('cols', cols, false);
}
