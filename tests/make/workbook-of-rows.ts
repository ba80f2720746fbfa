import { CellValueType, LocaleType, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { WorkbookDocument } from '../../src/host/values/document';

/** What a test puts in a cell: a value, or Univer's cell data. */
export type Given = string | number | boolean | null | ICellData;

/** Gives the texts of a row from one text: `'DUPONT|Jean||oui'`. */
export const cellsOf = (row: string): string[] => row.split('|');

/** Gives a workbook from rows of values by tab name; each tab has 100 rows and 12 columns unless it holds more. */
export function workbook(
  tabs: Readonly<Record<string, readonly (readonly Given[])[]>>,
  sheet: Partial<IWorksheetData> = {},
): WorkbookDocument {
  const sheets: WorkbookDocument['sheets'] = {};
  Object.entries(tabs).forEach(([name, rows], index) => {
    const id = `s${index}`;
    const cellData: Record<number, Record<number, ICellData>> = {};
    rows.forEach((row, r) => {
      row.forEach((given, c) => {
        if (given !== null) (cellData[r] ??= {})[c] = cell(given);
      });
    });
    sheets[id] = {
      id,
      name,
      rowCount: Math.max(100, rows.length),
      columnCount: Math.max(12, ...rows.map(({ length }) => length)),
      cellData,
      ...sheet,
    };
  });
  return {
    id: 'classeur',
    name: 'Classeur',
    appVersion: '',
    locale: LocaleType.FR_FR,
    styles: {},
    sheetOrder: Object.keys(sheets),
    sheets,
  };
}

function cell(given: Exclude<Given, null>): ICellData {
  if (typeof given === 'number') return { v: given, t: CellValueType.NUMBER };
  if (typeof given === 'boolean') return { v: given ? 1 : 0, t: CellValueType.BOOLEAN };
  return typeof given === 'string'
    ? given.startsWith('=')
      ? { f: given }
      : { v: given, t: CellValueType.STRING }
    : given;
}
