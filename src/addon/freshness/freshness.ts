import { fingerprintOf } from '../../workbook/generated/fingerprint';
import type { TabLayout, WorkbookLayout } from '../../workbook/cells/layout';
import type { WorkbookSource } from '../../workbook/cells/sheet-source';
import type { CellValue, Sheet, Spreadsheet } from '../../google/surface';
import type { InputTabKey } from '../../workbook/tabs/index';
import { WATCHED_COLUMNS, watchedTabs, type Fingerprints } from '../../workbook/generated/watched-tabs';
import { generatedSheet } from '../sheets/generated-sheets';
import { newStamp, refreshFunctions } from './refresh';
import { sendWrites, wallClockOf } from '../sheets/services';

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
