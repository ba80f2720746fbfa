import { chartLook } from '../../host/charts/chart-look';
import { chartSvg } from '../../host/charts/chart-svg';
import type { ChartState } from '../../host/values/document';
import type { Grid } from '../../host/engine/grid';
import { plainValue } from '../../host/engine/snapshot-values';
import type { SpreadsheetHost } from '../../host/spreadsheet-host';
import { CellPlaces } from '../sheet/cell-places';
import { cellsOf } from '../../host/engine/areas';

interface ChartsOptions {
  readonly host: SpreadsheetHost;
  /** The element that Univer draws the sheet in. */
  readonly container: HTMLElement;
  readonly onChange: (listener: () => void) => void;
}

interface DrawnChart {
  readonly element: HTMLElement;
  /** What its picture was made of; the picture is made again when that changes. */
  made: string;
}

/** Draws the charts of the tab shown over its cells, where anchored, and again when their figures change. */
export function installCharts({ host, container, onChange }: ChartsOptions): void {
  const places = new CellPlaces(host.book);
  const layer = document.createElement('div');
  layer.className = 'nec-charts';
  container.append(layer);
  const drawn = new Map<string, DrawnChart>();

  const redraw = (): void => {
    const grid = host.book.activeGrid;
    const { charts } = grid.extras;
    const wanted = new Set(charts.map((chart) => keyOf(grid, chart)));
    for (const [key, { element }] of drawn) {
      if (wanted.has(key)) continue;
      element.remove();
      drawn.delete(key);
    }
    for (const chart of charts) draw(grid, chart);
    place();
  };

  const draw = (grid: Grid, chart: ChartState): void => {
    const key = keyOf(grid, chart);
    const known = drawn.get(key);
    const made = JSON.stringify([chart, valuesOf(grid, chart)]);
    if (known?.made === made) return;
    const element = known?.element ?? layer.appendChild(document.createElement('div'));
    const { title } = chartLook(chart);
    element.className = 'nec-chart';
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', title === '' ? 'Graphique' : `Graphique : ${title}`);
    element.innerHTML = chartSvg(chart, (row, column) => plainValue(grid.cell(row, column)));
    drawn.set(key, { element, made });
  };

  const place = (): void => {
    // Left as wide as it was, it would have the page slide in a window that becomes narrow.
    layer.hidden = drawn.size === 0;
    if (layer.hidden) return;
    const { window: seen, canvas } = places;
    const grid = host.book.activeGrid;
    if (!seen || !canvas) return;
    const [outer, inner] = [container.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const { area, zoom } = seen;
    Object.assign(layer.style, {
      left: `${inner.left - outer.left + area.left}px`,
      top: `${inner.top - outer.top + area.top}px`,
      width: `${area.width}px`,
      height: `${area.height}px`,
    });
    for (const chart of grid.extras.charts) {
      const element = drawn.get(keyOf(grid, chart))?.element;
      const { left, top } = seen.cell(chart.row, chart.column);
      if (element)
        element.style.transform =
          `translate(${left - area.left + chart.offsetX * zoom}px, ${top - area.top + chart.offsetY * zoom}px) ` +
          `scale(${zoom})`;
    }
  };

  let shown = '';
  places.onFrame(() => {
    const { id } = host.book.activeGrid;
    if (shown === id) place();
    else {
      shown = id;
      redraw();
    }
  });
  onChange(redraw);
  redraw();
}

function keyOf({ id }: Grid, chart: ChartState): string {
  return `${id} ${chart.id}`;
}

function valuesOf(grid: Grid, { areas }: ChartState): unknown[] {
  return areas.flatMap((area) => [...cellsOf(area)].map(([row, column]) => plainValue(grid.cell(row, column))));
}
