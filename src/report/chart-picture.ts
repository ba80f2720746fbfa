import type { ChartId } from '../domain/charts';
import { quoted } from '../words/french';
import { paragraph, type ReportBlock } from './report-document';
import { pngSize } from './png-size';
import type { ReportInput } from './report-input';

/** Gives a chart's picture, or null when there is none that can be shown. */
export function chartPicture(
  input: ReportInput,
  id: ChartId,
  caption: string,
  alternative: string,
): ReportBlock | null {
  const png = input.pictures.get(id);
  const size = png === undefined ? null : pngSize(png);
  return png === undefined || size === null
    ? null
    : { kind: 'picture', caption, alternative, bytes: png, type: 'png', ...size };
}

/** Gives what is said where a chart could not be had: the table that stands there holds its figures. */
export function missingChart(caption: string): ReportBlock[] {
  return paragraph(
    `Le graphique ${quoted(caption)} n’a pas pu être produit : le tableau donne ses chiffres.`,
    'note',
  ).map((block) => ({ ...block, keepNext: true }));
}
