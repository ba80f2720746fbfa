import type { EChartsOption, PieSeriesOption } from 'echarts';
import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { fittedName, nameRoom, nameWidth, valueSize } from '../engine/chart-names';
import { chartLook, columnsOf, rowsOf, type CellReader, type ChartLook } from './chart-look';
import type { ChartState } from '../values/document';

use([BarChart, PieChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const INK = '#1c2733';
const LINE = '#d9d9d9';
const PERCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });
const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const CENTS = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** What the axes and the legend take of the width. */
const SIDES = 80;
/** What the numbers of an axis take of the height. */
const AXIS = 22;
/** What bars take of the room of their category, as ECharts draws them. */
const BARS = 0.8;
/** What the names of horizontal bars may take of the width. */
const NAMES = 0.38;
/** A name under a column takes no more lines. */
const COLUMN_LINES = 4;
/** What a legend beside bars may take of their width. */
const BESIDE = 0.22;
/** What the percentages beside a pie take on each side, in pixels. */
const PIE_LABELS = 54;
/** What stands around the names of a legend beside a chart: its mark, its edge. */
const LEGEND_SIDES = 34;
/** A legend below a chart: the mark of a name with its gap, what parts two names, the height of a row of them. */
const BELOW = { mark: 19, gap: 10, row: 22 } as const;
/** The smallest letters of a legend, in pixels, unless it has more names than have room. */
const LEAST_LEGEND = 9;
/** The least that stands between two names beside a chart; names that would not have room are left out. */
const LEGEND_GAP = 2;
/** What the title takes above and below what stands beside the chart. */
const TITLE = 84;

interface Series {
  readonly name: string;
  /** Null where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

function dataOf({ areas, headers }: ChartState, read: CellReader): ChartData {
  const columns = columnsOf(areas);
  const [first] = columns;
  const body = (column: (typeof columns)[number]): number[] =>
    rowsOf({ ...column, startRow: column.startRow + headers });
  return {
    categories: first ? body(first).map((row) => String(read(row, first.startColumn) ?? '')) : [],
    series: columns.slice(1).map((column) => ({
      name: headers > 0 ? String(read(column.startRow, column.startColumn) ?? '') : '',
      values: body(column).map((row) => {
        const value = read(row, column.startColumn);
        return typeof value === 'number' ? value : null;
      }),
    })),
  };
}

/** Gives how many rows the names of a legend take under or above a chart. */
function legendRows(look: ChartLook, names: readonly string[]): number {
  let [rows, used] = [1, 0];
  for (const name of names) {
    const width = BELOW.mark + nameWidth(name, 12) + BELOW.gap;
    if (used > 0 && used + width > look.width - SIDES) [rows, used] = [rows + 1, 0];
    used += width;
  }
  return rows;
}

const pieRadius = ({ width, height }: ChartLook): number => Math.min(height * 0.29, width * 0.15);

/** What a pie and its percentages take of the width, beside which the legend stands. */
const pieWidth = (look: ChartLook): number => 2 * (pieRadius(look) + PIE_LABELS);

function legendOf(look: ChartLook, names: readonly string[], isPie: boolean): EChartsOption['legend'] {
  if (look.legend === 'none') return { show: false };
  const isBeside = look.legend === 'left' || look.legend === 'right';
  const place = {
    left: { left: 12, top: 'middle' },
    right: { right: 12, top: 'middle' },
    top: { top: 44, left: 'center' },
    bottom: { bottom: 10, left: 'center' },
  }[look.legend];
  const step = (look.height - TITLE) / Math.max(1, names.length);
  const given = isBeside ? nameRoom(step - LEGEND_GAP) : { size: 12, line: 14, lines: 1 };
  const width = !isBeside ? look.width * 0.8 : isPie ? look.width - pieWidth(look) - LEGEND_SIDES : look.width * BESIDE;
  // A name on one line is set smaller, as far as it can be read on paper, before it is cut.
  const longest = Math.max(0.01, ...names.map((name) => nameWidth(name, 1)));
  const lines = Math.min(2, given.lines);
  const fitting = lines > 1 ? given.size : Math.max(LEAST_LEGEND, Math.floor(width / longest));
  const room = { ...given, size: Math.min(given.size, fitting) };
  const beside = {
    itemGap: Math.min(10, Math.max(0, step - room.line * lines)),
    data: names.slice(0, Math.floor((look.height - TITLE) / room.line)),
  };
  return {
    ...place,
    orient: isBeside ? 'vertical' : 'horizontal',
    textStyle: { color: INK, fontSize: room.size },
    itemWidth: 14,
    itemHeight: Math.min(10, room.size),
    ...(isBeside ? beside : { width: look.width - SIDES, itemGap: BELOW.gap }),
    formatter: (name: string) => fittedName(name, width, { size: room.size, lines }),
  };
}

/** Gives the share of each value in its category's sum; none where the sum is 0. */
function sharesOf(series: readonly Series[]): Series[] {
  const sums = (series[0]?.values ?? []).map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return series.map(({ name, values }) => ({
    name,
    values: values.map((value, index) => (value === null || !sums[index] ? null : value / sums[index])),
  }));
}

function barsOption(look: ChartLook, isHorizontal: boolean, { categories, series }: ChartData): EChartsOption {
  const isPercent = look.stacked === 'percent';
  const shown = isPercent ? sharesOf(series) : series;
  const format = (value: number): string => (isPercent ? PERCENT : NUMBER).format(value);
  // Amounts stand beside each other: all of them with their cents, or none.
  const hasCents = series.some(({ values }) => values.some((value) => value !== null && !Number.isInteger(value)));
  const told = (value: number): string => (hasCents && !isPercent ? CENTS : NUMBER).format(value);
  const names = series.map(({ name }) => name);
  const legendHeight = legendRows(look, names) * BELOW.row;
  const [above, below] = [
    52 + (look.legend === 'top' ? legendHeight + 2 : 0),
    look.legend === 'bottom' ? 22 + legendHeight : 16,
  ];
  const step =
    (isHorizontal ? look.height - above - below - AXIS : look.width - SIDES) / Math.max(1, categories.length);
  const room = isHorizontal ? nameRoom(step) : { size: 12, line: 14, lines: COLUMN_LINES, skipped: 0 };
  const width = isHorizontal ? look.width * NAMES : Math.max(40, step - 8);
  const font = isHorizontal ? valueSize((step * BARS) / (look.stacked === '' ? Math.max(1, series.length) : 1)) : 12;
  const axisLabel = {
    color: INK,
    interval: room.skipped,
    fontSize: room.size,
    lineHeight: room.line,
    formatter: (name: string) => fittedName(name, width, room),
  };
  // Google draws the first category of horizontal bars on top.
  const categoryAxis = {
    type: 'category' as const,
    data: [...categories],
    inverse: isHorizontal,
    axisTick: { show: false },
    axisLabel,
  };
  // The value of the longest bar stands beyond its end, which may be that of the axis.
  const valueRoom =
    isHorizontal && look.stacked === '' && font !== null
      ? Math.max(0, ...series.flatMap(({ values }) => values.map((value) => nameWidth(told(value ?? 0), font))))
      : 0;
  const right = look.legend === 'right' ? look.width * 0.25 : Math.max(28, valueRoom + 12);
  const largest = Math.max(
    0,
    ...series.flatMap(({ values }) => values.map((value) => nameWidth(format(value ?? 0), 12))),
  );
  const splits = Math.min(4, Math.max(1, Math.floor((look.width * (1 - NAMES) - right) / (largest + 12))));
  const isCounts = !isPercent && series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
  const numberAxis = {
    type: 'value' as const,
    ...(isCounts ? { minInterval: 1 } : {}),
    splitNumber: isHorizontal && !isPercent ? splits : 5,
    ...(isPercent ? { max: 1 } : {}),
    axisLabel: { color: INK, formatter: format, hideOverlap: true },
    splitLine: { lineStyle: { color: LINE } },
  };
  return {
    grid: {
      left: 16,
      right,
      top: above,
      bottom: below,
      outerBoundsMode: 'same',
    },
    xAxis: isHorizontal ? numberAxis : categoryAxis,
    yAxis: isHorizontal ? categoryAxis : numberAxis,
    series: shown.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: [...values],
      ...(look.stacked === '' ? {} : { stack: 'total' }),
      barMaxWidth: 48,
      label: {
        show: look.stacked === '' && font !== null,
        fontSize: font ?? 12,
        position: isHorizontal ? 'right' : 'top',
        color: INK,
        textBorderColor: '#ffffff',
        textBorderWidth: 3,
        formatter: ({ value }) => (typeof value === 'number' ? told(value) : ''),
      },
    })),
  };
}

