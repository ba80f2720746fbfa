import { columnLetters } from '../cells/cell-address';
import { blank, formula, headers, number, text } from '../content/content-cell';
import { fingerprintFormulas, watchedHeight } from './fingerprint';
import type { WorkbookLayout } from '../cells/layout';
import { quotedText } from '../content/live-formula';
import { FRESHNESS } from '../phrases/dashboard-labels';
import { TAB_NAMES } from '../phrases/tab-names';
import type { CellValue } from '../cells/cell-input';
import type { ContentCell } from '../content/tab-content';
import { INPUT_TABS, type InputTabKey } from '../tabs/index';

/** The fingerprint of each tab as the custom functions know it; a tab without one counts as changed. */
export type Fingerprints = ReadonlyMap<InputTabKey, number>;

/** The columns of the block of watched tabs, from 1. */
export const WATCHED_COLUMNS = { label: 1, stored: 2, live: 3 } as const;

/** Beyond this part of a fingerprint, a difference is no rounding. */
const PRECISION = '10^13';

/** Says whether two fingerprints differ, as the formula of the state does; what is no number always does. */
export function differs(stored: CellValue | undefined, live: CellValue | undefined): boolean {
  if (typeof stored !== 'number' || typeof live !== 'number') return stored !== live;
  return Math.abs(stored - live) > 1 / 2 + Math.abs(live) / 10 ** 13;
}

/** The rows of « Tableau de bord » about the functions: their state, and the watched tabs it comes from. */
interface WatchedRows {
  readonly state: readonly ContentCell[];
  readonly rows: readonly (readonly ContentCell[])[];
}

/** The live fingerprint, and beside it the parts that it adds up, if there is more than one. */
function liveCells(parts: readonly string[], row: number): ContentCell[] {
  const muted = (content: string): ContentCell => formula(`=${content}`, 'integer', { style: 'muted' });
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return [muted(only)];
  const first = WATCHED_COLUMNS.live + 1;
  return [
    muted(`SUM(${columnLetters(first)}${row}:${columnLetters(first + parts.length - 1)}${row})`),
    ...parts.map(muted),
  ];
}

/** Gives the rows of the watched tabs, which come after row `rowsBefore`, and the row that says whether any differs. */
export function watchedRows(layout: WorkbookLayout, fingerprints: Fingerprints, rowsBefore: number): WatchedRows {
  const tabs: ContentCell[][] = [];
  for (const { key } of INPUT_TABS) {
    const tab = layout.get(key);
    const parts = tab === undefined ? [] : fingerprintFormulas(key, tab);
    if (tab === undefined || parts.length === 0) continue;
    tabs.push([
      text(FRESHNESS.watched(TAB_NAMES[key], watchedHeight(tab)), { style: 'muted' }),
      number(fingerprints.get(key) ?? null, 'integer', { style: 'muted' }),
      ...liveCells(parts, rowsBefore + 3 + tabs.length),
    ]);
  }
  if (tabs.length === 0) return { state: [], rows: [] };
  const [first, last] = [rowsBefore + 3, rowsBefore + 2 + tabs.length];
  const [stored, live] = [`B${first}:B${last}`, `C${first}:C${last}`];
  const differing = `SUMPRODUCT((ABS(${stored}-${live})>1/2+ABS(${live})/${PRECISION})*1)`;
  const state = `=IF(IFERROR(${differing};1)=0;${quotedText(FRESHNESS.fresh)};${quotedText(FRESHNESS.stale)})`;
  return {
    state: [
      text(FRESHNESS.functions, { style: 'subtotal' }),
      formula(state, 'general', { style: 'subtotal', wrap: true }),
      blank('subtotal'),
    ],
    rows: [[], headers([FRESHNESS.tabs, FRESHNESS.stored, FRESHNESS.live], [1, 2]), ...tabs],
  };
}

/** A watched tab in « Tableau de bord »: its row, from 1, and how many rows of the tab are watched. */
interface WatchedTab {
  readonly row: number;
  readonly height: number;
}

/** Gives where each watched tab stands, from the first column of « Tableau de bord » as it stands. */
export function watchedTabs(labels: readonly CellValue[]): ReadonlyMap<InputTabKey, WatchedTab> {
  const header = labels.indexOf(FRESHNESS.tabs);
  const tabs = new Map<InputTabKey, WatchedTab>();
  if (header < 0) return tabs;
  for (const [index, label] of labels.entries()) {
    const height = Number(/(\d+)\)$/u.exec(typeof label === 'string' ? label : '')?.[1] ?? 0);
    const key = INPUT_TABS.find((tab) => label === FRESHNESS.watched(TAB_NAMES[tab.key], height))?.key;
    if (index > header && key !== undefined) tabs.set(key, { row: index + 1, height });
  }
  return tabs;
}
