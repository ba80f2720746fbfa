import { cellAddress, parseAddress } from '../values/a1-notation';
import { encodeCellText, richText } from '../../files/xlsx/sheet-rows';
import { parseXml } from '../../files/xml/parse-xml';
import { XML_HEAD } from '../../files/xml/write-xml';
import { element, type XmlElement } from '../../files/xml/xml-element';
import type { XlsxPackage } from './package';
import type { SheetXml } from './sheet-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const EMPTY_COMMENTS =
  `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author/>` + '</authors><commentList></commentList></comments>';
const VML_NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const EMPTY_VML =
  `<xml ${VML_NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
  'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" ' +
  'o:connecttype="rect"/></v:shapetype></xml>';
/** Excel's limit for the text of a note. */
const NOTE_LIMIT = 32_767;
const XML_SPACE = '{http://www.w3.org/XML/1998/namespace}space';

/** Gives the element that holds a text, its spaces at either end and its line ends kept. */
export function textElement(text: string): XmlElement {
  const spaced = /^\s|\s$|\n/.test(text) ? { [XML_SPACE]: 'preserve' } : {};
  return element('t', spaced, encodeCellText(text));
}

export function readNotes(file: XlsxPackage, part: string): Map<string, string> {
  const notes = new Map<string, string>();
  const comments = file.xml(file.related(part, 'comments') ?? '')?.child('commentList');
  for (const comment of comments?.all('comment') ?? []) {
    const text = richText(comment.child('text'));
    if (text !== '') notes.set(comment.get('ref') ?? '', text);
  }
  return notes;
}

/** Gives the shape that shows a note beside its cell; without one, Excel finds the file damaged. */
function shapeXml(row: number, column: number, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${1024 + number}" type="#_x0000_t202" ` +
    `style="position:absolute;margin-left:60pt;margin-top:2pt;width:170pt;height:80pt;z-index:${number};` +
    'visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path ' +
    'o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div ' +
    'style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData>` +
    '</v:shape>'
  );
}

function commentsPart(file: XlsxPackage, part: string): string {
  const present = file.related(part, 'comments');
  if (present !== null) return present;
  const made = file.freePath('xl/comments', '.xml');
  file.add(made, COMMENTS_TYPE, EMPTY_COMMENTS);
  file.relate(part, 'comments', made);
  return made;
}

function vmlPart(file: XlsxPackage, part: string, sheet: SheetXml): string {
  const id = sheet.child('legacyDrawing')?.relation ?? null;
  const present = file.relationships(part).find((relationship) => relationship.id === id)?.target;
  if (present !== undefined && file.has(present)) return present;
  file.declareExtension('vml', VML_TYPE);
  const made = file.freePath('xl/drawings/vmlDrawing', '.vml');
  file.write(made, EMPTY_VML);
  sheet.set('legacyDrawing', element('legacyDrawing', { [sheet.relation]: file.relate(part, 'vmlDrawing', made) }));
  return made;
}

function writeComments(file: XlsxPackage, comments: string, changed: ReadonlyMap<string, string | null>): void {
  const root = file.xml(comments);
  if (!root) return;
  if (!root.child('commentList')) root.children.push(element('commentList'));
  const list = root.child('commentList');
  list?.remove(new Set(list.all('comment').filter((comment) => changed.has(comment.get('ref') ?? ''))));
  for (const [ref, text] of changed) {
    if (text === null || text === '') continue;
    const run = element('r', {}, textElement(text.slice(0, NOTE_LIMIT)));
    list?.children.push(element('comment', { ref, authorId: 0 }, element('text', {}, run)));
  }
  file.change(comments);
}

/** Gives the cell that a shape is the note of, or null. */
function notedCell(shape: XmlElement): string | null {
  const data = shape.find('ClientData');
  const [row, column] = [data?.find('Row')?.text.trim(), data?.find('Column')?.text.trim()];
  const isNote = data?.get('ObjectType') === 'Note' && /^\d+$/.test(row ?? '') && /^\d+$/.test(column ?? '');
  return isNote ? cellAddress(Number(row), Number(column)) : null;
}

function writeShapes(file: XlsxPackage, vml: string, changed: ReadonlyMap<string, string | null>): void {
  const root = file.xml(vml);
  if (!root) return;
  const shapes = root.deep('shape');
  root.remove(new Set(shapes.filter((shape) => changed.has(notedCell(shape) ?? ''))));
  let number = 0;
  for (const shape of shapes)
    number = Math.max(number, Number(/^_x0000_s(\d+)$/.exec(shape.get('id') ?? '')?.[1] ?? 1024) - 1024);
  const added = [...changed].flatMap(([address, text]) => {
    const place = text === null || text === '' ? null : parseAddress(address);
    number += 1;
    return place ? [shapeXml(place.row, place.column, number)] : [];
  });
  if (added.length > 0) root.children.push(...parseXml(`<xml ${VML_NAMESPACES}>${added.join('')}</xml>`).children);
  file.change(vml);
}

/** Writes the notes that changed (null takes one away), except on cells with a discussion, which stays. */
export function writeNotes(
  file: XlsxPackage,
  part: string,
  sheet: SheetXml,
  changes: ReadonlyMap<string, string | null>,
): void {
  const discussions = file.xml(file.related(part, 'threadedComment') ?? '');
  const discussed = new Set((discussions?.all('threadedComment') ?? []).map((comment) => comment.get('ref')));
  const changed = new Map([...changes].filter(([address]) => !discussed.has(address)));
  if (changed.size === 0) return;
  writeComments(file, commentsPart(file, part), changed);
  writeShapes(file, vmlPart(file, part, sheet), changed);
}
