import type { TabKey } from '../../domain/finding';
import { columnLetters } from '../cells/cell-address';
import { YES } from '../cells/kinds';
import type { TabLayout, WorkbookLayout } from '../cells/layout';
import { oncePattern } from '../../domain/once';

/** Spreadsheets take no longer text than this inside a formula. */
const LONGEST_TEXT = 255;

/** A column of one of the staff's tabs, as formulas name it. */
export interface LiveColumn {
  /** The whole column, `'Dépenses'!F:F`. */
  readonly whole: string;
  /** The same down to its header, which is no data: `'Dépenses'!F1:F1`. */
  readonly head: string;
}

/** Gives a sheet's name as formulas quote it. */
export function sheetReference(tab: Pick<TabLayout, 'sheetName'>): string {
  return `'${tab.sheetName.replaceAll("'", "''")}'`;
}

/** Gives a column of a tab as formulas name it, or null when the workbook has none. */
export function liveColumn(layout: WorkbookLayout, key: TabKey, field: string): LiveColumn | null {
  const tab = layout.get(key);
  const column = tab?.columns.get(field);
  if (tab === undefined || column === undefined) return null;
  const letters = columnLetters(column);
  const sheet = sheetReference(tab);
  return { whole: `${sheet}!${letters}:${letters}`, head: `${sheet}!${letters}1:${letters}${tab.headerRow}` };
}

/** Gives the cell of a setting as formulas name it, or null when it is not in the workbook. */
export function liveSetting(layout: WorkbookLayout, field: string): string | null {
  const tab = layout.get('settings');
  const column = tab?.columns.get('value');
  const row = tab?.rows?.get(field);
  return tab === undefined || column === undefined || row === undefined
    ? null
    : `${sheetReference(tab)}!${columnLetters(column)}${row}`;
}

/** Gives the sum of the cells of a column in some rows, `SUM('Dépenses'!F3:F6;'Dépenses'!F9)`; '' for no row. */
export function sumOfRows(column: LiveColumn, rows: readonly number[]): string {
  const [sheet = '', letters = ''] = /^(.*!)(.*):/u.exec(column.whole)?.slice(1) ?? [];
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.length === 0 ? '' : `SUM(${runs.map(([a, b]) => `${sheet}${letters}${a}:${letters}${b}`).join(';')})`;
}

/** Gives a text inside a formula, between its quotation marks. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What no spreadsheet takes for a formula or a comparison. */
const harmless = oncePattern(String.raw`^[\p{L}\p{N}][^"<>=\p{Cc}]*$`, 'u');

/** Gives the criterion of SUMIFS that means exactly this text, null when none can, or it looks like a formula. */
export function criterion(text: string): string | null {
  if (text.length > LONGEST_TEXT - 20 || !harmless().test(text)) return null;
  return quotedText(text.replace(/[~*?]/gu, '~$&'));
}

/** Gives SUMIFS of a column under criteria, each a column and a text of criterion already quoted. */
export function sumIfs(sum: LiveColumn, ...criteria: readonly (readonly [LiveColumn, string])[]): string {
  return `SUMIFS(${[sum.whole, ...criteria.flatMap(([column, test]) => [column.whole, test])].join(';')})`;
}

/** The usual words that make a row a total, as criteria; rows with others are taken away one by one. */
const TOTALS = ['"total"', '"total *"', '"total:*"', '"sous-total*"', '"sous total*"'];

/** Says whether the label of a total is one that `sumWithoutTotals` takes away. */
export function isUsualTotal(label: string): boolean {
  return /^(?:total(?:[ :].*)?|sous[- ]total.*)$/isu.test(label);
}

