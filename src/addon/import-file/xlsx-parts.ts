import { strFromU8, unzipSync } from 'fflate';
import { UnreadableFile } from './unreadable-file';

/** The part of a document's XML elements that reading needs; those of a browser are such. */
export interface XmlElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly children: ArrayLike<XmlElement>;
  getAttribute(name: string): string | null;
}

/** Gives back the root of an XML text; a browser's parser reads no entity from outside. */
export type ParseXml = (text: string) => XmlElement;

/** Beyond this a part is no registration list: a crafted file inflates to gigabytes. */
const LARGEST_PART = 60_000_000;

/** The parts of an .xlsx package that reading needs, by path. */
export interface XlsxParts {
  /** Gives back the root of a part, null when the package has none. */
  xml(path: string): XmlElement | null;
  readonly has: (path: string) => boolean;
}

/** Gives back the parts of a zip; throws an UnreadableFile when it is broken or too large. */
export function xlsxParts(bytes: Uint8Array, parseXml: ParseXml): XlsxParts {
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /\.(?:xml|rels)$|^mimetype$/u.test(name) && !/\/(?:drawings|media|theme|charts)\//u.test(name);
        if (isWanted && originalSize > LARGEST_PART) throw new UnreadableFile('too-large');
        return isWanted;
      },
    });
  } catch (failure) {
    throw failure instanceof UnreadableFile ? failure : new UnreadableFile('broken');
  }
  const known = new Map(Object.entries(files).map(([path, content]) => [path.replace(/^\//u, '').toLowerCase(), content]));
  return {
    has: (path) => known.has(path.toLowerCase()),
    xml: (path) => {
      const content = known.get(path.toLowerCase());
      return content === undefined ? null : parseXml(strFromU8(content));
    },
  };
}

/** Gives back the children of an element that bear a name. */
export function childrenNamed(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element === null || element === undefined ? [] : Array.from(element.children).filter(({ localName }) => localName === name);
}
