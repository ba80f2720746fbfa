import { finding, type Finding } from '../../domain/finding';
import { isNothing } from '../../domain/nothing';
import type { CellValue } from '../cells/cell-input';
import { column } from '../cells/column';
import { nameText } from '../cells/kinds';
import type { Header } from './header';
import { isFilled } from './total-rows';

/** How a tab of money is laid out. */
export interface Ledger {
  /** The column that section rows stand for: a row of one text gives it to the lines below. */
  readonly section: string;
  readonly amount: string;
  /** The column whose content stands in that of sections where the tab has none for it. */
  readonly name?: string;
}

interface LedgerRow {
  readonly row: number;
  /** The text of its only filled cell, null when it has several or none. */
  readonly onlyText: string | null;
  /** The field of that cell, null where no declared column stands. */
  readonly onlyField: string | null;
  /** In cents. */
  readonly amount: number | null;
  /** How many cells it holds besides amounts. */
  readonly others: number;
}

/** A section as opened; `isUsed` says whether a line took its text. */
export interface Section {
  readonly row: number;
  readonly text: string;
  readonly field: string | null;
  isUsed: boolean;
}

/** Two lines at least make a sum; three, one that a line with a label may be by no accident. */
const FEWEST_SUMMED = 2;
const FEWEST_UNDER_LABEL = 3;

/** Follows the rows of a ledger from its header down: what is a section, a sum without label, or a line. */
export class LedgerRows {
  readonly sections: Section[] = [];
  current: Section | null = null;
  private since = { lines: 0, sum: 0 };
  private all = { lines: 0, sum: 0 };

  /** A labelled total ends the section and the lines that it totals. */
  total(): void {
    this.current = null;
    this.since = { lines: 0, sum: 0 };
  }

  /**
   * `like-sum` is a line whose label alone stands beside the sum of those above, or whose amount alone is that of the
   * only line above: a total under another word, or of one line.
   */
  next({ row, onlyText, onlyField, amount, others }: LedgerRow): 'section' | 'sum' | 'like-sum' | 'line' {
    if (onlyText !== null) {
      this.current = { row, text: onlyText, field: onlyField, isUsed: false };
      this.sections.push(this.current);
      return 'section';
    }
    const summed = Math.max(...[this.since, this.all].map(({ lines, sum }) => (sum === amount ? lines : 0)));
    if (others === 0 && summed >= FEWEST_SUMMED) {
      this.total();
      return 'sum';
    }
    for (const counted of amount === null ? [] : [this.since, this.all]) {
      counted.lines += 1;
      counted.sum += amount ?? 0;
    }
    return (others === 1 && summed >= FEWEST_UNDER_LABEL) || (others === 0 && summed === 1) ? 'like-sum' : 'line';
  }
}

/**
 * Gives a finding for each filled line without amount, then for each empty section that no other follows, which looks
 * like one; not for the rows of `unread`, whose amount is told already.
 */
export function missingAmounts(
  tab: 'expenses' | 'receipts',
  lines: readonly { readonly row: number; readonly amount: number | null; readonly planned: number | null }[],
  unread: ReadonlySet<number>,
  sections: readonly Section[],
): Finding[] {
  const blank = lines.filter(({ row, amount, planned }) => amount === null && planned === null && !unread.has(row));
  const empty = sections.filter(({ isUsed, field }) => !isUsed && field !== null);
  return [...blank, ...empty].map(({ row }) => finding('amount-missing', { tab, row, field: 'amount' }, {}));
}

export const accountColumn = (help: string) =>
  column('Compte', nameText, 'impersonal', {
    synonyms: ['N° de compte', 'Compte comptable', 'Imputation', 'Nature comptable'],
    width: 90,
    help,
  });

/** How a text that opens no section begins: add here what others write. */
const NOTES = /^(?:\*|\(|(?:n\.?\s?b\.?|nota|notes?|remarques?|attention|sources?|mise? à jour|maj)(?!\p{L}))/iu;

/** Says whether the only text of a row is a note, which changes nothing. */
export const isNote = (text: string): boolean => NOTES.test(text.normalize('NFC'));

/** Gives the text of a row that holds nothing else, or null. */
export function loneText(cells: readonly CellValue[], fields: readonly { readonly position: number }[]): string | null {
  const [only, ...others] = cells.filter(isFilled);
  const at = cells.findIndex(isFilled);
  // What stands to the right in a column of the staff's own is a remark.
  const first = Math.min(...fields.map(({ position }) => position));
  if (at > first && !fields.some(({ position }) => position === at)) return null;
  return typeof only === 'string' && others.length === 0 && !isNothing(only) && !/^[\d\s.,€+-]*$/u.test(only)
    ? only.trim()
    : null;
}

/** Gives a line what its section says: its poste or type, and the name that stands in that column. */
export function placeUnder(
  section: Section | null,
  ledger: Ledger,
  read: Record<string, unknown>,
  header: Pick<Header, 'places'>,
): void {
  if (section === null) return;
  const typed = read[ledger.section];
  if (typed !== '' && ledger.name !== undefined && !header.places.has(ledger.name)) read[ledger.name] = typed;
  else if (typed !== '') return;
  read[ledger.section] = section.text;
  read['underSection'] = true;
  section.isUsed = true;
}
