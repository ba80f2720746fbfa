import { oncePattern } from '../../domain/once';

/** Controls, what turns writing round or shows nothing, every space (two in a row end an account's name). */
const spaces = oncePattern(String.raw`[\s\p{C}\p{Z}]+`, 'gu');
/** What means something inside a journal's line: comments, sub-accounts, payee and note, tags, dates. */
const MARKS = /[;:|[\]{}]+/gu;
/** What it gives a meaning to at the start of a name. */
const leading = oncePattern(String.raw`^[^\p{L}\p{N}]+`, 'u');

/** Gives what staff typed as a comment that hledger and ledger read as nothing else; '' when nothing is left. */
export function safeText(text: string): string {
  return text.replace(spaces(), ' ').replace(MARKS, ' ').replace(/ +/gu, ' ').replace(leading(), '').trim();
}

/** Gives what staff typed as the name of an account, a payee or a code, without brackets; '' for nothing. */
export function safeName(text: string): string {
  return safeText(text.replace(/[()]/gu, ' '));
}

/** Gives a maker of accounts' names: one a key, never twice, `fallback` where nothing is left of the typed. */
export function accountNames(): (parent: string, key: string, label: string, fallback: string) => string {
  const byKey = new Map<string, string>();
  const taken = new Set<string>();
  return (parent, key, label, fallback) => {
    const known = byKey.get(`${parent} ${key}`);
    if (known !== undefined) return known;
    const base = `${parent}:${safeName(label) || fallback}`;
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base} ${count}`;
    taken.add(name);
    byKey.set(`${parent} ${key}`, name);
    return name;
  };
}
