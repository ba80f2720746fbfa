import { safeText } from '../report-document';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Gives a text as XML writes it, in an element or between the quotes of an attribute. */
export function escaped(text: string): string {
  return safeText(text).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** Gives points as twentieths of a point, the unit of Word. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Gives points in the unit of pictures. */
export function emus(points: number): number {
  return Math.round(points * 12700);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The vocabularies of the parts that hold text. */
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
