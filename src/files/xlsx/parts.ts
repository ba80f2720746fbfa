import { noWorkbook, UnreadableFileError } from '../unreadable-file';
import { parseXml, type XmlReading } from '../xml/parse-xml';
import type { XmlElement } from '../xml/xml-element';
import { readZip, type ZipReading } from './read-zip';

/** A relationship from one part of the package to another part, or to an address outside it. */
interface Relationship {
  readonly id: string;
  /** Its type as the file names it, an address. */
  readonly type: string;
  /** The last word of its type: `worksheet`, `chart`, `hyperlink`… */
  readonly kind: string;
  /** The part's path in the package, or the address as written when it is outside. */
  readonly target: string;
  /** Its target as the file writes it. */
  readonly written: string;
  readonly external: boolean;
}

/** Gives the path in the package that a target means for a part. */
function resolvePath(from: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Gives the path of the part that lists a part's relationships (`''` for the package's own). */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The parts of an .xlsx file, found by their relationships and told apart without regard to case. */
export class XlsxParts {
  protected readonly files = new Map<string, Uint8Array>();
  /** Paths as the file writes them, by their small letters. */
  readonly #paths = new Map<string, string>();
  readonly #relations = new Map<string, Relationship[]>();

  constructor(bytes: Uint8Array | null, reading: ZipReading = {}) {
    for (const [name, content] of Object.entries(bytes ? readZip(bytes, reading) : {}))
      this.put(name.replaceAll('\\', '/').replace(/^\/+/, ''), content);
  }

  protected put(part: string, content: Uint8Array): void {
    const path = this.pathOf(part);
    this.#paths.set(path.toLowerCase(), path);
    this.files.set(path, content);
  }

  protected drop(part: string): void {
    const path = this.pathOf(part);
    this.#paths.delete(path.toLowerCase());
    this.files.delete(path);
    this.#relations.delete(path);
  }

  /** Gives a part's path as the file writes it. */
  pathOf(part: string): string {
    return this.#paths.get(part.toLowerCase()) ?? part;
  }

  has(part: string): boolean {
    return this.#paths.has(part.toLowerCase());
  }

  /** Gives a part's bytes, or null when the package has no such part. */
  bytes(part: string): Uint8Array | null {
    return this.files.get(this.pathOf(part)) ?? null;
  }

  /** Reads a part as XML, or gives null when the package has no such part. */
  read(part: string, reading: XmlReading = {}): XmlElement | null {
    const bytes = this.bytes(part);
    return bytes && parseXml(bytes, reading);
  }

  /** Gives the relationships of a part (`''` for the package itself), in order. */
  relationships(part: string): readonly Relationship[] {
    return this.relationsOf(part);
  }

  protected relationsOf(part: string): Relationship[] {
    const path = this.pathOf(part);
    let relations = this.#relations.get(path);
    if (!relations) {
      relations = (this.read(relationshipsPath(path))?.all('Relationship') ?? []).map((found): Relationship => {
        const external = found.get('TargetMode') === 'External';
        const target = found.get('Target') ?? '';
        const type = found.get('Type') ?? '';
        return {
          id: found.get('Id') ?? '',
          type,
          kind: type.replace(/^.*\//, ''),
          target: external ? target : this.pathOf(resolvePath(path, target)),
          written: target,
          external,
        };
      });
      this.#relations.set(path, relations);
    }
    return relations;
  }

  /** Gives the part that a part points to by a relationship of that kind, or null when there is none. */
  related(part: string, kind: string): string | null {
    return (
      this.relationsOf(part).find(
        (relation) => relation.kind === kind && !relation.external && this.has(relation.target),
      )?.target ?? null
    );
  }
}

/** Gives the path of the workbook's own part; throws UnreadableFileError when the file has none. */
export function workbookPart(file: XlsxParts): string {
  if (file.has('content.xml') || file.has('mimetype')) {
    throw new UnreadableFileError(
      'C’est un fichier OpenDocument (.ods) : ouvrez-le, puis enregistrez-le en .xlsx.',
      'open-document',
    );
  }
  const part = file.related('', 'officeDocument') ?? 'xl/workbook.xml';
  if (!file.has(part)) throw noWorkbook();
  return part;
}
