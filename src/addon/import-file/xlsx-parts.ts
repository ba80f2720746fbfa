import { unzipSync } from 'fflate';
import { decodeText } from '../../files/text-encoding';
import { UnreadableFile } from './unreadable-file';

/** The part of a document's XML elements that reading needs; those of a browser are such. */
export interface XmlElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly children: ArrayLike<XmlElement>;
  readonly attributes: ArrayLike<{ readonly localName: string; readonly value: string }>;
  getAttribute(name: string): string | null;
}

/** Gives back the root of an XML text; a browser's parser reads no entity from outside. */
export type ParseXml = (text: string) => XmlElement;

/** Beyond this a part is no registration list: a crafted file inflates to gigabytes. */
const LARGEST_PART = 60_000_000;

/** A part that another one refers to: the last word of what it is, and its path. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/** Gives back the path that a target means for a part. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The parts of an .xlsx package that reading needs, by path. */
export interface XlsxParts {
  /** Gives back the root of a part, null when the package has none. */
  xml(path: string): XmlElement | null;
  /** Gives back what a part refers to, '' for the package itself. */
  related(path: string): Relation[];
  readonly has: (path: string) => boolean;
}

/** Gives back the parts of a zip; throws an UnreadableFile when it is broken or too large. */
export function xlsxParts(bytes: Uint8Array, parseXml: ParseXml): XlsxParts {
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted =
          /\.(?:xml|rels)$|^mimetype$/iu.test(name) && !/[/\\](?:drawings|media|theme|charts)[/\\]/u.test(name);
        if (isWanted && originalSize > LARGEST_PART) throw new UnreadableFile('too-large');
        return isWanted;
      },
    });
  } catch (failure) {
    throw failure instanceof UnreadableFile ? failure : new UnreadableFile('broken');
  }
  const known = new Map(
    Object.entries(files).map(([path, content]) => [
      path.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase(),
      content,
    ]),
  );
  const xml = (path: string): XmlElement | null => {
    const content = known.get(path.toLowerCase());
    return content === undefined ? null : parseXml(decodeText(content).text ?? '');
  };
  return {
    has: (path) => known.has(path.toLowerCase()),
    xml,
    related: (part) => {
      const at = part.lastIndexOf('/') + 1;
      return childrenNamed(xml(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`), 'Relationship').map((relation) => ({
        id: relation.getAttribute('Id') ?? '',
        kind: (relation.getAttribute('Type') ?? '').replace(/^.*\//u, ''),
        path: resolved(part, relation.getAttribute('Target') ?? ''),
      }));
    },
  };
}

/** Gives back the children of an element that bear a name. */
export function childrenNamed(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element === null || element === undefined
    ? []
    : Array.from(element.children).filter(({ localName }) => localName === name);
}
