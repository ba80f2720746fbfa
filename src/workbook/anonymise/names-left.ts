import type { Edition } from '../../domain/edition';
import { fold, wordsIn } from '../../domain/names';

/** The names and addresses of an edition, to look for elsewhere. */
interface KnownNames {
  /** Whole names, folded, first name first and last. */
  readonly names: ReadonlySet<string>;
  /** In small letters. */
  readonly emails: ReadonlySet<string>;
}

/** A shorter name is a word of any text. */
const SHORTEST = 5;
const MOST_WORDS = 6;
const ADDRESS = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/gu;

function isWhole(name: string): boolean {
  return wordsIn(name).length > 1 && fold(name).length >= SHORTEST;
}

/** Gives the whole names and addresses of Inscriptions, agents and authors, but for speakers, who are published. */
export function knownNames({ registrations, staff, opinions, sessions }: Edition): KnownNames {
  const rows = registrations?.rows ?? [];
  const people = rows.flatMap(({ firstName, name }) => [`${firstName} ${name}`, `${name} ${firstName}`]);
  const others = [...(staff ?? []).map(({ agent }) => agent), ...(opinions ?? []).map(({ author }) => author)];
  const published = new Set((sessions ?? []).flatMap(({ speakers }) => speakers.map(({ name }) => fold(name))));
  return {
    names: new Set(
      [...people, ...others]
        .filter(isWhole)
        .map(fold)
        .filter((key) => !published.has(key)),
    ),
    emails: new Set(rows.map(({ email }) => email.trim().toLowerCase()).filter((email) => email.includes('@'))),
  };
}

/** Says whether a text holds a whole name or an address, whatever stands around it. */
export function namesSomebody(text: string, { names, emails }: KnownNames): boolean {
  if ((text.match(ADDRESS) ?? []).some((address) => emails.has(address.toLowerCase().replace(/\.+$/u, ''))))
    return true;
  const words = wordsIn(text).map(fold);
  return words.some((_, first) => {
    for (let length = 1; length <= MOST_WORDS && first + length <= words.length; length += 1)
      if (names.has(words.slice(first, first + length).join(''))) return true;
    return false;
  });
}
