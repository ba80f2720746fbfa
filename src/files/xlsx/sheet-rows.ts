import type { XmlElement } from '../xml/xml-element';
import type { XlsxParts } from './parts';

/** Gives the row and column, counted from 0, of an address such as `F7`; null when it is none. */
function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(address.slice(at));
  return at === 0 || at > 3 || !Number.isInteger(row) || row < 1 ? null : { row: row - 1, column: column - 1 };
}

/** A cell of a row as the file has it, with its column counted from 0. */
interface FileCell {
  readonly column: number;
  readonly cell: XmlElement;
}

/** Gives the cells of a row; those that do not say where they stand follow the one before. */
export function cellsOfRow(row: XmlElement): FileCell[] {
  let column = -1;
  return row.all('c').map((cell) => {
    column = placeOf(cell.get('r') ?? '')?.column ?? column + 1;
    return { column, cell };
  });
}

/** Hands the rows of a sheet one by one, numbered from 0; gives the rest as a tree whose `sheetData` is empty. */
export function readSheetRows(
  file: XlsxParts,
  part: string,
  take: (row: XmlElement, number: number, sheet: XmlElement) => void,
): XmlElement | null {
  let number = -1;
  return file.read(part, {
    handed: {
      parent: 'sheetData',
      name: 'row',
      take: (row, sheet) => {
        const stated = row.number('r');
        const inferred = stated ?? (placeOf(row.child('c')?.get('r') ?? '')?.row ?? number + 1) + 1;
        number = inferred - 1;
        take(row, number, sheet);
      },
    },
  });
}

/** Gives the day and time of a cell of type date (`2024-06-13T09:30:00Z`) as the serial number of Excel, or null. */
export function isoSerial(text: string): number | null {
  const time = /^(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/i.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const zoned = /(?:z|[+-]\d\d:\d\d)$/i.test(text) && text.includes('T');
  const moment = Date.parse(zoned ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`);
  return Number.isNaN(moment) ? null : moment / 86_400_000 + 25_569;
}
