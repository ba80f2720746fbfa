import { strToU8, zipSync, type Zippable } from 'fflate';
import { readSheetRows } from '../../files/xlsx/sheet-rows';
import { XlsxParts, relationshipsPath } from '../../files/xlsx/parts';
import { RELATIONSHIPS, element, type XmlElement } from '../../files/xml/xml-element';
import { parseXml } from '../../files/xml/parse-xml';
import { documentXml, XML_HEAD, encodeXml } from '../../files/xml/write-xml';

const TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
/** Larger parts are packed less, and in a third of the time. */
const LARGE_PART = 4e6;
/** The earliest date that a zip can hold, so that the same workbook gives the same bytes. */
const STAMP = new Date(1980, 0, 1);

/** The parts of an .xlsx file, read and changed as trees; what is not asked for is never touched. */
export class XlsxPackage extends XlsxParts {
  readonly #trees = new Map<string, XmlElement>();
  readonly #changed = new Set<string>();
  readonly #related = new Set<string>();
  readonly #frames = new Map<string, XmlElement>();

  /** Gives a part's root, the same each time, or null when the package has no such part. */
  xml(part: string): XmlElement | null {
    const path = this.pathOf(part);
    const known = this.#trees.get(path);
    if (known) return known;
    const root = this.read(path, { lenient: path.toLowerCase().endsWith('.vml') });
    if (root) this.#trees.set(path, root);
    return root;
  }

  /** Gives a sheet's root without its rows, as it was last read. */
  frame(part: string): XmlElement | null {
    return this.#frames.get(this.pathOf(part)) ?? readSheetRows(this, part, () => undefined);
  }

  /** Remembers a sheet's root without its rows. */
  keepFrame(part: string, root: XmlElement): void {
    this.#frames.set(this.pathOf(part), root);
  }

  /** Tells that the tree of a part was changed. */
  change(part: string): void {
    this.#changed.add(this.pathOf(part));
  }

  write(part: string, xml: string): void {
    const path = this.pathOf(part);
    this.#trees.delete(path);
    this.#changed.delete(path);
    this.put(path, strToU8(xml));
  }

  /** Takes a part out, with its own relationships and its content type. */
  remove(part: string): void {
    const path = this.pathOf(part);
    for (const gone of [path, relationshipsPath(path)]) {
      this.drop(gone);
      this.#trees.delete(gone);
      this.#changed.delete(gone);
    }
    this.#related.delete(path);
    const types = this.#types();
    const overrides = types.all('Override').filter((type) => this.#isOf(type, path));
    if (overrides.length === 0) return;
    types.remove(new Set(overrides));
    this.change(TYPES);
  }

  #isOf(type: XmlElement, path: string): boolean {
    return type.get('PartName')?.replace(/^\//, '').toLowerCase() === path.toLowerCase();
  }

  #types(): XmlElement {
    const types = this.xml(TYPES);
    if (types) return types;
    this.write(
      TYPES,
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
        'ContentType="application/xml"/></Types>',
    );
    return this.#types();
  }

  /** Adds a relationship and gives its id; `type` is the last word of its type, or the whole of it. */
  relate(part: string, type: string, target: string, external = false): string {
    const path = this.pathOf(part);
    const relations = this.relationsOf(path);
    const taken = this.#ids(path);
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    taken.add(id);
    const strict = this.relationsOf('').some((relation) => relation.type.startsWith(STRICT));
    relations.push({
      id,
      type: type.includes('/') ? type : `${strict ? STRICT : `${RELATIONSHIPS}/`}${type}`,
      kind: type.replace(/^.*\//, ''),
      target,
      written: external ? target : `/${target}`,
      external,
    });
    this.#related.add(path);
    return id;
  }

  readonly #idsOf = new Map<string, Set<string>>();

  #ids(path: string): Set<string> {
    let ids = this.#idsOf.get(path);
    if (!ids) this.#idsOf.set(path, (ids = new Set(this.relationsOf(path).map(({ id }) => id))));
    return ids;
  }

