import { PART_IDS, type PartId } from './parts';
import type { ReportFigures } from './report-input';

/** Gives back the proposed text of each part, made from the figures: its paragraphs, separated by line breaks; '' where there is nothing to say. */
export function proposedTexts({ bilan }: ReportFigures): ReadonlyMap<PartId, string> {
  return new Map(PART_IDS.map((part) => [part, part === 'introduction' ? (bilan.edition.settings.name ?? '') : '']));
}
