import { type Bilan, bilanOf } from '../../domain/bilan';
import { bilanAsRetained } from '../../domain/bilan-as-retained';
import { type Finding, finding, type TabKey } from '../../domain/finding';
import { indicatorsOf } from '../../domain/indicators';
import { retentionFindings } from '../../domain/retention';
import { retainedFindings } from '../../domain/retained';
import type { WorkbookLayout } from '../../workbook/cells/layout';
import type { EditionReading } from '../../workbook/reading/read-edition';
import {
  NOTHING_RETAINED,
  readRetained,
  retainedFigures,
  type RetainedReading,
  retainedValues,
} from '../../workbook/generated/read-retained';
import type { Spreadsheet } from '../../google/surface';
import { editionOf } from '../functions/declared';
import { generatedSheet } from '../sheets/workbook-source';
import { activeSpreadsheet, clockNow, wallClockOf } from '../sheets/services';
import { READING_FAULTS, type ReadingFault } from '../../google/reading-faults';
import { documentProperties } from '../safe/stored-text';

/** Gives what the host that opened the file could not read or calculate; nothing on Google. */
function readingFaults(layout: WorkbookLayout): Finding[] {
  const told = documentProperties()?.getProperty(READING_FAULTS) ?? null;
  if (told === null) return [];
  const tabs = new Map<string, TabKey>([...layout].map(([tab, { sheetName }]) => [sheetName, tab]));
  return (JSON.parse(told) as ReadingFault[]).flatMap(({ sheet, row, column, text }) => {
    const tab = tabs.get(sheet);
    if (text === null) return tab === undefined ? [] : [finding('result-kept', { tab, row, field: column }, {})];
    // A file that is none of ours is told all the same: its text names it.
    const place = tab === undefined ? { row: null, field: null } : { row, field: column };
    return [finding('file-unreadable', { tab: tab ?? 'settings', ...place }, { text })];
  });
}

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
