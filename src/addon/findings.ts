import { bilanOf, type Bilan } from '../domain/bilan';
import type { Finding } from '../domain/finding';
import { indicatorsOf } from '../domain/indicators';
import { retainedFindings } from '../domain/retained';
import type { WorkbookLayout } from '../workbook/layout';
import { TAB_NAMES } from '../workbook/phrases/tab-names';
import type { EditionReading } from '../workbook/read-edition';
import { NOTHING_RETAINED, readRetained, retainedFigures, type RetainedReading } from '../workbook/read-retained';
import type { Spreadsheet } from '../workbook/surface';
import { editionOf } from './figures';
import { wallClockIn } from './services';

/** The Bilan tab as it stands: what was typed by hand in it, and its sheet; null when there is none. */
export interface SummaryTab {
  readonly retained: RetainedReading;
  readonly sheetId: number | null;
}

/** Gives back what was typed by hand in the Bilan tab, in two reads. */
export function readSummary(spreadsheet: Spreadsheet): SummaryTab {
  const sheet = spreadsheet.getSheetByName(TAB_NAMES.summary);
  if (sheet === null) return { retained: NOTHING_RETAINED, sheetId: null };
  const range = sheet.getDataRange();
  const retained = readRetained(range.getValues(), range.getFormulas(), wallClockIn(spreadsheet.getSpreadsheetTimeZone()));
  return { retained, sheetId: sheet.getSheetId() };
}

/** What is found in a workbook, and where each tab stands. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly layout: WorkbookLayout;
}

/** Gives back every finding about a workbook, those of reading first, with where each tab stands. */
export function allFindings(reading: EditionReading, bilan: Bilan, { retained, sheetId }: SummaryTab): Findings {
  const { figures, findings } = retainedFigures(retained, bilan);
  const layout = new Map(reading.layout);
  if (sheetId !== null) layout.set('summary', { sheetName: TAB_NAMES.summary, sheetId, headerRow: retained.headerRow, lastRow: 0, columns: retained.columns });
  return { layout, findings: [...reading.findings, ...bilan.findings, ...findings, ...retainedFindings(indicatorsOf(bilan), figures)] };
}

/** Gives back every finding about a spreadsheet as it stands, all its tabs being read. */
export function findingsOf(spreadsheet: Spreadsheet): Findings {
  const reading = editionOf(spreadsheet);
  return allFindings(reading, bilanOf(reading.edition), readSummary(spreadsheet));
}
