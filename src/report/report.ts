import { PART_IDS, PART_TITLES } from './parts';
import { proposedTexts } from './proposed-texts';
import type { ReportDocument } from './report-document';
import type { ReportInput } from './report-input';

/** Gives back the report as a plain document; the text that staff retained for a part takes the place of the proposed one. */
export function reportOf(input: ReportInput): ReportDocument {
  const proposed = proposedTexts(input);
  return {
    title: `Bilan ${input.bilan.edition.settings.name ?? ''}`.trim(),
    blocks: PART_IDS.flatMap((part) => [
      { kind: 'heading' as const, text: PART_TITLES[part] },
      { kind: 'paragraph' as const, text: input.texts.get(part) ?? proposed.get(part) ?? '' },
    ]),
  };
}
