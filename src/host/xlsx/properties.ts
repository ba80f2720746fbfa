import type { XlsxPackage } from './package';
import {
  attribute,
  decodeCellText,
  decodeXml,
  elements,
  encodeXml,
  nextElement,
  numberAttribute,
  type XmlElement,
} from './xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The one format id of properties that people define. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Ours among the custom properties of the file: the rest is the staff's. */
const PREFIX = 'script.';
/**
 * Excel cuts a text property at 255 units: a longer value is parted, each piece after the first under its key and `#2`,
 * `#3`…
 */
const PIECE = /[^]{1,120}/gu;

/** Gives the document's properties that the file keeps among its custom properties, by key. */
export function readProperties(file: XlsxPackage): Map<string, string> {
  const pieces = new Map<string, Map<number, string>>();
  for (const property of ownProperties(partText(file))) {
    const [, key = '', number = '1'] = /^script\.([^]*?)(?:#(\d+))?$/.exec(nameOf(property)) ?? [];
    const values = pieces.get(key) ?? new Map<number, string>();
    values.set(Number(number), decodeCellText(nextElement(property.inner, 'vt:lpwstr', 0)?.inner ?? ''));
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
  const related = file.related('', 'custom-properties');
  let xml =
    partText(file) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${OFFICE}/custom-properties" ` +
      `xmlns:vt="${OFFICE}/docPropsVTypes"></Properties>`;
  for (const { start, end } of ownProperties(xml).reverse()) xml = xml.slice(0, start) + xml.slice(end);
  let pid = Math.max(1, ...elements(xml, 'property').map(({ attributes }) => numberAttribute(attributes, 'pid') ?? 1));
  const added = [...properties].flatMap(([key, value]) =>
    (value.match(PIECE) ?? ['']).map((piece, index) => {
      pid += 1;
      const name = `${PREFIX}${encodeKey(key)}${index === 0 ? '' : `#${index + 1}`}`;
      return (
        `<property fmtid="${FORMAT}" pid="${pid}" name="${encodeXml(name)}"><vt:lpwstr>${encodeValue(piece)}` +
        '</vt:lpwstr></property>'
      );
    }),
  );
  const open = xml
    .replace(/<Properties([^>]*?)\/>\s*$/, '<Properties$1></Properties>')
    .replace(/<Properties(?![^>]*\sxmlns:vt=)/, `<Properties xmlns:vt="${OFFICE}/docPropsVTypes"`);
  const written = open.replace('</Properties>', () => `${added.join('')}</Properties>`);
  if (related === null) {
    file.add('docProps/custom.xml', TYPE, written);
    file.relate('', 'custom-properties', 'docProps/custom.xml');
  } else if (elements(written, 'property').length > 0) file.setText(related, written);
  else
    file.unrelate(
      '',
      new Set(file.relationships('').flatMap(({ id, kind }) => (kind === 'custom-properties' ? id : []))),
    );
}

function partText(file: XlsxPackage): string | null {
  const part = file.related('', 'custom-properties');
  return part === null ? null : file.text(part);
}

function nameOf({ attributes }: XmlElement): string {
  return decodeXml(attribute(attributes, 'name') ?? '');
}

function ownProperties(xml: string | null): XmlElement[] {
  return elements(xml ?? '', 'property').filter((property) => nameOf(property).startsWith(PREFIX));
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
  return encodeXml(
    escaped.replace(lone, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`),
  );
}

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
