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

/** Gives the workbook's shared texts, in order. */
export function sharedTexts(file: XlsxParts, workbook: string): string[] {
  const texts: string[] = [];
  const part = file.related(workbook, 'sharedStrings');
  if (part !== null)
    file.read(part, {
      handed: { parent: 'sst', name: 'si', take: (item) => void texts.push(detached(richText(item))) },
    });
  return texts;
}