function pieOption(look: ChartLook, { categories, series }: ChartData): EChartsOption {
  const slices = categories.map((name, index) => ({ name, value: Math.max(0, series[0]?.values[index] ?? 0) }));
  const sum = slices.reduce((total, { value }) => total + value, 0);
  const pie: PieSeriesOption = {
    type: 'pie',
    startAngle: 90,
    radius: pieRadius(look),
    center: [
      look.legend === 'right'
        ? pieWidth(look) / 2
        : look.legend === 'left'
          ? look.width - pieWidth(look) / 2
          : look.width / 2,
      '56%',
    ],
    data: slices,
    labelLine: { length: 8, length2: 6 },
    label: {
      color: INK,
      overflow: 'none',
      bleedMargin: 0,
      formatter: ({ value }) => (sum > 0 && typeof value === 'number' ? PERCENT.format(value / sum) : ''),
    },
  };
  return { series: [pie] };
}

/** Gives a chart as an SVG in French, of the size that its options ask for; `read` gives its sheet's values. */
export function chartSvg(chart: ChartState, read: CellReader): string {
  const look = chartLook(chart);
  const data = dataOf(chart, read);
  const isPie = chart.type === 'PIE';
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: look.width, height: look.height });
  drawing.setOption({
    animation: false,
    color: [...look.colors],
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'Arial, Helvetica, sans-serif', color: INK },
    title: {
      text: look.title,
      left: 'center',
      top: 12,
      textStyle: { fontSize: 15, color: INK, width: look.width - 40, overflow: 'truncate' },
    },
    legend: legendOf(look, isPie ? data.categories : data.series.map(({ name }) => name), isPie),
    ...(isPie ? pieOption(look, data) : barsOption(look, chart.type === 'BAR', data)),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}
