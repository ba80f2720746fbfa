import { CellValueType, LocaleType, type ICellData, type IStyleData, type IWorksheetData } from '@univerjs/core';
import { NO_EXTRAS, type SheetExtras, type WorkbookDocument } from '../../src/host/values/document';

/** The looks of a workbook whose styles are written and read back. */
export const LOOKS = {
  header: {
    bl: 1,
    it: 1,
    fs: 12,
    cl: { rgb: '#ffffff' },
    bg: { rgb: '#1f4e78' },
    ht: 2,
    vt: 2,
    tb: 3,
    bd: { b: { s: 1, cl: { rgb: '#cccccc' } } },
  },
  euros: { n: { pattern: '#,##0.00 "€"' } },
  day: { n: { pattern: 'dd/mm/yyyy' } },
  cancelled: { st: { s: 1 } },
};

/** A cell with its enumerations as numbers, as a file of JSON would hold it. */
type PlainCell = Readonly<Record<string, unknown>>;
type Content = string | number | boolean | null | PlainCell;

/** Gives a cell for a value of its own type; a cell as it is. */
export function makeCell(content: Content): ICellData {
  if (typeof content === 'string') return { v: content, t: CellValueType.STRING };
  if (typeof content === 'number') return { v: content, t: CellValueType.NUMBER };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  return content ?? {};
}

/** Gives a style from its facts, enumerations as numbers. */
export function makeStyle(facts: PlainCell): IStyleData {
  return facts;
}

/** Gives a sheet with these rows; `more` overrides what it needs to. */
export function makeSheet(
  gid: number,
  name: string,
  rows: readonly (readonly Content[])[],
  more: PlainCell = {},
  extras: Partial<SheetExtras> = {},
): Partial<IWorksheetData> {
  const cellData = Object.fromEntries(
    rows.map((row, index) => [
      index,
      Object.fromEntries(row.flatMap((content, column) => (content === null ? [] : [[column, makeCell(content)]]))),
    ]),
  );
  const custom: SheetExtras = { ...NO_EXTRAS, gid, ...extras };
  return {
    id: String(gid),
    name,
    rowCount: 1000,
    columnCount: 26,
    cellData,
    custom,
    ...(more as Partial<IWorksheetData>),
  };
}

export function makeDocument(
  sheets: readonly Partial<IWorksheetData>[],
  styles: Readonly<Record<string, PlainCell>> = {},
): WorkbookDocument {
  return {
    id: 'test',
    name: 'Test',
    appVersion: '',
    locale: LocaleType.FR_FR,
    styles: styles,
    sheetOrder: sheets.map(({ id }) => id ?? ''),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? '', sheet])),
  };
}
