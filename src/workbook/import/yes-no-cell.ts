import { fold, hasWords } from '../../domain/names';
import type { EditionDay } from '../../domain/edition';
import type { CellInput } from '../cells/cell-input';
import { daysNamed } from './named-days';
import { plainText } from './source-table';

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

const COMES =
  /^(?:(?:je)?viens|jyserai|(?:je)?participe|participera|presente?|inscrite?|disponible|coming|attending|p)$/u;
const STAYS = new RegExp(
  '^(?:absente?|excusee?|indisponible|nonconcernee?|notcoming|notattending|a|' +
    '(?:je)?ne(?:viens|vient|participe|participera|viendra)pas|pasdisponible|pasla)$',
  'u',
);

/** Gives back whether a cell of a day's column says that somebody comes, or came; null for anything else. */
export function comes(cell: CellInput, day: number, days: readonly EditionDay[]): boolean | null {
  const answer = yesOrNo(cell);
  if (answer !== null) return answer;
  const key = fold(plainText(cell).replace(/[·.(]e\)?s?\b/gu, ''));
  if (COMES.test(key)) return true;
  if (STAYS.test(key)) return false;
  // A question of many answers has a column for each, which holds that answer again.
  return daysNamed(cell, days).includes(day) || null;
}

/** Says whether a cell makes a CoNum: yes, no, or the trade (« Conseillère numérique »); null for anything else. */
export function isConum(cell: CellInput): boolean | null {
  const answer = yesOrNo(cell);
  if (answer !== null) return answer;
  const key = fold(plainText(cell));
  if (/^(?:oui|yes)/u.test(key)) return true;
  if (/^(?:non|no|pas|ancien|ex)/u.test(key)) return false;
  return /conum|conseiller(?:e|ere)?s?numerique/u.test(key) ? true : null;
}
