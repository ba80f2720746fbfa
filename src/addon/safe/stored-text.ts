import type { Properties } from '../../google/surface';
import { properties } from '../sheets/services';

/** Google refuses a property of more than 9 kB. */
const LARGEST_PART = 8000;

let known: Properties | null = null;

/** Gives the properties of the document, asked for once a run; null where the add-on is bound to no file. */
export function documentProperties(): Properties | null {
  return (known ??= properties().getDocumentProperties());
}

/** Gives a JSON text in ASCII only, so that each character is a byte. */
function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Keeps a JSON text of any length in properties `name.0`, `name.1`…; gives back how many. */
export function storeText(name: string, json: string): number {
  const text = ascii(json);
  const parts = Math.ceil(text.length / LARGEST_PART);
  for (let part = 0; part < parts; part += 1)
    documentProperties()?.setProperty(`${name}.${part}`, text.slice(part * LARGEST_PART, (part + 1) * LARGEST_PART));
  return parts;
}

/** Gives what was kept so, in one call, or null when a part of it is missing or it is no JSON. */
export function storedText(name: string, parts: number): unknown {
  const all = documentProperties()?.getProperties() ?? {};
  try {
    return JSON.parse(Array.from({ length: parts }, (_, part) => all[`${name}.${part}`] ?? '').join(''));
  } catch {
    return null;
  }
}
