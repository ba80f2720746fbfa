/** An element found in XML text: where it stands, its attributes as written, and what is inside. */
export interface XmlElement {
  readonly start: number;
  readonly end: number;
  readonly attributes: string;
  readonly inner: string;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Gives the text that an XML fragment stands for (entities and character references resolved). */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Gives text fit for an attribute or an element: markup escaped, characters that XML forbids left out. */
export function encodeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'));
}

/** Gives a cell's text as the format stores it (ECMA-376 ST_Xstring): `_xHHHH_` read as the character it names. */
export function decodeCellText(text: string): string {
  const decoded = decodeXml(text);
  if (!decoded.includes('_x')) return decoded;
  return decoded.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Gives XML for a cell's text (ECMA-376 ST_Xstring): a literal `_x0041_` is escaped, a carriage return is kept. */
export function encodeCellText(text: string): string {
  return encodeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')).replaceAll('\r', '_x000D_');
}

/** Gives the element that holds a text, its spaces at either end and its line ends kept. */
export function textElement(text: string): string {
  return `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${encodeCellText(text)}</t>`;
}

/** Gives where an opening tag ends (the position of its `>`), quotes respected; -1 when it never does. */
function tagEnd(xml: string, from: number): number {
  let end = xml.indexOf('>', from);
  while (end >= 0) {
    let quotes = 0;
    for (let at = xml.indexOf('"', from); at >= 0 && at < end; at = xml.indexOf('"', at + 1)) quotes += 1;
    if (quotes % 2 === 0) return end;
    end = xml.indexOf('>', end + 1);
  }
  return -1;
}

/**
 * Gives the next element of that name at or after a position, or null; elements of one name are taken as never nested.
 */
export function nextElement(xml: string, name: string, from: number): XmlElement | null {
  const opening = `<${name}`;
  for (let start = xml.indexOf(opening, from); start >= 0; start = xml.indexOf(opening, start + 1)) {
    const after = xml.charCodeAt(start + opening.length);
    // A space, a line end, `/` or `>` closes the name; anything else is a longer name.
    if (after > 32 && after !== 47 && after !== 62) continue;
    const end = tagEnd(xml, start);
    if (end < 0) return null;
    if (xml.charCodeAt(end - 1) === 47) {
      return { start, end: end + 1, attributes: xml.slice(start + opening.length, end - 1), inner: '' };
    }
    const closing = xml.indexOf(`</${name}>`, end);
    if (closing < 0) return null;
    return {
      start,
      end: closing + name.length + 3,
      attributes: xml.slice(start + opening.length, end),
      inner: xml.slice(end + 1, closing),
    };
  }
  return null;
}

/** Gives every element of that name, in order. */
export function elements(xml: string, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let element = nextElement(xml, name, 0); element; element = nextElement(xml, name, element.end))
    found.push(element);
  return found;
}

/** Gives what is inside the first element of that name, or null when there is none. */
export function innerOf(xml: string, name: string): string | null {
  return nextElement(xml, name, 0)?.inner ?? null;
}

/** Gives the value of an attribute of a tag, decoded, or null when it has none. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && attributes.charCodeAt(at - 1) > 32) continue;
    let from = at + name.length;
    while (attributes.charCodeAt(from) <= 32) from += 1;
    if (attributes[from] !== '=') continue;
    do from += 1;
    while (attributes.charCodeAt(from) <= 32);
    const quote = attributes[from];
    const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, from + 1) : -1;
    if (end >= 0) return decodeXml(attributes.slice(from + 1, end));
  }
  return null;
}

/** Gives the id of the relationship that a tag points to (`r:id`, whatever the prefix), or null. */
export function relationshipId(attributes: string): string | null {
  return attribute(attributes, 'r:id') ?? /\s\w+:id="([^"]*)"/.exec(attributes)?.[1] ?? null;
}

/** Gives an attribute as a number, or null when it is missing or no number. */
export function numberAttribute(attributes: string, name: string): number | null {
  const text = attribute(attributes, name);
  const value = text === null || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Tells whether an attribute is set to true (`1`, `true`, `on`). */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Gives the tag's attributes with one set to a value, or left out when the value is null. */
export function withAttribute(attributes: string, name: string, value: string | number | null): string {
  const without = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === null ? without : `${without.trimEnd()} ${name}="${encodeXml(String(value))}"`;
}

/** Gives an element as text, closed at once when there is nothing inside. */
export function tag(name: string, attributes: string, inner: string): string {
  const space = attributes === '' || attributes.startsWith(' ') ? '' : ' ';
  return inner === '' ? `<${name}${space}${attributes}/>` : `<${name}${space}${attributes}>${inner}</${name}>`;
}

/**
 * Gives XML in the one form that the readers here expect: no comments, no CDATA, and the main vocabulary without a
 * prefix
 * (some programs write `<x:worksheet>`).
 */
export function normalizeXml(xml: string): string {
  let text = xml.replace(/^\ufeff/, '');
  if (text.includes('<!--')) text = text.replace(/<!--[\s\S]*?-->/g, '');
  if (text.includes('<![CDATA['))
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => encodeXml(inner));
  const prefix = /<(\w+):(?:worksheet|workbook|styleSheet|sst|comments|theme)\b/.exec(text.slice(0, 2000))?.[1];
  if (prefix !== undefined && prefix !== 'a') {
    text = text.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1').replace(`xmlns:${prefix}=`, 'xmlns=');
  }
  return text;
}
