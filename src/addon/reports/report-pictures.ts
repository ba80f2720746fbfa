import { CHART_IDS, type ChartId } from '../../domain/charts';
import { isDrawn } from '../../report/drawn-picture';
import { SUMMARY_CHARTS } from '../../workbook/phrases/summary-labels';
import type { EmbeddedChart, Spreadsheet } from '../../google/surface';
import { generatedSheet } from '../sheets/generated-sheets';

/** How many times a picture is asked for: Google was seen to give a blank or tiny one at first. */
const TRIES = 2;

function pngOf(chart: EmbeddedChart): Uint8Array | null {
  try {
    const png = Uint8Array.from(chart.getAs('image/png').getBytes());
    return isDrawn(png) ? png : null;
  } catch {
    return null;
  }
}

/** Gives the pictures of the Bilan tab's own charts, as PNG bytes; those that cannot be had are left out. */
export function reportPictures(spreadsheet: Spreadsheet): Map<ChartId, Uint8Array> {
  const pictures = new Map<ChartId, Uint8Array>();
  try {
    const charts = (generatedSheet(spreadsheet, 'bilan')?.getCharts() ?? []).flatMap((chart) => {
      const title = chart.getOptions()?.get('title');
      const id = CHART_IDS.find((each) => SUMMARY_CHARTS[each] === title);
      return id === undefined ? [] : [{ id, chart }];
    });
    for (let attempt = 1; attempt <= TRIES; attempt += 1)
      for (const { id, chart } of charts) {
        const png = pictures.has(id) ? null : pngOf(chart);
        if (png !== null) pictures.set(id, png);
      }
  } catch {
    // Their tables are printed instead.
  }
  return pictures;
}
