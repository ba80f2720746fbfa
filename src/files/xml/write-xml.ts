import { XmlElement } from './xml-element';

/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The prefix that is declared for a namespace that has none where it is needed. */
const USUAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};
const XML_SPACE = 'http://www.w3.org/XML/1998/namespace';

interface Inherited {
  readonly uri: string;
  readonly prefix: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

const NOTHING: Inherited = { uri: '', prefix: '', prefixes: new Map([['xml', XML_SPACE]]) };

/** Gives text fit for an attribute or an element: markup escaped, characters that XML forbids left out. */
export function encodeXml(text: string): string {
  if (!/[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"\r]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? '&#13;');
}

function encodeAttribute(text: string): string {
  return /[\t\n&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)
    ? encodeXml(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
    : text;
}

/** Gives a prefix that stands for a namespace; a prefix that is a name where `named`, as attributes need. */
function prefixOf(space: string, prefixes: ReadonlyMap<string, string>, named: boolean): string | null {
  for (const [prefix, known] of prefixes) if (known === space && !(named && prefix === '')) return prefix;
  return null;
}

const withOne = <Value>(map: ReadonlyMap<string, Value> | null, key: string, value: Value): Map<string, Value> =>
  new Map([...(map ?? []), [key, value]]);

/** Writes an element to `out`, declaring the namespaces that it needs and that nothing around it declares. */
function write(node: XmlElement, around: Inherited, out: string[]): void {
  const uri = node.uri ?? around.uri;
  // A sheet has millions of elements that declare nothing: neither map nor closure is made for them.
  let declared = node.declared;
  let prefixes = declared ? new Map([...around.prefixes, ...declared]) : around.prefixes;
  let prefix = node.uri === null ? around.prefix : node.prefix;
  if ((prefixes.get(prefix) ?? '') !== uri) {
    const found = prefixOf(uri, prefixes, false);
    if (found === null) {
      declared = withOne(declared, prefix, uri);
      prefixes = withOne(prefixes, prefix, uri);
    } else prefix = found;
  }
  let attributes = '';
  for (const [key, value] of node.attributes) {
    let name = key;
    if (key.startsWith('{')) {
      const close = key.indexOf('}');
      const space = key.slice(1, close);
      let own = prefixOf(space, prefixes, true);
      if (own === null) {
        own = USUAL[space] ?? `n${prefixes.size}`;
        while (prefixes.has(own)) own += '_';
        declared = withOne(declared, own, space);
        prefixes = withOne(prefixes, own, space);
      }
      name = `${own}:${key.slice(close + 1)}`;
    }
    attributes += ` ${name}="${encodeAttribute(value)}"`;
  }
  const name = prefix === '' ? node.name : `${prefix}:${node.name}`;
  let namespaces = '';
  if (declared)
    for (const [own, space] of declared) namespaces += ` xmlns${own && `:${own}`}="${encodeAttribute(space)}"`;
  if (node.children.length === 0) {
    out.push(`<${name}${namespaces}${attributes}/>`);
    return;
  }
  out.push(`<${name}${namespaces}${attributes}>`);
  const isSame = uri === around.uri && prefix === around.prefix && prefixes === around.prefixes;
  const inside = isSame ? around : { uri, prefix, prefixes };
  for (const child of node.children) {
    if (typeof child === 'string') out.push(encodeXml(child));
    else if (child instanceof XmlElement) write(child, inside, out);
    else out.push(child.markup);
  }
  out.push(`</${name}>`);
}

/** Gives an element as XML, in one piece: a text put together bit by bit would keep the bits. */
function xmlOf(element: XmlElement, around: Inherited): string {
  const out: string[] = [];
  write(element, around, out);
  return out.join('');
}

/** Gives elements as XML where they stand inside another, whose namespaces they need not declare again. */
export function innerXml(parent: XmlElement): (element: XmlElement) => string {
  const prefixes = new Map([...NOTHING.prefixes, ...(parent.declared ?? [])]);
  const around = { uri: parent.uri ?? '', prefix: parent.prefix, prefixes };
  return (element) => xmlOf(element, around);
}

export function documentXml(root: XmlElement): string {
  return XML_HEAD + xmlOf(root, NOTHING);
}
