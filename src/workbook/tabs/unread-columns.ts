import { finding, type Finding, type TabKey } from '../../domain/finding';
import type { CellValue } from '../cells/cell-input';
import type { Columns, Header } from './header';
import { isSurelyWithdrawn } from './registration-statuses';

/** What the cells of a column that a figure hangs on say, whatever its header. */
export interface Telling {
  readonly field: string;
  /** Whether every filled cell has to say it, or one is enough. */
  readonly by: 'every' | 'some';
  readonly says: (text: string) => boolean;
}

/** How the cells begin that tell what a registration is, wherever they stand. */
const PROFILE = /^\s*(?:intervenant|organisat)/iu;
const CONUM = /^\s*(?:conum|conseill(?:er|[èe]re|er\S{1,6}) num[ée]rique)/iu;
const POSTCODE = /^\s*\d{2} ?\d{3}\s*$/u;

/** What says of a registration something that a figure hangs on. */
export const REGISTRATION_CELLS: readonly Telling[] = [
  { field: 'status', by: 'some', says: isSurelyWithdrawn },
  { field: 'profile', by: 'some', says: (cell) => PROFILE.test(cell) },
  { field: 'conum', by: 'some', says: (cell) => CONUM.test(cell) },
  { field: 'department', by: 'every', says: (cell) => POSTCODE.test(cell) },
];

/** Gives a finding for each unread column that looks by its cells like one that the tab lacks. */
export function unreadColumns(
  tab: TabKey,
  columns: Columns,
  { row, places }: Header,
  values: readonly (readonly CellValue[])[],
  { field, by, says }: Telling,
): Finding[] {
  if (places.has(field)) return [];
  const read = new Set(places.values());
  return (values[row - 1] ?? []).flatMap((header, index): Finding[] => {
    const label = typeof header === 'string' ? header.trim() : '';
    if (label === '' || read.has(index + 1)) return [];
    const filled = values
      .slice(row)
      .map((cells) => cells[index] ?? '')
      .filter((cell) => cell !== '');
    const isOne = (cell: CellValue) => (typeof cell === 'string' || typeof cell === 'number') && says(String(cell));
    if (filled.length === 0 || !(by === 'every' ? filled.every(isOne) : filled.some(isOne))) return [];
    return [finding('column-unread', { tab, row, field: index + 1 }, { label, known: columns[field]?.label ?? '' })];
  });
}
