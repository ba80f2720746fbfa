import { oncePattern, oncePerText } from './once';

/** A word; a mark alone (of an emoji) is none. */
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*`;

export const wordPattern = oncePattern(WORD, 'gu');
const oneWord = oncePattern(WORD, 'u');
const letterOrFigure = oncePattern(String.raw`[\p{L}\p{N}]`, 'u');
const signs = oncePattern(String.raw`[^\p{L}\p{N}]+`, 'gu');

export const wordsIn = (text: string): string[] => text.match(wordPattern()) ?? [];

/** Gives the labels of a list, which bars and line breaks part. */
export const listed = (labels: string): string[] => labels.trim().split(/\s*[|\n]\s*/u);

/** Says whether a text holds more than signs and spaces. */
export const hasWords = (text: string): boolean => letterOrFigure().test(text);

/** Thousands of names are plain ASCII, which says what it is without more. */
const ASCII = /^[\x20-\x7e]*$/u;
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');

/**
 * Gives the key under which two spellings are the same: without case, accents, punctuation, hyphens,
 * apostrophes or spaces (kept between two figures, so that « Lot 1 2 » is not « Lot 12 »). Blank text gives '';
 * text of signs only, those signs without their spaces.
 */
export const fold = oncePerText((text) => {
  const words = (ASCII.test(text) ? text.toLowerCase() : plain(text)).replace(signs(), ' ').trim();
  const key = words.replace(/(\D) | (?=\D)/gu, '$1');
  return key === '' ? text.normalize('NFKD').replace(/\s+/gu, '').toLowerCase() : key;
});

/** Gives the first word of a text, folded; '' for blank text. */
export function firstWord(text: string): string {
  return fold(oneWord().exec(text)?.[0] ?? '');
}

/** Groups values by label, folded unless `keyOf` says otherwise, in their order; the first spelling is shown. */
export function groupByLabel<T>(
  values: readonly T[],
  labelOf: (value: T) => string,
  keyOf: (label: string) => string = fold,
): {
  readonly key: string;
  readonly label: string;
  readonly spellings: readonly string[];
  readonly values: readonly T[];
}[] {
  const groups = new Map<string, { key: string; label: string; spellings: string[]; values: T[] }>();
  for (const value of values) {
    const label = labelOf(value).trim();
    const key = keyOf(label);
    const group = groups.get(key) ?? { key, label, spellings: [], values: [] };
    groups.set(key, group);
    if (!group.spellings.includes(label)) group.spellings.push(label);
    group.values.push(value);
  }
  return [...groups.values()];
}

/** The words of a text, folded, without the mark of a plural. */
const wordKeys = oncePerText((text) => wordsIn(text).map((word) => fold(word).replace(/(?<=\D)s$/u, '')));

/** Says whether a text begins with the words of one of these, whole words, singular or plural. */
export function beginsWithOneOf(text: string, beginnings: readonly string[]): boolean {
  const words = wordKeys(text);
  return beginnings.some((beginning) => {
    const begun = wordKeys(beginning);
    return begun.length > 0 && begun.every((key, index) => words[index] === key);
  });
}
