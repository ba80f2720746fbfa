import { fold, listed, wordsIn } from '../names';
import { once, oncePattern } from '../once';

/** What stands before a name and is no part of it. */
const CIVILITIES = listed(`
  M | MM | Mr | Mme | Mmes | Mlle | Mrs | Ms | Dr | Pr | Prof | Me | Monsieur | Madame | Mademoiselle | Docteur
  Professeur | Maître
`);
const civilities = once(() => new Set(CIVILITIES.map(fold)));

const BULLET = /^(?:[\s•●▪◦·*→–—-]+|\d{1,2}[.)]\s)+/u;
/** A civility without the space after its point. */
const glued = oncePattern(String.raw`^(\p{L}{1,4}\.)(?=\p{L})`, 'u');
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Gives a person's name without bullet, civility or what stands in brackets. */
export function bareName(name: string): string {
  const words = name.replace(BULLET, '').replace(BRACKETED, ' ').trim().replace(glued(), '$1 ').split(/\s+/u);
  const first = words.findIndex((word) => !civilities().has(fold(word)));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** Gives the key under which two names are one person's: the set of their words, whatever their order. */
export function personKey(name: string): string {
  const words = wordsIn(bareName(name));
  return words.length === 0 ? fold(name) : [...new Set(words.map(fold))].sort().join(' ');
}
