import type { XlsxParts } from './parts';
import { XmlElement } from '../xml/xml-element';

/** Gives a cell's text as the format stores it (ECMA-376 ST_Xstring): `_xHHHH_` read as the character it names. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Gives a cell's text as it is to be stored: a literal `_x0041_` is escaped, a carriage return is kept. */
export function encodeCellText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_');
}

/** V8 keeps in memory the whole piece of a file that a longer text was cut from; a shorter one it copies by itself. */
const CUT_FROM = 13;

/** Gives a text that stands alone in memory. */
export function detached(text: string): string {
  return text.length < CUT_FROM ? text : text.split('').join('');
}

/** Gives the text of a shared or inline string: its runs joined, its phonetic guide left out. */
export function richText(item: XmlElement | null): string {
  let text = '';
  for (const child of item?.children ?? []) {
    if (!(child instanceof XmlElement)) continue;
    if (child.name === 't') text += decodeCellText(child.text);
    else if (child.name === 'r') text += richText(child);
  }
  return text;
}

export function sharedTexts(file: XlsxParts, workbook: string): string[] {
  const texts: string[] = [];
  const part = file.related(workbook, 'sharedStrings');
  if (part !== null)
    file.read(part, {
      handed: { parent: 'sst', name: 'si', take: (item) => void texts.push(detached(richText(item))) },
    });
  return texts;
}

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

/** Gives the cells of a row; those that do not say where they stand follow the one before. */
export function cellsOfRow(row: XmlElement): { readonly column: number; readonly cell: XmlElement }[] {
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
