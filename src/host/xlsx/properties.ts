import type { XlsxPackage } from './package';
import { decodeCellText } from '../../files/xlsx/sheet-rows';
import { element, XmlElement } from '../../files/xml/xml-element';
import { XML_HEAD } from '../../files/xml/write-xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPES = `xmlns:vt="${OFFICE}/docPropsVTypes"`;
const PART = 'docProps/custom.xml';
/** The one format id of properties that people define. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Ours among the custom properties of the file: the rest is the staff's. */
const PREFIX = 'script.';
/** Excel cuts a text property at 255 units: longer ones are parted, each piece under its key and `#2`, `#3`… */
const PIECE = /[^]{1,120}/gu;

/** Gives the document's properties that the file keeps among its custom properties, by key. */
export function readProperties(file: XlsxPackage): Map<string, string> {
  const pieces = new Map<string, Map<number, string>>();
  for (const property of ownProperties(partRoot(file))) {
    const [, key = '', number = '1'] = /^script\.([^]*?)(?:#(\d+))?$/.exec(nameOf(property)) ?? [];
    const values = pieces.get(key) ?? new Map<number, string>();
    values.set(Number(number), decodeCellText(property.find('lpwstr')?.text ?? ''));
    pieces.set(key, values);
  }
  return new Map(
    [...pieces].map(([key, values]) => [
      decodeKey(key),
      [...values]
        .sort(([a], [b]) => a - b)
        .map(([, value]) => value)
        .join(''),
    ]),
  );
}

/**
 * Writes the document's properties among the custom properties of the file; the staff's own stay, and a file that has
 * them already stays as it was.
 */
export function writeProperties(file: XlsxPackage, properties: ReadonlyMap<string, string>): void {
  if (sameEntries(readProperties(file), properties)) return;
  if (!partRoot(file)) {
    file.add(PART, TYPE, `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" ${TYPES}></Properties>`);
    file.relate('', 'custom-properties', PART);
  }
  const root = partRoot(file);
  const part = file.related('', 'custom-properties');
  if (!root || part === null) return;
  root.remove(new Set(ownProperties(root)));
  let pid = root.all('property').reduce((highest, property) => Math.max(highest, property.number('pid') ?? 1), 1);
  for (const [key, value] of properties) {
    (value.match(PIECE) ?? ['']).forEach((piece, index) => {
      pid += 1;
      const name = `${PREFIX}${encodeKey(key)}${index === 0 ? '' : `#${index + 1}`}`;
      root.children.push(element('property', { fmtid: FORMAT, pid, name }, lpwstr(piece)));
    });
  }
  if (root.all('property').length > 0) file.change(part);
  else
    file.unrelate(
      '',
      new Set(file.relationships('').flatMap(({ id, kind }) => (kind === 'custom-properties' ? id : []))),
    );
}

function lpwstr(text: string): XmlElement {
  return new XmlElement(`${OFFICE}/docPropsVTypes`, 'vt', 'lpwstr', new Map(), [encodeValue(text)]);
}

function partRoot(file: XlsxPackage): XmlElement | null {
  return file.xml(file.related('', 'custom-properties') ?? '');
}

function nameOf(property: XmlElement): string {
  return property.get('name') ?? '';
}

function ownProperties(root: XmlElement | null): XmlElement[] {
  return (root?.all('property') ?? []).filter((property) => nameOf(property).startsWith(PREFIX));
}

/** A name takes no line end as it stands, and `#` parts a key from the number of its piece. */
function encodeKey(key: string): string {
  return key.replace(
    /[%#\u0000-\u001f\ud800-\udfff\ufffe\uffff]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function decodeKey(key: string): string {
  return key.replace(/%([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** What XML cannot hold is written as the format's `_xHHHH_`, and what looks like that is kept from being read so. */
function encodeValue(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  const lone =
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
  return escaped.replace(lone, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
}

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
