import type { CellValue, Spreadsheet } from '../../google/surface';
import { INPUT_TABS, type InputTabKey } from '../../workbook/tabs/index';
import { differs, WATCHED_COLUMNS, watchedTabs } from '../../workbook/generated/watched-tabs';
import { ALL_TABS, editionOf } from '../functions/declared';
import { dashboardOf, fingerprintsIn, storeFingerprint, functionCells, newStamp, refreshFunctions } from './refresh';
import { documentProperties } from '../safe/stored-text';
import { workbookSource } from '../sheets/workbook-source';

/** The property that keeps what an opening refreshed the functions for and « Tableau de bord » cannot hold. */
const SEEN = 'nec.ouverture';

/** A tab that the functions depend on, as an opening finds it. */
interface TabNow {
  readonly key: InputTabKey;
  readonly fingerprint: CellValue;
  /** What the functions know of it: null when « Tableau de bord » does not watch it. */
  readonly watched: { readonly stored: CellValue; readonly store: () => void } | null;
}

/** Gives the tabs that « Tableau de bord » watches, in one read: Sheets reckons their fingerprints. */
function watchedNow(spreadsheet: Spreadsheet): TabNow[] {
  const dashboard = dashboardOf(spreadsheet);
  if (dashboard === null) return [];
  const values = dashboard.getDataRange().getValues();
  return [...watchedTabs(values.map(([label = '']) => label))].map(([key, { row }]) => {
    const fingerprint = values[row - 1]?.[WATCHED_COLUMNS.live - 1] ?? '';
    const store = (): void => {
      if (typeof fingerprint === 'number') storeFingerprint(dashboard, row, fingerprint);
    };
    return { key, fingerprint, watched: { stored: values[row - 1]?.[WATCHED_COLUMNS.stored - 1] ?? '', store } };
  });
}

/** Gives the tabs that nothing watches (too tall, or nothing generated yet), read; none without functions. */
function unwatchedNow(spreadsheet: Spreadsheet, watched: readonly TabNow[]): TabNow[] {
  const isWatched = new Set(watched.map(({ key }) => key));
  const left = INPUT_TABS.filter(
    ({ key, name }) => !isWatched.has(key) && spreadsheet.getSheetByName(name) !== null,
  ).map(({ key }) => key);
  const keys = watched.length === 0 ? ALL_TABS : left;
  if (keys.length === 0 || functionCells(spreadsheet).length === 0) return [];
  const source = workbookSource(spreadsheet);
  const { layout } = editionOf(spreadsheet, keys, source);
  return [...fingerprintsIn(source, layout)].map(([key, fingerprint]) => ({ key, fingerprint, watched: null }));
}

function seenBefore(): Readonly<Record<string, unknown>> {
  try {
    const known: unknown = JSON.parse(documentProperties()?.getProperty(SEEN) ?? '{}');
    return typeof known === 'object' && known !== null ? (known as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/**
 * Refreshes the functions that depend on a tab which changed since they last were, and takes the mark of « Tableau de
 * bord » away; nothing when no tab changed, since each formula written runs its function for everybody. What an opening
 * could not refresh (protected cells, too many of them) keeps the mark and waits for « Actualiser »: the next opening
 * does not try it again.
 */
export function refreshAtOpening(spreadsheet: Spreadsheet): void {
  const watched = watchedNow(spreadsheet);
  const tabs = [...watched, ...unwatchedNow(spreadsheet, watched)];
  const seen = seenBefore();
  const changed = tabs.filter(
    (tab) =>
      seen[tab.key] !== tab.fingerprint && (tab.watched === null || differs(tab.watched.stored, tab.fingerprint)),
  );
  if (changed.length === 0) return;
  const isFresh = refreshFunctions(spreadsheet, new Set(changed.map(({ key }) => key)), newStamp()) === 0;
  if (isFresh) for (const tab of changed) tab.watched?.store();
  const unheld = changed.filter((tab) => !isFresh || tab.watched === null || typeof tab.fingerprint !== 'number');
  if (unheld.length === 0) return;
  documentProperties()?.setProperty(
    SEEN,
    JSON.stringify({ ...seen, ...Object.fromEntries(unheld.map(({ key, fingerprint }) => [key, fingerprint])) }),
  );
}
