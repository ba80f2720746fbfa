import { XmlElement, type XmlNode } from './xml-element';

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

/** Writes an element to `out`, declaring the namespaces that it needs and that nothing around it declares. */
function write(node: XmlElement, around: Inherited, out: string[]): void {
  const uri = node.uri ?? around.uri;
  const added = new Map<string, string>();
  let prefixes = node.declared ? new Map([...around.prefixes, ...node.declared]) : around.prefixes;
  const declare = (prefix: string, space: string): void => {
    added.set(prefix, space);
    prefixes = new Map([...prefixes, [prefix, space]]);
  };
  const prefixOf = (space: string, named: boolean): string | null => {
    for (const [prefix, known] of prefixes) if (known === space && !(named && prefix === '')) return prefix;
    return null;
  };
  let prefix = node.uri === null ? around.prefix : node.prefix;
  if ((prefixes.get(prefix) ?? '') !== uri) {
    const found = prefixOf(uri, false);
    if (found === null) declare(prefix, uri);
    else prefix = found;
  }
  const attributes: string[] = [];
  for (const [key, value] of node.attributes) {
    let name = key;
    if (key.startsWith('{')) {
      const close = key.indexOf('}');
      const space = key.slice(1, close);
      let own = prefixOf(space, true);
      if (own === null) {
        own = USUAL[space] ?? `n${prefixes.size}`;
        while (prefixes.has(own)) own += '_';
        declare(own, space);
      }
      name = `${own}:${key.slice(close + 1)}`;
    }
    attributes.push(` ${name}="${encodeAttribute(value)}"`);
  }
  const name = prefix === '' ? node.name : `${prefix}:${node.name}`;
  out.push('<', name);
  for (const [own, space] of [...(node.declared ?? []), ...added])
    out.push(` xmlns${own === '' ? '' : `:${own}`}="${encodeAttribute(space)}"`);
  out.push(...attributes);
  if (node.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  const inside: Inherited = { uri, prefix, prefixes };
  for (const child of node.children) writeNode(child, inside, out);
  out.push('</', name, '>');
}

function writeNode(node: XmlNode, around: Inherited, out: string[]): void {
  if (typeof node === 'string') out.push(encodeXml(node));
  else if (node instanceof XmlElement) write(node, around, out);
  else out.push(node.markup);
}

/** Gives an element as XML, without the first line of a document. */
function elementXml(element: XmlElement): string {
  const out: string[] = [];
  write(element, NOTHING, out);
  return out.join('');
}

/** Gives an element as XML where it stands inside another, whose namespaces it need not declare again. */
export function innerXml(element: XmlElement, parent: XmlElement): string {
  const out: string[] = [];
  const prefixes = new Map([...NOTHING.prefixes, ...(parent.declared ?? [])]);
  write(element, { uri: parent.uri ?? '', prefix: parent.prefix, prefixes }, out);
  return out.join('');
}

export function documentXml(root: XmlElement): string {
  return XML_HEAD + elementXml(root);
}
