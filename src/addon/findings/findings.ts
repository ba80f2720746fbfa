import { bilanOf, type Bilan } from '../../domain/bilan';
import { bilanAsRetained } from '../../domain/bilan-as-retained';
import type { Finding } from '../../domain/finding';
import { indicatorsOf } from '../../domain/indicators';
import { retentionFindings } from '../../domain/retention';
import { retainedFindings } from '../../domain/retained';
import type { WorkbookLayout } from '../../workbook/cells/layout';
import type { EditionReading } from '../../workbook/reading/read-edition';
import {
  NOTHING_RETAINED,
  readRetained,
  retainedFigures,
  retainedValues,
  type RetainedReading,
} from '../../workbook/generated/read-retained';
import type { Spreadsheet } from '../../google/surface';
import { readingFaults } from './reading-faults';
import { editionOf } from '../functions/figures';
import { generatedSheet } from '../sheets/generated-sheets';
import { activeSpreadsheet, clockNow, wallClockOf } from '../sheets/services';

/** The Bilan tab as it stands: what was typed by hand in it, and where it stands; null when there is none. */
export interface SummaryTab {
  readonly retained: RetainedReading;
  readonly sheet: { readonly sheetId: number; readonly sheetName: string } | null;
  /** Its formulas, '' where there is none. */
  readonly formulas: readonly (readonly string[])[];
}

/** Gives what was typed by hand in the Bilan tab, in two reads. */
export function readSummary(spreadsheet: Spreadsheet): SummaryTab {
  const sheet = generatedSheet(spreadsheet, 'bilan');
  if (sheet === null) return { retained: NOTHING_RETAINED, sheet: null, formulas: [] };
  const range = sheet.getDataRange();
  const [values, formulas] = [range.getValues(), range.getFormulas()];
  const retained = readRetained(values, formulas, wallClockOf(spreadsheet));
  return { retained, sheet: { sheetId: sheet.getSheetId(), sheetName: sheet.getName() }, formulas };
}

/** What is found in a workbook, and where each tab stands. */
interface Findings {
  readonly findings: readonly Finding[];
  readonly layout: WorkbookLayout;
}

/** Gives every finding about a workbook, those of reading first, with where each tab stands. */
export function allFindings(
  reading: EditionReading,
  bilan: Bilan,
  { retained, sheet }: Pick<SummaryTab, 'retained' | 'sheet'>,
): Findings {
  const { figures, findings } = retainedFigures(retained, bilan);
  const layout = new Map(reading.layout);
  if (sheet !== null)
    layout.set('summary', { ...sheet, headerRow: retained.headerRow, lastRow: 0, columns: retained.columns });
  const kept = bilan.edition.settings.retention;
  const late = kept === null ? [] : retentionFindings(kept, clockNow(activeSpreadsheet()).slice(0, 10));
  return {
    layout,
    findings: [
      ...late,
      ...readingFaults(layout),
      ...reading.findings,
      ...bilanAsRetained(bilan, retainedValues(retained, bilan)).findings,
      ...findings,
      ...retainedFindings(indicatorsOf(bilan), figures),
    ],
  };
}

/** Gives every finding about a spreadsheet as it stands, all its tabs being read. */
export function findingsOf(spreadsheet: Spreadsheet): Findings {
  const reading = editionOf(spreadsheet);
  return allFindings(reading, bilanOf(reading.edition), readSummary(spreadsheet));
}
