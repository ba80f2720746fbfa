import type { CellInput } from '../../workbook/cells/cell-input';
import { UnreadableFile } from './unreadable-file';
import { dateStyles, momentOfSerial, momentOfText } from './xlsx-dates';
import { childrenNamed, xlsxParts, type ParseXml, type XlsxParts, type XmlElement } from './xlsx-parts';

/** A sheet of a file: its name ('' in a text file) and its cells, row by row. */
export interface FileSheet {
  readonly name: string;
  readonly grid: readonly (readonly CellInput[])[];
}

/**
 * No registration list is larger: what stands further is left out, lest a cell far away fill the memory with blanks.
 */
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 1000;
/** Milliseconds of the last moment that JavaScript counts, in days. */
const LARGEST_SERIAL = 2_958_465;

/** Gives back the text of a string item: its runs joined, without the pronunciation that Japanese texts carry. */
function textOfItem(item: XmlElement): string {
  return Array.from(item.children)
    .map((child) =>
      child.localName === 't' ? (child.textContent ?? '') : child.localName === 'r' ? textOfItem(child) : '',
    )
    .join('')
    .replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/u.exec(reference.toUpperCase())?.[0] ?? '';
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** What the cells of every sheet refer to. */
interface Shared {
  readonly strings: readonly string[];
  readonly isDate: readonly boolean[];
  readonly is1904: boolean;
}

function cellOf(cell: XmlElement, { strings, isDate, is1904 }: Shared): CellInput {
  const content = childrenNamed(cell, 'v')[0]?.textContent ?? '';
  switch (cell.getAttribute('t') ?? 'n') {
    case 's':
      return strings[Number(content.trim())] ?? '';
    case 'inlineStr':
      return childrenNamed(cell, 'is').map(textOfItem).join('');
    case 'b':
      return ['1', 'true'].includes(content.trim().toLowerCase());
    case 'e':
      return '';
    case 'd':
      return momentOfText(content.trim()) ?? content;
    case 'str':
      return content;
    default: {
      const value = Number(content);
      if (content.trim() === '' || !Number.isFinite(value)) return '';
      const isMoment = isDate[Number(cell.getAttribute('s') ?? 0)] === true && value >= 0 && value <= LARGEST_SERIAL;
      return isMoment ? momentOfSerial(value, is1904) : value;
    }
  }
}

function gridOf(sheet: XmlElement | null, shared: Shared): CellInput[][] {
  const grid: CellInput[][] = [];
  for (const row of childrenNamed(childrenNamed(sheet, 'sheetData')[0], 'row')) {
    const stated = Number(row.getAttribute('r') ?? grid.length + 1);
    if (!(stated > grid.length) || stated > MOST_ROWS) continue;
    const cells: CellInput[] = [];
    for (const cell of childrenNamed(row, 'c')) {
      const column = columnOf(cell.getAttribute('r') ?? '') || cells.length + 1;
      if (column > MOST_COLUMNS) continue;
      while (cells.length < column) cells.push('');
      cells[column - 1] = cellOf(cell, shared);
    }
    while (cells.length > 0 && grid.length < stated - 1) grid.push([]);
    if (cells.length > 0) grid.push(cells);
  }
  return grid;
}

function sheetsOf(parts: XlsxParts, workbook: string): { readonly name: string; readonly path: string }[] {
  const targets = new Map(parts.related(workbook).map(({ id, path }) => [id, path]));
  return childrenNamed(childrenNamed(parts.xml(workbook), 'sheets')[0], 'sheet').flatMap((sheet) => {
    const id = Array.from(sheet.attributes).find(({ localName }) => localName === 'id')?.value;
    const path = targets.get(id ?? '');
    return path === undefined || !parts.has(path) ? [] : [{ name: sheet.getAttribute('name') ?? '', path }];
  });
}

/**
 * Gives back the sheets of an .xlsx file: texts, numbers, yes or no, and dates where the format shows dates; throws an
 * UnreadableFile.
 */
export function readXlsx(bytes: Uint8Array, parseXml: ParseXml): FileSheet[] {
  const parts = xlsxParts(bytes, parseXml);
  if (parts.has('content.xml') || parts.has('mimetype')) throw new UnreadableFile('open-document');
  const workbook = parts.related('').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (!parts.has(workbook)) throw new UnreadableFile('broken');
  const own = (kind: string, usual: string): XmlElement | null =>
    parts.xml(parts.related(workbook).find((relation) => relation.kind === kind)?.path ?? usual);
  const is1904 = ['1', 'true'].includes(
    childrenNamed(parts.xml(workbook), 'workbookPr')[0]?.getAttribute('date1904') ?? '',
  );
  const strings = childrenNamed(own('sharedStrings', 'xl/sharedStrings.xml'), 'si').map(textOfItem);
  const shared: Shared = { strings, isDate: dateStyles(own('styles', 'xl/styles.xml')), is1904 };
  const sheets = sheetsOf(parts, workbook);
  if (sheets.length === 0) throw new UnreadableFile('broken');
  return sheets.map(({ name, path }) => ({ name, grid: gridOf(parts.xml(path), shared) }));
}
