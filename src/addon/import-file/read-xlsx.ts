import type { Moment, CellInput } from '../../workbook/cells/cell-input';
import { isDatePattern, isDayPattern } from '../../files/xlsx/number-formats';
import { type XmlElement, isTrue } from '../../files/xml/xml-element';
import { richText, sharedTexts, cellsOfRow, readSheetRows } from '../../files/xlsx/sheet-rows';
import { XlsxParts, workbookPart } from '../../files/xlsx/parts';
import { countsFrom1904, readSheets } from '../../files/xlsx/workbook-sheets';
import { UnreadableFileError } from '../../files/unreadable-file';
import { UnreadableFile } from './unreadable-file';

/** The formats that Excel has built in and that show dates or times. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
/** Those of them that show no day. */
const TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);
const MILLISECONDS_A_DAY = 86_400_000;
const MINUTES_A_DAY = 1440;
/** The serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** How many days the calendar of old Macs is behind. */
const SINCE_1904 = 1462;

/** What a style shows numbers as: a day (and maybe a time), a time or duration alone, or neither. */
type MomentStyle = 'day' | 'time' | null;

function shownBy(id: number, code: string | undefined): MomentStyle {
  if (code !== undefined) return isDayPattern(code) ? 'day' : isDatePattern(code) ? 'time' : null;
  if (!BUILT_IN.some(([first, last]) => id >= first && id <= last)) return null;
  return TIMES.has(id) ? 'time' : 'day';
}

/** Gives, by the number of a cell's style, what it shows numbers as. */
function momentStyles(styles: XmlElement | null): MomentStyle[] {
  const own = new Map(
    (styles?.child('numFmts')?.all('numFmt') ?? []).map((format) => [
      format.number('numFmtId'),
      format.get('formatCode') ?? '',
    ]),
  );
  return (styles?.child('cellXfs')?.all('xf') ?? []).map((style) => {
    const id = style.number('numFmtId') ?? 0;
    return shownBy(id, own.get(id));
  });
}

/** Gives the day and time, to the minute, that a serial number of Excel stands for. */
function momentOfSerial(serial: number, is1904: boolean): Moment {
  const minutes = Math.round((serial + (is1904 ? SINCE_1904 : 0)) * MINUTES_A_DAY);
  const day = Math.floor(minutes / MINUTES_A_DAY);
  return {
    day: new Date((day - EPOCH_SERIAL) * MILLISECONDS_A_DAY).toISOString().slice(0, 10),
    minutes: minutes - day * MINUTES_A_DAY,
  };
}

/** Gives the day and time of a cell of type date, `2024-06-13` or `2024-06-13T09:30:00Z`; null for anything else. */
function momentOfText(text: string): Moment | null {
  const [, day = '', hours, minutes] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d).*)?$/u.exec(text) ?? [];
  return day === '' ? null : { day, minutes: Number(hours ?? 0) * 60 + Number(minutes ?? 0) };
}

/** A sheet of a file: its name ('' in a text file) and its cells, row by row. */
export interface FileSheet {
  readonly name: string;
  readonly grid: readonly (readonly CellInput[])[];
}

/** No registration list is larger; a cell far away would fill the memory with blanks. */
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 1000;
/** Milliseconds of the last moment that JavaScript counts, in days. */
const LARGEST_SERIAL = 2_958_465;
/** Beyond this, in bytes, a part is no registration list: a crafted file inflates to gigabytes. */
const LARGEST_PART = 60_000_000;
/** What a list of people is never in. */
const NOT_READ = /(?:^|[/\\])(?:drawings|media|theme|charts)[/\\]/iu;

/** What the cells of every sheet refer to. */
interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly MomentStyle[];
  readonly is1904: boolean;
}

function cellOf(cell: XmlElement, { strings, styles, is1904 }: Shared): CellInput {
  const content = cell.child('v')?.text ?? '';
  switch (cell.get('t') ?? 'n') {
    case 's':
      return strings[Number(content.trim())] ?? '';
    case 'inlineStr':
      return richText(cell.child('is'));
    case 'b':
      return isTrue(content);
    case 'e':
      return '';
    case 'd':
      return momentOfText(content.trim()) ?? content;
    case 'str':
      return content;
    default: {
      const value = Number(content);
      if (content.trim() === '' || !Number.isFinite(value)) return '';
      const style = styles[cell.number('s') ?? 0] ?? null;
      const isMoment = style !== null && value >= 0 && value <= LARGEST_SERIAL;
      return isMoment ? momentOfSerial(value, is1904 && style === 'day') : value;
    }
  }
}

/** Gathers the rows of a sheet; throws an UnreadableFile when something stands too far away. */
function gridOf(file: XlsxParts, part: string, shared: Shared): CellInput[][] {
  const grid: CellInput[][] = [];
  readSheetRows(file, part, (row, number) => {
    const cells: CellInput[] = [];
    for (const { column, cell } of cellsOfRow(row)) {
      const content = cellOf(cell, shared);
      if (content === '') continue;
      if (number >= MOST_ROWS || column >= MOST_COLUMNS) throw new UnreadableFile('too-far');
      while (cells.length < column) cells.push('');
      cells[column] = content;
    }
    if (cells.length === 0 || number < grid.length) return;
    while (grid.length < number) grid.push([]);
    grid.push(cells);
  });
  return grid;
}

/** Gives the sheets of an .xlsx file: texts, numbers, yes or no, dates by format; throws an UnreadableFile. */
export function readXlsx(bytes: Uint8Array): FileSheet[] {
  try {
    const file = new XlsxParts(bytes, { wanted: (name) => !NOT_READ.test(name), largest: LARGEST_PART });
    const workbook = workbookPart(file);
    const root = file.read(workbook);
    const sheets = root
      ? readSheets(file, workbook, root).flatMap(({ name, part }) => (part ? { name, part } : []))
      : [];
    if (!root || sheets.length === 0) throw new UnreadableFile('broken');
    const shared: Shared = {
      strings: sharedTexts(file, workbook),
      styles: momentStyles(file.read(file.related(workbook, 'styles') ?? '')),
      is1904: countsFrom1904(root),
    };
    return sheets.map(({ name, part }) => ({ name, grid: gridOf(file, part, shared) }));
  } catch (error) {
    throw error instanceof UnreadableFileError ? new UnreadableFile(error.fault) : error;
  }
}
