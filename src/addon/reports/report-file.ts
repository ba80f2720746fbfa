import { docxBytes } from '../../report/docx/write-docx';
import { PART_IDS, PART_TITLES, type PartId } from '../../report/parts';
import { proposedTexts } from '../../report/proposed-texts';
import { reportOf } from '../../report/report';
import type { ReportFigures, ReportInput } from '../../report/report-input';
import type { ReportPart } from '../../workbook/generated/write-report';

/** Gives back the parts of the report in order, with the text that the figures propose for each. */
export function reportParts(figures: ReportFigures): ReportPart[] {
  const proposed = proposedTexts(figures);
  return PART_IDS.map((part) => ({ title: PART_TITLES[part], proposed: proposed.get(part) ?? '' }));
}

/** Gives back the retained texts by part, from those by title. */
export function textsByPart(byTitle: ReadonlyMap<string, { readonly text: string }>): Map<PartId, string> {
  return new Map(
    PART_IDS.flatMap((part) => {
      const retained = byTitle.get(PART_TITLES[part]);
      return retained === undefined ? [] : [[part, retained.text] as const];
    }),
  );
}

/** Gives back the bytes of the report as a .docx file. */
export function reportFile(input: ReportInput): Uint8Array {
  return docxBytes(reportOf(input));
}
