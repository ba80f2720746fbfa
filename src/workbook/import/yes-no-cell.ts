import { fold, hasWords } from '../../domain/names';
import type { CellInput } from '../cells/cell-input';
import { plainText } from './plain-text';

const YES: readonly string[] = ['oui', 'o', 'x', '✓', '✔', 'vrai', '1', 'yes', 'y', 'true', 'coche', 'checked'];
const NO: readonly string[] = ['non', 'n', 'faux', '0', 'no', 'false', '-', 'unchecked', 'pasdutout'];

/** Gives back what a cell of a form says: yes, no (blank too), or null for anything else. */
export function yesOrNo(cell: CellInput): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const text = plainText(cell);
  const word = hasWords(text) ? fold(text.replace(/[;,]\s*$/u, '')) : text;
  if (text === '' || NO.includes(word)) return false;
  return YES.includes(word) ? true : null;
}

/**
 * Gives back whether a cell says that somebody is a CoNum: yes, no, or the trade itself (« Conseillère numérique »);
 * null for anything else.
 */
export function isConum(cell: CellInput): boolean | null {
  const answer = yesOrNo(cell);
  if (answer !== null) return answer;
  const key = fold(plainText(cell));
  if (/^(?:oui|yes)/u.test(key)) return true;
  if (/^(?:non|no|pas|ancien|ex)/u.test(key)) return false;
  return /conum|conseiller(?:e|ere)?s?numerique/u.test(key) ? true : null;
}
