import type { Finding } from '../../domain/finding';
import type { WorkbookLayout, WorkbookSource } from '../../workbook/cells/layout';
import { GENERATED_TAB_KEYS, generatedKeyOf } from '../../workbook/phrases/tab-names';
import { removeBoxes } from '../sheets/prepare/check-boxes';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { backupSheets } from '../safe/backup';
import { forgetReports } from '../reports/deliver-report';
import { markFresh, type RefreshedTab, newStamp, refreshFunctions } from '../freshness/refresh';
import { generatedSheetsByName } from '../sheets/workbook-source';
import { markFindings } from '../findings/mark-findings';
import { documentProperties } from '../safe/stored-text';
import { forgetUndo } from '../safe/undo';
import { sendWrites } from '../sheets/services';
import { claim } from '../sheets/workbook-identity';

/** A workbook that was just emptied. */
export interface Emptied {
  readonly source: WorkbookSource;
  readonly layout: WorkbookLayout;
  readonly findings: readonly Finding[];
  /** The names of the generated tabs that were made anew. */
  readonly kept: readonly string[];
}

/** The property that says that a workbook was emptied, and what is left of the former edition is to go. */
const UNFINISHED = 'nec.nouvelle-edition';

/** Says whether the workbook, if it is empty, still holds what is left of the former edition. */
export function isUnfinished(): boolean {
  return (documentProperties()?.getProperty(UNFINISHED) ?? null) !== null;
}

/** Notes that the workbook is about to be emptied: until `noteFinished`, another run ends it. */
export function noteUnfinished(): void {
  documentProperties()?.setProperty(UNFINISHED, 'oui');
}

/** Notes that nothing of the former edition is left. */
export function noteFinished(): void {
  documentProperties()?.deleteProperty(UNFINISHED);
}

/** Gives the tabs of the former edition alone: generated ones that are not made anew, and « Sauvegarde ». */
function leftOvers(spreadsheet: Spreadsheet, kept: readonly string[]): Sheet[] {
  const made = generatedSheetsByName(spreadsheet, GENERATED_TAB_KEYS);
  const former = [...made].flatMap(([name, sheet]) => (kept.includes(name) ? [] : [sheet]));
  const ids = new Set([...former, ...backupSheets(spreadsheet)].map((sheet) => sheet.getSheetId()));
  return spreadsheet.getSheets().filter((sheet) => {
    const name = sheet.getName();
    return ids.has(sheet.getSheetId()) || (generatedKeyOf(name) !== null && !kept.includes(name));
  });
}

/**
 * Removes what is left of the former edition beside the cells: tabs, copies, links to its reports, marks of its
 * findings, boxes of its persons; then the functions follow, and the workbook is marked as an original. Run again, it
 * ends what a failure left.
 */
export function tidyUp(spreadsheet: Spreadsheet, { source, layout, findings, kept }: Emptied): void {
  for (const sheet of leftOvers(spreadsheet, kept)) spreadsheet.deleteSheet(sheet);
  forgetUndo(spreadsheet);
  forgetReports();
  sendWrites();
  markFindings(spreadsheet, findings, layout);
  const tab = layout.get('registrations');
  const sheet = tab === undefined ? null : spreadsheet.getSheetByName(tab.sheetName);
  if (tab !== undefined && sheet !== null) removeBoxes(sheet, tab, sheet.getMaxRows());
  sendWrites();
  if (refreshFunctions(spreadsheet, 'all', newStamp(), Number.MAX_SAFE_INTEGER) === 0) {
    markFresh(
      spreadsheet,
      [...layout].flatMap(([key, place]): RefreshedTab[] =>
        key === 'summary'
          ? []
          : [
              {
                key,
                layout: place,
                values: source.sheets.find(({ name }) => name === place.sheetName)?.values() ?? [],
              },
            ],
      ),
    );
  }
  const settings = layout.get('settings');
  const home = settings === undefined ? null : spreadsheet.getSheetByName(settings.sheetName);
  if (home !== null) claim(spreadsheet, home);
}