/** Gives the sum of a column without its header and the rows of totals under `label` (`next` where it is blank). */
export function sumWithoutTotals(sum: LiveColumn, label: LiveColumn | null, next: LiveColumn | null): string {
  const minus = TOTALS.flatMap((test) => {
    const first = label === null ? '' : `-${sumIfs(sum, [label, test])}`;
    const second =
      next === null
        ? ''
        : `-${sumIfs(sum, [next, test])}${label === null ? '' : `+${sumIfs(sum, [label, '"?*"'], [next, test])}`}`;
    return [first, second];
  });
  return `SUM(${sum.whole})-SUM(${sum.head})${minus.join('')}`;
}

/** Gives the number of filled cells that are still text, the header left out. */
export function textCells(column: LiveColumn): string {
  return `COUNTA(${column.whole})-COUNT(${column.whole})-COUNTA(${column.head})+COUNT(${column.head})`;
}

/** Gives words between bars, in as many texts as it takes for each to have its place in a formula. */
function barred(words: readonly string[]): string[] {
  const texts = ['|'];
  for (const word of words) {
    const last = texts.pop() ?? '|';
    texts.push(...(last.length + word.length < LONGEST_TEXT ? [`${last}${word}|`] : [last, `|${word}|`]));
  }
  return texts;
}

/** Gives a test that the text of a cell, in small letters, is one of these words; blank is none of them. */
function isOneOf(text: string, words: readonly string[]): string {
  const tests = barred(words).map((list) => `ISNUMBER(FIND("|"&LOWER(${text})&"|";${quotedText(list)}))`);
  return tests.length === 1 ? tests.join('') : `(${tests.join('+')})`;
}

/** How much of a status tells which it is; each test of a whole column costs, so that one asks for all. */
const TELLING = 5;

/** Gives the beginnings of words, in small letters, with their accents and without. */
function beginningsOf(words: readonly string[]): string[] {
  const beginnings = words
    .filter((word) => word.length >= TELLING)
    .map((word) => word.toLowerCase().replaceAll('’', "'").slice(0, TELLING));
  const plain = beginnings.map((text) => text.normalize('NFD').replace(/\p{M}/gu, ''));
  return [...new Set([...beginnings, ...plain])];
}

/** Gives the factors that leave out the rows whose cell begins with one of these words. */
function notBeginning(column: LiveColumn | null, words: readonly string[]): string {
  return column === null
    ? ''
    : words.map((word) => `*(LEFT(${column.whole};${word.length})<>${quotedText(word)})`).join('');
}

/** How the statuses of registrations begin: of those that do not hold, and of those that do. */
interface Statuses {
  readonly withdrawn: readonly string[];
  readonly held: readonly string[];
}

function notWithdrawn(status: LiveColumn | null, { withdrawn, held }: Statuses): string {
  if (status === null) return '';
  const alsoHeld = beginningsOf(held);
  const isDoubtful = (word: string) => beginningsOf([word]).some((text) => alsoHeld.includes(text));
  const words = beginningsOf(withdrawn.filter((word) => !isDoubtful(word)));
  const factor = `*(1-${isOneOf(`LEFT(${status.whole};${TELLING})`, words)})`;
  return factor + notBeginning(status, withdrawn.filter(isDoubtful));
}

/** Gives the number of rows that say yes in a column, without speakers, organisers and withdrawn ones. */
export function yesRows(
  columns: readonly LiveColumn[],
  profile: LiveColumn | null,
  status: LiveColumn | null,
  statuses: Statuses,
): string {
  // TRUE and 1 are words of the list; a truth value is greater than any number, so that a lone one is not compared.
  const yes = (tests: string) => (columns.length === 1 ? tests : `((${tests})>0)`);
  const rows = yes(columns.map(({ whole }) => isOneOf(whole, YES)).join('+'));
  const participants = notBeginning(profile, ['intervenant', 'organisat']) + notWithdrawn(status, statuses);
  // « Inscrit » under « Jour 1 » is a yes, and a header.
  const heads = yes(columns.map(({ head }) => isOneOf(head, YES)).join('+'));
  return `SUMPRODUCT(1*${rows}${participants})-SUMPRODUCT(1*${heads})`;
}
