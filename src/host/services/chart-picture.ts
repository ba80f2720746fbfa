import { HostBlob } from './blob';
import type { ChartState } from '../values/document';
import { HostLimit } from '../values/exceptions';
import type { Execution } from '../execution/execution';
import type { Grid } from '../engine/grid';
import { refuseStaleArea } from './range/range-values';
import { plainValue } from '../engine/snapshot-values';

const PNG = 'image/png';

/** Gives the PNG of a chart as its cells stand; throws where they are not calculated, or nothing draws. */
export function chartPicture(execution: Execution, grid: Grid, chart: ChartState, contentType: string): HostBlob {
  const { pictures } = execution.document;
  if (contentType !== PNG)
    throw new HostLimit(`EmbeddedChart.getAs(${JSON.stringify(contentType)}): charts are drawn in PNG only`);
  if (!pictures) throw new HostLimit('EmbeddedChart.getAs: nothing draws charts here');
  for (const area of chart.areas) refuseStaleArea({ execution, grid, area });
  return new HostBlob(
    execution,
    pictures.png(chart, (row, column) => plainValue(grid.cell(row, column))),
    PNG,
    null,
  );
}
