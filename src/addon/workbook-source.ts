import type { WorkbookLayout } from '../workbook/layout';
import type { SheetSource, WorkbookSource } from '../workbook/sheet-source';
import type { CellValue, Sheet, Spreadsheet } from '../workbook/surface';
import { wallClockIn } from './services';

/** The key under which a sheet is marked as one of our tabs, so that it is found again when renamed. */
const TAB_MARK = 'nec.onglet';

/** Gives back the mark of each marked sheet, by sheet id. */
function marksOf(spreadsheet: Spreadsheet): Map<number, string> {
  const marks = new Map<number, string>();
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(TAB_MARK).find()) {
    const sheet = metadata.getLocation().getSheet();
    const value = metadata.getValue();
    if (sheet !== null && value !== null) marks.set(sheet.getSheetId(), value);
  }
  return marks;
}

function markTab(sheet: Sheet | null, key: string): void {
  try {
    sheet?.addDeveloperMetadata(TAB_MARK, key);
  } catch {
    // Somebody protects it: it is found by its name.
  }
}

/** Marks the sheets of the tabs found, so that they are found again once renamed; a sheet that somebody else protects stays without mark. */
export function markTabs(spreadsheet: Spreadsheet, layout: WorkbookLayout): void {
  const marks = marksOf(spreadsheet);
  for (const [key, { sheetId, sheetName }] of layout) {
    if (key !== 'summary' && !marks.has(sheetId)) markTab(spreadsheet.getSheetByName(sheetName), key);
  }
}

function sheetSource(sheet: Sheet, mark: () => string | null): SheetSource {
  let values: CellValue[][] | null = null;
  return {
    name: sheet.getName(),
    get sheetId() {
      return sheet.getSheetId();
    },
    get mark() {
      return mark();
    },
    values: () => (values ??= sheet.getDataRange().getValues()),
  };
}

/** Gives back the spreadsheet as a workbook to read; each sheet is read when first needed, once. */
export function workbookSource(spreadsheet: Spreadsheet): WorkbookSource {
  let marks: Map<number, string> | null = null;
  const sheets = spreadsheet.getSheets().map((sheet) => sheetSource(sheet, () => (marks ??= marksOf(spreadsheet)).get(sheet.getSheetId()) ?? null));
  return { sheets, wallClock: wallClockIn(spreadsheet.getSpreadsheetTimeZone()) };
}
