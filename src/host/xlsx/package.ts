import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { attribute, elements, encodeXml, nextElement, normalizeXml } from './xml';

/** A file that cannot be read as a workbook; its message is French and fit to show. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** A relationship from one part of the package to another part, or to an address outside it. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `chart`, `hyperlink`… */
  readonly kind: string;
  /** The part's path in the package, or the address as written when it is outside. */
  readonly target: string;
  readonly external: boolean;
}

const LIMITS = { packed: 64e6, part: 256e6, whole: 400e6, parts: 5000 } as const;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Larger parts are packed less, and in a third of the time. */
const LARGE_PART = 4e6;
/** The earliest date that a zip can hold, so that the same workbook gives the same bytes. */
const STAMP = new Date(1980, 0, 1);

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes.length === 0) throw new UnreadableFileError('Le fichier est vide.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new UnreadableFileError(
      'Ce fichier est protégé par un mot de passe ou d’un ancien format (.xls) : enregistrez-le en .xlsx, ' +
        'sans mot de passe.',
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFileError('Ce fichier n’est pas un classeur .xlsx.');
  if (bytes.length > LIMITS.packed)
    throw new UnreadableFileError('Le classeur est trop gros pour être lu (plus de 64 Mo).');
  let whole = 0;
  let parts = 0;
  try {
    return unzipSync(bytes, {
      filter: (entry) => {
        whole += entry.originalSize;
        parts += 1;
        if (entry.originalSize > LIMITS.part || whole > LIMITS.whole || parts > LIMITS.parts) {
          throw new UnreadableFileError('Le classeur est trop gros pour être lu une fois décompressé.');
        }
        return !entry.name.endsWith('/');
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError('Ce fichier .xlsx est abîmé : il ne peut pas être décompressé.');
  }
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The parts of an .xlsx file, read and changed as text; what is not asked for is never touched. */
export class XlsxPackage {
  readonly #files: Map<string, Uint8Array>;
  readonly #texts = new Map<string, string>();
  readonly #changed = new Set<string>();

  constructor(bytes: Uint8Array | null) {
    this.#files = new Map(bytes ? Object.entries(unzip(bytes)) : []);
  }

  /** Tells whether the package holds that part. */
  has(part: string): boolean {
    return this.#files.has(part) || this.#texts.has(part);
  }

  /** Gives a part's XML, or null when the package has no such part. */
  text(part: string): string | null {
    const known = this.#texts.get(part);
    if (known !== undefined) return known;
    const bytes = this.#files.get(part);
    if (!bytes) return null;
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = normalizeXml(utf16 ? new TextDecoder('utf-16le').decode(bytes) : strFromU8(bytes));
    this.#texts.set(part, text);
    return text;
  }

  /** Writes a part's XML. */
  setText(part: string, xml: string): void {
    this.#texts.set(part, xml);
    this.#changed.add(part);
  }

  /** Takes a part out, with its own relationships and its content type. */
  remove(part: string): void {
    for (const path of [part, relationshipsPath(part)]) {
      this.#files.delete(path);
      this.#texts.delete(path);
      this.#changed.delete(path);
    }
    const types = this.text('[Content_Types].xml') ?? '';
    const override = elements(types, 'Override').find(
      (found) => attribute(found.attributes, 'PartName') === `/${part}`,
    );
    if (override) this.setText('[Content_Types].xml', types.slice(0, override.start) + types.slice(override.end));
  }

  /** Gives the relationships of a part (`''` for the package itself), in order. */
  relationships(part: string): Relationship[] {
    return elements(this.text(relationshipsPath(part)) ?? '', 'Relationship').map(({ attributes }) => {
      const external = attribute(attributes, 'TargetMode') === 'External';
      const target = attribute(attributes, 'Target') ?? '';
      return {
        id: attribute(attributes, 'Id') ?? '',
        kind: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolvePath(part, target),
        external,
      };
    });
  }

  /** Gives the part that a part points to by a relationship of that kind, or null. */
  related(part: string, kind: string): string | null {
    return (
      this.relationships(part).find((relationship) => relationship.kind === kind && !relationship.external)?.target ??
      null
    );
  }

  /** Adds a relationship and gives its id. */
  relate(part: string, kind: string, target: string, external = false): string {
    const path = relationshipsPath(part);
    const taken = new Set(this.relationships(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const xml =
      this.text(path) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships ' +
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const open = xml.replace(/<Relationships([^>]*?)\/>\s*$/, '<Relationships$1></Relationships>');
    const mode = external ? ' TargetMode="External"' : '';
    const entry =
      `<Relationship Id="rId${number}" Type="${RELATIONSHIPS}/${kind}" Target="` +
      `${encodeXml(external ? target : `/${target}`)}"${mode}/>`;
    this.setText(
      path,
      open.replace('</Relationships>', () => `${entry}</Relationships>`),
    );
    return `rId${number}`;
  }

  /** Takes the relationships with these ids out of a part. */
  unrelate(part: string, ids: ReadonlySet<string>): void {
    const path = relationshipsPath(part);
    let xml = this.text(path);
    if (xml === null || ids.size === 0) return;
    for (const found of elements(xml, 'Relationship').reverse()) {
      if (ids.has(attribute(found.attributes, 'Id') ?? '')) xml = xml.slice(0, found.start) + xml.slice(found.end);
    }
    this.setText(path, xml);
  }

  /** Adds a part with its content type. */
  add(part: string, contentType: string, xml: string): void {
    this.setText(part, xml);
    const types = this.text('[Content_Types].xml') ?? '';
    this.setText(
      '[Content_Types].xml',
      types.replace('</Types>', () => `<Override PartName="/${part}" ContentType="${contentType}"/></Types>`),
    );
  }

  /** Declares the content type of every part with that file extension, unless it is declared. */
  declareExtension(extension: string, contentType: string): void {
    const types = this.text('[Content_Types].xml') ?? '';
    if (
      elements(types, 'Default').some((found) => attribute(found.attributes, 'Extension')?.toLowerCase() === extension)
    )
      return;
    const at = nextElement(types, 'Types', 0);
    const head = types.indexOf('>', at?.start ?? 0) + 1;
    this.setText(
      '[Content_Types].xml',
      `${types.slice(0, head)}<Default Extension="${extension}" ContentType="${contentType}"/>${types.slice(head)}`,
    );
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
    const visit = (part: string): void => {
      for (const { target, external } of this.relationships(part)) {
        if (external || found.has(target) || !this.has(target)) continue;
        found.add(target);
        visit(target);
      }
    };
    visit('');
    return found;
  }

  /** Gives the file's bytes: the same parts always give the same bytes. */
  toBytes(): Uint8Array {
    for (const part of this.#changed) this.#files.set(part, strToU8(this.#texts.get(part) ?? ''));
    const zip: Zippable = {};
    const first = '[Content_Types].xml';
    for (const path of [first, ...[...this.#files.keys()].filter((path) => path !== first).sort()]) {
      const bytes = this.#files.get(path);
      if (bytes)
        zip[path] = [
          bytes,
          { mtime: STAMP, level: /\.(?:png|jpe?g|gif)$/i.test(path) ? 0 : bytes.length > LARGE_PART ? 2 : 6 },
        ];
    }
    return zipSync(zip);
  }
}
