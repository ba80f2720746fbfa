import { docxBytes } from '../../report/docx/write-docx';
import type { Finding } from '../../domain/finding';
import { partnersReportOf } from '../../report/partners-report';
import { PART_IDS, PART_TITLES, type PartId } from '../../report/parts';
import { proposedTexts } from '../../report/proposed-texts';
import { reportOf } from '../../report/report';
import type { ReportFigures, ReportInput, ToldFinding } from '../../report/report-input';
import { capitalised } from '../../words/french';
import type { WorkbookLayout } from '../../workbook/cells/layout';
import { sortedFindings } from '../../workbook/findings/sorted-findings';
import { SEVERITY_NAMES } from '../../workbook/phrases/severities';
import type { ReportPart } from '../../workbook/generated/write-report';

/** Gives the parts of the report in order, with the text that the figures propose for each. */
export function reportParts(figures: ReportFigures): ReportPart[] {
  const proposed = proposedTexts(figures);
  return PART_IDS.map((part) => ({ title: PART_TITLES[part], proposed: proposed.get(part) ?? '' }));
}

/** Gives the retained texts by part, from those by title. */
export function textsByPart(byTitle: ReadonlyMap<string, { readonly text: string }>): Map<PartId, string> {
  return new Map(
    PART_IDS.flatMap((part) => {
      const retained = byTitle.get(PART_TITLES[part]);
      return retained === undefined ? [] : [[part, retained.text] as const];
    }),
  );
}

export function reportFile(input: ReportInput): Uint8Array {
  return docxBytes(reportOf(input));
}

/** Gives the bytes of the document for the partners as a .docx file. */
export function partnersFile(input: ReportInput, found: readonly Finding[], layout: WorkbookLayout): Uint8Array {
  const told = sortedFindings(found, layout).map(({ finding, tabName, cell, message, action }): ToldFinding => ({
    severity: capitalised(SEVERITY_NAMES[finding.severity]),
    tab: tabName,
    cell,
    message,
    action,
  }));
  return docxBytes(partnersReportOf(input, told));
}
