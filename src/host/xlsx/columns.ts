import type { IColumnData, IWorksheetData } from '@univerjs/core';
import { NO, YES } from '../engine/snapshot-values';
import type { SheetXml } from './sheet-xml';
import { attribute, elements, isTrue, numberAttribute, withAttribute } from './xml';

/** A digit's width in pixels in the font that column widths are counted in (Calibri 11). */
const DIGIT = 7;
/** The width of a column that says nothing, in pixels, as Excel shows it. */
const DEFAULT_WIDTH = 64;
const LAST_COLUMN = 16_384;

/** The columns of a sheet in the file: attributes of `col` by column counted from 0, without `min` and `max`. */
function columnAttributes(sheet: SheetXml): Map<number, string> {
  const columns = new Map<number, string>();
  for (const { attributes } of elements(sheet.child('cols')?.inner ?? '', 'col')) {
    const min = numberAttribute(attributes, 'min') ?? 1;
    const max = Math.min(LAST_COLUMN, numberAttribute(attributes, 'max') ?? min);
    const own = withAttribute(withAttribute(attributes, 'min', null), 'max', null).trim();
    for (let column = min; column <= max; column += 1) columns.set(column - 1, own);
  }
  return columns;
}

/** Gives the style number that the file gives to new cells of each column that has one. */
export function columnStyles(sheet: SheetXml): Map<number, number> {
  const styles = new Map<number, number>();
  for (const [column, attributes] of columnAttributes(sheet)) {
    const style = numberAttribute(attributes, 'style');
    if (style !== null && style > 0) styles.set(column, style);
  }
  return styles;
}

/** Gives the width of a sheet's other columns, in pixels. */
export function readDefaultWidth(sheet: SheetXml): number {
  const width = numberAttribute(sheet.child('sheetFormatPr')?.attributes ?? '', 'defaultColWidth');
  return width === null ? DEFAULT_WIDTH : Math.round(width * DIGIT);
}

/**
 * Gives the columns that have their own width (in pixels) or are hidden; beyond `count` columns they are not looked at.
 */
export function readColumns(sheet: SheetXml, count: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, attributes] of columnAttributes(sheet)) {
    if (column >= count) continue;
    const width = numberAttribute(attributes, 'width');
    const hidden = isTrue(attribute(attributes, 'hidden'));
    if (width === null && !hidden) continue;
    columns[column] = { ...(width !== null && { w: Math.round(width * DIGIT) }), ...(hidden && { hd: YES }) };
  }
  return columns;
}

function characters(pixels: number): number {
  return Math.round((pixels / DIGIT) * 10_000) / 10_000;
}

/** Writes the columns whose width or visibility changed. */
export function writeColumns(
  sheet: SheetXml,
  before: Partial<IWorksheetData> | null,
  after: Partial<IWorksheetData>,
): void {
  const known = before?.columnData ?? {};
  const wanted = after.columnData ?? {};
  const columns = columnAttributes(sheet);
  let changed = false;
  for (const key of new Set([...Object.keys(known), ...Object.keys(wanted)])) {
    const column = Number(key);
    const was = known[column];
    const now = wanted[column];
    if ((was?.w ?? null) === (now?.w ?? null) && (was?.hd ?? NO) === (now?.hd ?? NO)) continue;
    changed = true;
    let attributes = columns.get(column) ?? '';
    const width = now?.w ?? after.defaultColumnWidth ?? DEFAULT_WIDTH;
    attributes = withAttribute(withAttribute(` ${attributes}`, 'width', characters(width)), 'customWidth', 1);
    columns.set(column, withAttribute(attributes, 'hidden', now?.hd === YES ? 1 : null).trim());
  }
  if (before === null && after.defaultColumnWidth !== undefined) {
    sheet.set(
      'sheetFormatPr',
      `<sheetFormatPr defaultColWidth="${characters(after.defaultColumnWidth)}" defaultRowHeight="15"/>`,
    );
  }
  if (!changed) return;
  const runs: { min: number; max: number; attributes: string }[] = [];
  for (const [column, attributes] of [...columns].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last?.max === column && last.attributes === attributes) last.max = column + 1;
    else runs.push({ min: column + 1, max: column + 1, attributes });
  }
  sheet.set(
    'cols',
    runs.length === 0
      ? ''
      : '<cols>' +
          runs.map(({ min, max, attributes }) => `<col min="${min}" max="${max}" ${attributes}/>`).join('') +
          '</cols>',
  );
}