  unrelate(part: string, ids: ReadonlySet<string>): void {
    const path = this.pathOf(part);
    const relations = this.relationsOf(path);
    const kept = relations.filter(({ id }) => !ids.has(id));
    if (kept.length === relations.length) return;
    relations.splice(0, relations.length, ...kept);
    this.#related.add(path);
  }

  add(part: string, contentType: string, xml: string): void {
    this.write(part, xml);
    this.setType(part, contentType);
  }

  setType(part: string, contentType: string): void {
    const path = this.pathOf(part);
    const types = this.#types();
    const present = types.all('Override').find((type) => this.#isOf(type, path));
    if (present) present.set('ContentType', contentType);
    else types.children.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
    this.change(TYPES);
  }

  /** Gives the content type that the package declares for a part by its name, or null. */
  typeOf(part: string): string | null {
    const path = this.pathOf(part);
    return (
      this.#types()
        .all('Override')
        .find((type) => this.#isOf(type, path))
        ?.get('ContentType') ?? null
    );
  }

  /** Declares the content type of every part with that file extension, unless it is declared. */
  declareExtension(extension: string, contentType: string): void {
    const types = this.#types();
    const defaults = types.all('Default');
    if (defaults.some((type) => type.get('Extension')?.toLowerCase() === extension)) return;
    const added = element('Default', { Extension: extension, ContentType: contentType });
    const first = defaults[0];
    types.children.splice(first ? types.children.indexOf(first) : 0, 0, added);
    this.change(TYPES);
  }

  /** Gives a path that no part has, numbered from 1: `xl/charts/chart`, `.xml` → `xl/charts/chart3.xml`. */
  freePath(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number += 1;
    return `${stem}${number}${extension}`;
  }

  /** Gives every part that can be reached from the package's own relationships. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const left = [''];
    for (let part = left.pop(); part !== undefined; part = left.pop()) {
      for (const { target, external } of this.relationships(part)) {
        if (external || found.has(target) || !this.has(target)) continue;
        found.add(target);
        left.push(target);
      }
    }
    return found;
  }

  #writeRelations(part: string): void {
    const list = this.relationsOf(part).map(({ id, type, written, external }) => {
      const mode = external ? ' TargetMode="External"' : '';
      return `<Relationship Id="${encodeXml(id)}" Type="${encodeXml(type)}" Target="${encodeXml(written)}"${mode}/>`;
    });
    const path = relationshipsPath(part);
    if (list.length === 0 && !this.has(path)) return;
    this.put(
      path,
      strToU8(`${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`),
    );
  }

  /** Gives the file's bytes: the same parts always give the same bytes. */
  toBytes(): Uint8Array {
    this.declareExtension('rels', 'application/vnd.openxmlformats-package.relationships+xml');
    for (const part of this.#related) if (part === '' || this.has(part)) this.#writeRelations(part);
    for (const part of this.#changed) {
      const root = this.#trees.get(part);
      if (root) this.put(part, strToU8(documentXml(root)));
    }
    for (const [part, bytes] of this.files) {
      if (!/\.(?:xml|rels|vml)$/i.test(part)) continue;
      const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
      // Not every reader knows UTF-16.
      if (isWide) this.put(part, strToU8(documentXml(parseXml(bytes))));
    }
    const zip: Zippable = {};
    const paths = [...this.files.keys()].filter((path) => path !== TYPES).sort();
    for (const path of [TYPES, ...paths]) {
      const bytes = this.files.get(path);
      if (bytes)
        zip[path] = [
          bytes,
          { mtime: STAMP, level: /\.(?:png|jpe?g|gif)$/i.test(path) ? 0 : bytes.length > LARGE_PART ? 2 : 6 },
        ];
    }
    return zipSync(zip);
  }
}
