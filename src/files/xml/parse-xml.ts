import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { tooLargeInflated, UnreadableFileError } from '../unreadable-file';
import { XmlElement, type XmlNode } from './xml-element';

/** Elements that are handed one by one as they end, and not kept in their parent: rows, shared texts. */
export interface Handed {
  readonly parent: string;
  readonly name: string;
  /** Called with the element and the document's root, which holds what came before it. */
  readonly take: (element: XmlElement, root: XmlElement) => void;
}

export interface XmlReading {
  readonly handed?: Handed;
  /** True to read on after a fault, for drawings of old that are not quite XML (`<br>`). */
  readonly lenient?: boolean;
}

const LIMITS = { depth: 256, nodes: 4_000_000, milliseconds: 60_000 } as const;
const PIECE = 65_536;
const DECLARED_AS_XML: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** The names of one scope: what each prefix stands for, and what names already met are. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, readonly [uri: string, prefix: string, name: string]>;
}

function nameIn({ prefixes, names }: Scope, qualified: string): readonly [uri: string, prefix: string, name: string] {
  let known = names.get(qualified);
  if (!known) {
    const colon = qualified.indexOf(':');
    const prefix = colon < 0 ? '' : qualified.slice(0, colon);
    known = [prefixes.get(prefix) ?? (prefix === '' ? '' : prefix), prefix, qualified.slice(colon + 1)];
    names.set(qualified, known);
  }
  return known;
}

/** Gives what an attribute is kept under; one without a prefix is of no namespace. */
function attributeIn(scope: Scope, qualified: string): string {
  if (!qualified.includes(':')) return qualified;
  const [uri, , name] = nameIn(scope, qualified);
  return `{${uri}}${name}`;
}

/** Builds the tree of one document; made anew for each. */
class TreeBuilder {
  root: XmlElement | null = null;
  readonly #handed: Handed | undefined;
  readonly #open: XmlElement[] = [];
  /** The scope of each open element, its parent's own where it declares nothing. */
  readonly #scopes: Scope[] = [];
  #kept = 0;

  constructor(handed: Handed | undefined) {
    this.#handed = handed;
  }

  open(tag: SaxesTagPlain): void {
    let declared: Map<string, string> | null = null;
    let isPrefixed = false;
    let attributes = new Map<string, string>();
    for (const key in tag.attributes) {
      const value = tag.attributes[key] ?? '';
      if (key === 'xmlns' || key.startsWith('xmlns:'))
        (declared ??= new Map<string, string>()).set(key.slice(6), value);
      else attributes.set(key, value);
      isPrefixed ||= key.includes(':');
    }
    const outer = this.#scopes.at(-1) ?? { prefixes: DECLARED_AS_XML, names: new Map() };
    const scope = declared ? { prefixes: new Map([...outer.prefixes, ...declared]), names: new Map() } : outer;
    this.#scopes.push(scope);
    if (isPrefixed) attributes = new Map([...attributes].map(([key, value]) => [attributeIn(scope, key), value]));
    const [uri, prefix, name] = nameIn(scope, tag.name);
    const made = new XmlElement(uri, prefix, name, attributes);
    if (declared) made.declared = declared;
    if (this.#open.length >= LIMITS.depth) throw tooLargeInflated();
    this.#open.push(made);
    this.root ??= made;
  }

  close(): void {
    const made = this.#open.pop();
    this.#scopes.pop();
    const parent = this.#open.at(-1);
    if (!made || !parent) return;
    const handed = this.#handed;
    if (handed?.name === made.name && handed.parent === parent.name && made.uri === parent.uri) {
      this.#kept = 0;
      handed.take(made, this.root ?? made);
    } else this.add(made);
  }

  add(node: XmlNode): void {
    const parent = this.#open.at(-1);
    if (!parent) return;
    this.#kept += 1;
    if (this.#kept > LIMITS.nodes) throw tooLargeInflated();
    const { children } = parent;
    const before = children.at(-1);
    if (typeof node === 'string' && typeof before === 'string') children[children.length - 1] = before + node;
    else children.push(node);
  }
}

/** The encodings that XML comes in: its mark, its zeros, else UTF-8 or what its first line says. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  return new TextDecoder(/^(?:iso-8859|windows-125|latin1)/.test(said) ? said : 'utf-8');
}

/** Gives the root of an XML document; throws UnreadableFileError when it is none, too deep or too large. */
export function parseXml(content: Uint8Array | string, reading: XmlReading = {}): XmlElement {
  const builder = new TreeBuilder(reading.handed);
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const end = Date.now() + LIMITS.milliseconds;
  parser.on('error', () => {
    if (reading.lenient !== true) throw new UnreadableFileError('Ce fichier est abîmé.');
  });
  parser.on('opentag', (tag) => builder.open(tag));
  parser.on('closetag', () => builder.close());
  parser.on('text', (text) => builder.add(text));
  parser.on('cdata', (text) => builder.add(text));
  parser.on('comment', (text) => builder.add({ markup: `<!--${text}-->` }));
  parser.on('processinginstruction', ({ target, body }) => builder.add({ markup: `<?${target} ${body}?>` }));
  const write = (text: string): void => {
    if (Date.now() > end) throw new UnreadableFileError('Le classeur est trop long à lire.', 'too-large');
    parser.write(text);
  };
  if (typeof content === 'string')
    for (let from = 0; from < content.length; from += PIECE) write(content.slice(from, from + PIECE));
  else {
    const decoder = decoderOf(content);
    for (let from = 0; from < content.length; from += PIECE)
      write(decoder.decode(content.subarray(from, from + PIECE), { stream: true }));
    write(decoder.decode());
  }
  parser.close();
  if (!builder.root) throw new UnreadableFileError('Ce fichier est abîmé.');
  return builder.root;
}
