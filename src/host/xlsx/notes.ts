import { cellAddress, parseAddress } from '../values/a1-notation';
import { richText } from './read-cells';
import type { XlsxPackage } from './package';
import type { SheetXml } from './sheet-xml';
import { attribute, elements, innerOf, nextElement, relationshipId, textElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const EMPTY_COMMENTS =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author/>` +
  '</authors><commentList></commentList></comments>';
const EMPTY_VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
  'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" ' +
  'o:connecttype="rect"/></v:shapetype></xml>';
/** Excel's limit for the text of a note. */
const NOTE_LIMIT = 32_767;

/** Gives the notes of a sheet by cell address. */
export function readNotes(file: XlsxPackage, part: string): Map<string, string> {
  const comments = file.related(part, 'comments');
  const notes = new Map<string, string>();
  for (const { attributes, inner } of elements((comments && file.text(comments)) ?? '', 'comment')) {
    const text = richText(innerOf(inner, 'text') ?? '');
    if (text !== '') notes.set(attribute(attributes, 'ref') ?? '', text);
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

function removeAll(xml: string, name: string, gone: (attributes: string, inner: string) => boolean): string {
  let result = xml;
  for (const found of elements(xml, name).reverse()) {
    if (gone(found.attributes, found.inner)) result = result.slice(0, found.start) + result.slice(found.end);
  }
  return result;
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
  const id = relationshipId(sheet.child('legacyDrawing')?.attributes ?? '');
  const present = file.relationships(part).find((relationship) => relationship.id === id)?.target;
  if (present !== undefined && file.has(present)) return present;
  file.declareExtension('vml', VML_TYPE);
  const made = file.freePath('xl/drawings/vmlDrawing', '.vml');
  file.setText(made, EMPTY_VML);
  sheet.set('legacyDrawing', `<legacyDrawing r:id="${file.relate(part, 'vmlDrawing', made)}"/>`);
  return made;
}

/**
 * Writes the notes that changed (null takes one away), except on cells that carry a discussion, which a note cannot
 * replace.
 */
export function writeNotes(
  file: XlsxPackage,
  part: string,
  sheet: SheetXml,
  changes: ReadonlyMap<string, string | null>,
): void {
  const discussions = file.related(part, 'threadedComment');
  const discussed = new Set(
    elements((discussions && file.text(discussions)) ?? '', 'threadedComment').map(({ attributes }) =>
      attribute(attributes, 'ref'),
    ),
  );
  const changed = new Map([...changes].filter(([address]) => !discussed.has(address)));
  if (changed.size === 0) return;
  const comments = commentsPart(file, part);
  const vml = vmlPart(file, part, sheet);
  const places = new Set([...changed.keys()]);
  const added = [...changed].filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '');

  const list = added.map(
    ([address, text]) =>
      `<comment ref="${address}" authorId="0"><text><r>${textElement(text.slice(0, NOTE_LIMIT))}</r></text></comment>`,
  );
  const oldComments = (file.text(comments) ?? EMPTY_COMMENTS).replace(
    /<commentList\s*\/>/,
    '<commentList></commentList>',
  );
  const keptComments = removeAll(oldComments, 'comment', (attributes) =>
    places.has(attribute(attributes, 'ref') ?? ''),
  );
  file.setText(
    comments,
    keptComments.replace('</commentList>', () => `${list.join('')}</commentList>`),
  );

  const keptShapes = removeAll(file.text(vml) ?? EMPTY_VML, 'v:shape', (_, inner) => {
    const row = Number(nextElement(inner, 'x:Row', 0)?.inner ?? NaN);
    const column = Number(nextElement(inner, 'x:Column', 0)?.inner ?? NaN);
    return inner.includes('ObjectType="Note"') && places.has(cellAddress(row, column));
  });
  let number = Math.max(0, ...[...keptShapes.matchAll(/_x0000_s(\d+)"/g)].map((match) => Number(match[1]) - 1024));
  const shapes = added.map(([address]) => {
    const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
    number += 1;
    return shapeXml(row, column, number);
  });
  file.setText(
    vml,
    keptShapes.replace(/<\/xml>\s*$/, () => `${shapes.join('')}</xml>`),
  );
}
