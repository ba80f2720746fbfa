import { CHART_IDS, type ChartId } from '../../domain/charts';
import { SUMMARY_CHARTS } from '../../workbook/phrases/summary-labels';
import type { EmbeddedChart, Spreadsheet } from '../../google/surface';
import { generatedSheet } from '../sheets/generated-sheets';

const PNG = 'image/png';
/** The first bytes of a PNG file, from -128 to 127. */
const SIGNATURE = [-119, 80, 78, 71];

function pngOf(chart: EmbeddedChart): Uint8Array | null {
  try {
    const bytes = chart.getAs(PNG).getBytes();
    return SIGNATURE.every((byte, index) => bytes[index] === byte) ? Uint8Array.from(bytes) : null;
  } catch {
    return null;
  }
}

/** Gives back the pictures of the Bilan tab's own charts, as PNG bytes; those that cannot be had are left out. */
export function reportPictures(spreadsheet: Spreadsheet): Map<ChartId, Uint8Array> {
  const pictures = new Map<ChartId, Uint8Array>();
  try {
    for (const chart of generatedSheet(spreadsheet, 'bilan')?.getCharts() ?? []) {
      const title = chart.getOptions()?.get('title');
      const id = CHART_IDS.find((each) => SUMMARY_CHARTS[each] === title);
      const png = id === undefined ? null : pngOf(chart);
      if (id !== undefined && png !== null) pictures.set(id, png);
    }
  } catch {
    // Their tables are printed instead.
  }
  return pictures;
}
