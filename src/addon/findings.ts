import type { Bilan } from '../domain/bilan';
import type { Finding } from '../domain/finding';
import { indicatorsOf } from '../domain/indicators';
import { retainedFindings } from '../domain/retained';
import type { WorkbookLayout } from '../workbook/layout';
import { TAB_NAMES } from '../workbook/phrases/tab-names';
import type { EditionReading } from '../workbook/read-edition';
import { NOTHING_RETAINED, readRetained, type Retained } from '../workbook/read-retained';
import type { Spreadsheet } from '../workbook/surface';
import { wallClockIn } from './services';

/** Gives back what was typed by hand in the Bilan tab; nothing when there is no such tab yet. */
export function retainedIn(spreadsheet: Spreadsheet): Retained {
  const sheet = spreadsheet.getSheetByName(TAB_NAMES.summary);
  if (sheet === null) return NOTHING_RETAINED;
  const range = sheet.getDataRange();
  return readRetained(range.getValues(), range.getFormulas(), { name: sheet.getName(), sheetId: sheet.getSheetId(), wallClock: wallClockIn(spreadsheet.getSpreadsheetTimeZone()) });
}

/** Gives back every finding about a workbook, those of reading first, with where each tab stands. */
export function allFindings(spreadsheet: Spreadsheet, reading: EditionReading, bilan: Bilan): { readonly findings: readonly Finding[]; readonly layout: WorkbookLayout; readonly retained: Retained } {
  const retained = retainedIn(spreadsheet);
  const layout = retained.layout === null ? reading.layout : new Map([...reading.layout, ['summary' as const, retained.layout]]);
  return { retained, layout, findings: [...reading.findings, ...bilan.findings, ...retained.findings, ...retainedFindings(indicatorsOf(bilan), retained.figures)] };
}
