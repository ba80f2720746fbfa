import { fold } from '../names';

/** What stands before a name and is no part of it. */
const CIVILITIES: ReadonlySet<string> = new Set(
  ['M', 'Mr', 'Mme', 'Mlle', 'Mrs', 'Ms', 'Dr', 'Pr', 'Monsieur', 'Madame', 'Mademoiselle'].map(fold),
);

const BULLET = /^[\s•●▪◦·*–—-]+/u;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Gives back a person's name without bullet, civility or what stands in brackets. */
export function bareName(name: string): string {
  const words = name.replace(BULLET, '').replace(BRACKETED, ' ').trim().split(/\s+/u);
  const first = words.findIndex((word) => !CIVILITIES.has(fold(word)));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** Gives back the key under which two names are one person's: the set of their words, whatever their order. */
export function personKey(name: string): string {
  const words = bareName(name)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? fold(name) : [...new Set(words.map(fold))].sort().join(' ');
}
