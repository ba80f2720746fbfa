import type { Bilan } from '../../domain/bilan';
import { PERSONAL_TABS } from '../../workbook/tabs/index';
import { knownNames, namesSomebody } from '../../workbook/anonymise/names-left';
import { cellAddress } from '../../workbook/cells/cell-address';
import type { WorkbookLayout } from '../../workbook/cells/layout';
import { COPY_PREFIX, isSignInName, signInKey } from '../../workbook/phrases/tab-names';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { backupSheets } from '../safe/backup';
import type { SummaryTab } from '../findings/findings';
import { generatedMark, generatedSheets } from '../sheets/workbook-source';
import { markedSheets } from '../sheets/tab-marks';

/** Gives the sheets to sign, those that staff renamed included. */
export function signInSheetsIn(spreadsheet: Spreadsheet): Sheet[] {
  const marked = new Set(
    markedSheets(spreadsheet)
      .filter(({ mark }) => mark.startsWith(generatedMark(signInKey(''))))
      .map(({ sheet }) => sheet.getSheetId()),
  );
  return spreadsheet.getSheets().filter((sheet) => isSignInName(sheet.getName()) || marked.has(sheet.getSheetId()));
}

/** A tab that names somebody, and its first cell that does. */
export interface NamingTab {
  readonly sheetName: string;
  readonly cell: string;
}

function firstNaming(texts: readonly (readonly unknown[])[], names: (text: string) => boolean): string | null {
  for (const [row, cells] of texts.entries()) {
    const column = cells.findIndex((cell) => typeof cell === 'string' && cell !== '' && names(cell));
    if (column >= 0) return cellAddress(row + 1, column + 1);
  }
  return null;
}

/** Gives the tabs that anonymising leaves and that name somebody of Inscriptions, an agent or an author. */
export function namingTabs(
  spreadsheet: Spreadsheet,
  bilan: Bilan,
  layout: WorkbookLayout,
  { retained, sheet: summary }: SummaryTab,
): NamingTab[] {
  const known = knownNames(bilan.edition);
  const names = (text: string): boolean => namesSomebody(text, known);
  const anonymised = PERSONAL_TABS.flatMap(({ key }) => layout.get(key)?.sheetId ?? []);
  const passed = new Set([
    ...anonymised,
    ...[...generatedSheets(spreadsheet)].filter(([key]) => key !== 'report').map(([, sheet]) => sheet.getSheetId()),
    ...[...signInSheetsIn(spreadsheet), ...backupSheets(spreadsheet)].map((sheet) => sheet.getSheetId()),
  ]);
  const others = spreadsheet
    .getSheets()
    .filter((sheet) => !passed.has(sheet.getSheetId()) && !sheet.getName().startsWith(COPY_PREFIX));
  const typed = retained.entries.find(({ typed: value, note }) => names(String(note)) || names(String(value)));
  return [
    ...(typed === undefined || summary === null
      ? []
      : [{ sheetName: summary.sheetName, cell: cellAddress(typed.row, retained.columns.get('note') ?? 1) }]),
    ...others.flatMap((sheet) => {
      const range = sheet.getDataRange();
      const cell = firstNaming(range.getValues(), names) ?? firstNaming(range.getNotes(), names);
      return cell === null ? [] : [{ sheetName: sheet.getName(), cell }];
    }),
  ];
}
