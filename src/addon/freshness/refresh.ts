import { fingerprintOf } from '../../workbook/generated/fingerprint';
import type { TabLayout, WorkbookLayout, WorkbookSource } from '../../workbook/cells/layout';
import type { CellValue, Sheet, Spreadsheet, Range } from '../../google/surface';
import type { InputTabKey } from '../../workbook/tabs';
import { WATCHED_COLUMNS, watchedTabs, type Fingerprints } from '../../workbook/generated/watched-tabs';
import { generatedSheet } from '../sheets/workbook-source';
import { sendWrites, wallClockOf } from '../sheets/services';
import { refreshed, type Declared } from '../../workbook/filling/refresh-formula';
import { declaredFunction } from '../functions';

/** A tab as it stands once its functions were refreshed; `values` are those of its whole data range. */
export interface RefreshedTab {
  readonly key: InputTabKey;
  readonly layout: TabLayout;
  readonly values: readonly (readonly CellValue[])[];
}

/** Gives the fingerprint of each tab found, from the values that were read already. */
export function fingerprintsIn(source: WorkbookSource, layout: WorkbookLayout): Fingerprints {
  const fingerprints = new Map<InputTabKey, number>();
  for (const [key, tab] of layout) {
    const sheet = source.sheets.find(({ name }) => name === tab.sheetName);
    if (key !== 'summary' && sheet !== undefined)
      fingerprints.set(key, fingerprintOf(key, tab, sheet.values(), source.wallClock));
  }
  return fingerprints;
}

/** Refreshes every function; gives the fingerprints of the tabs as they know them, none if one may be stale. */
export function refreshAll(
  spreadsheet: Spreadsheet,
  source: WorkbookSource,
  layout: WorkbookLayout,
): { readonly stale: number; readonly fingerprints: Fingerprints } {
  const stale = refreshFunctions(spreadsheet, 'all', newStamp(), Number.MAX_SAFE_INTEGER);
  return { stale, fingerprints: stale === 0 ? fingerprintsIn(source, layout) : new Map() };
}

/** Gives « Tableau de bord », null when nothing was generated yet. */
export const dashboardOf = (spreadsheet: Spreadsheet): Sheet | null => generatedSheet(spreadsheet, 'dashboard');

/** Notes in « Tableau de bord » the fingerprint that the functions know of the tab watched in a row. */
export function storeFingerprint(dashboard: Sheet, row: number, fingerprint: number): void {
  dashboard.getRange(row, WATCHED_COLUMNS.stored, 1, 1).setValue(fingerprint);
}

/** Notes in « Tableau de bord » that functions know these tabs, refreshed without failure. A read, a write a tab. */
export function markFresh(spreadsheet: Spreadsheet, tabs: readonly RefreshedTab[]): void {
  const dashboard = dashboardOf(spreadsheet);
  const lastRow = dashboard?.getLastRow() ?? 0;
  if (dashboard === null || lastRow === 0) return;
  // The labels alone: reading the totals would make Sheets calculate them now.
  const labels = dashboard
    .getRange(1, WATCHED_COLUMNS.label, lastRow, 1)
    .getValues()
    .map(([label = '']) => label);
  const tabsWatched = watchedTabs(labels);
  const wallClock = wallClockOf(spreadsheet);
  for (const { key, layout, values } of tabs) {
    const watched = tabsWatched.get(key);
    if (watched !== undefined)
      storeFingerprint(dashboard, watched.row, fingerprintOf(key, layout, values, wallClock, watched.height));
  }
  sendWrites();
}

const PREFIX = 'NEC_';
/** A trigger has 30 seconds: it writes no more cells than this, and leaves the others to « Actualiser ». */
const MOST_PER_TRIGGER = 150;

/** Gives a refresh argument never given before, in letters and figures. */
export function newStamp(): string {
  return Date.now().toString(36);
}

function concernedBy(tabs: ReadonlySet<InputTabKey> | 'all'): (name: string) => Declared | null {
  return (name) => {
    const declared = declaredFunction(name);
    if (declared === null || (tabs !== 'all' && !declared.tabs.some((tab) => tabs.has(tab)))) return null;
    return { parameters: declared.argument === null ? 0 : 1 };
  };
}

/** Writes a formula, read just before, with its new refresh argument; gives whether it did, null for nothing to do. */
function refreshCell(cell: Range, stamp: string, isConcerned: (name: string) => Declared | null): boolean | null {
  try {
    const formula = cell.getFormula();
    const fresh = refreshed(formula, stamp, isConcerned);
    if (fresh === formula) return null;
    cell.setFormula(fresh);
    return true;
  } catch {
    // A protected cell, a list that takes no other value: the others go on.
    return false;
  }
}

/** Gives the cells whose formula names a custom function of ours, of all tabs. */
export function functionCells(spreadsheet: Spreadsheet): Range[] {
  return spreadsheet.createTextFinder(PREFIX).matchFormulaText(true).findAll();
}

/**
 * Makes Sheets recalculate the custom functions that depend on these tabs, wherever they stand: each formula is
 * replaced whole, by one call, so that none is ever left as text. Two calls a cell. Gives how many cells may still
 * be stale: those that could not be written, and those not looked at since `most` were. What was written before is sent
 * already.
 */
export function refreshFunctions(
  spreadsheet: Spreadsheet,
  tabs: ReadonlySet<InputTabKey> | 'all',
  stamp: string,
  most = MOST_PER_TRIGGER,
): number {
  const cells = functionCells(spreadsheet);
  const isConcerned = concernedBy(tabs);
  let [written, refused, seen] = [0, 0, 0];
  for (const cell of cells) {
    if (written + refused >= most) break;
    const done = refreshCell(cell, stamp, isConcerned);
    if (done === true) written += 1;
    if (done === false) refused += 1;
    seen += 1;
  }
  return (isSent(written) ? refused : refused + written) + cells.length - seen;
}

/** Says whether Google accepted what was written; of several formulas, it does not say which one it refuses. */
function isSent(written: number): boolean {
  if (written === 0) return true;
  try {
    sendWrites();
    return true;
  } catch {
    return false;
  }
}
