import { init } from 'echarts';
import type { EChartsOption, PieSeriesOption } from 'echarts';
import { chartLook, columnsOf, rowsOf, type CellReader, type ChartLook } from './chart-look';
import type { ChartState } from './document';

const INK = '#1c2733';
const LINE = '#d9d9d9';
const PERCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });
const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const CENTS = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** What the axes and the legend take of the width. */
const SIDES = 80;

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
  const body = (column: (typeof columns)[number]): number[] => rowsOf({ ...column, startRow: column.startRow + headers });
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

function legendOf(look: ChartLook): EChartsOption['legend'] {
  if (look.legend === 'none') return { show: false };
  const isBeside = look.legend === 'left' || look.legend === 'right';
  const place = { left: { left: 12, top: 'middle' }, right: { right: 12, top: 'middle' }, top: { top: 44, left: 'center' }, bottom: { bottom: 10, left: 'center' } }[look.legend];
  return { ...place, orient: isBeside ? 'vertical' : 'horizontal', textStyle: { color: INK }, itemWidth: 14, itemHeight: 10 };
}

/** Gives the share of each value in its category's sum; none where the sum is 0. */
function sharesOf(series: readonly Series[]): Series[] {
  const sums = (series[0]?.values ?? []).map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  return series.map(({ name, values }) => ({ name, values: values.map((value, index) => (value === null || !sums[index] ? null : value / sums[index])) }));
}

function barsOption(look: ChartLook, isHorizontal: boolean, { categories, series }: ChartData): EChartsOption {
  const isPercent = look.stacked === 'percent';
  const shown = isPercent ? sharesOf(series) : series;
  const format = (value: number): string => (isPercent ? PERCENT : NUMBER).format(value);
  // Amounts stand beside each other: all of them with their cents, or none.
  const hasCents = series.some(({ values }) => values.some((value) => value !== null && !Number.isInteger(value)));
  const told = (value: number): string => (hasCents && !isPercent ? CENTS : NUMBER).format(value);
  // Google draws the first category of horizontal bars on top.
  const names = { type: 'category' as const, data: [...categories], inverse: isHorizontal, axisTick: { show: false }, axisLabel: { color: INK, interval: 0, fontSize: 12, lineHeight: 15, width: isHorizontal ? look.width * 0.32 : Math.max(40, (look.width - SIDES) / Math.max(1, categories.length) - 8), overflow: 'break' as const } };
  const numbers = { type: 'value' as const, splitNumber: isHorizontal && !isPercent ? 4 : 5, ...(isPercent ? { max: 1 } : {}), axisLabel: { color: INK, formatter: format, hideOverlap: true }, splitLine: { lineStyle: { color: LINE } } };
  return {
    grid: { left: 16, right: look.legend === 'right' ? look.width * 0.25 : 28, top: look.legend === 'top' ? 76 : 52, bottom: look.legend === 'bottom' ? 44 : 16, outerBoundsMode: 'same' },
    xAxis: isHorizontal ? numbers : names,
    yAxis: isHorizontal ? names : numbers,
    series: shown.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: [...values],
      ...(look.stacked === '' ? {} : { stack: 'total' }),
      barMaxWidth: 48,
      label: { show: look.stacked === '', position: isHorizontal ? 'right' : 'top', color: INK, textBorderColor: '#ffffff', textBorderWidth: 3, formatter: ({ value }) => (typeof value === 'number' ? told(value) : '') },
    })),
  };
}

function pieOption(look: ChartLook, { categories, series }: ChartData): EChartsOption {
  const slices = categories.map((name, index) => ({ name, value: Math.max(0, series[0]?.values[index] ?? 0) }));
  const sum = slices.reduce((total, { value }) => total + value, 0);
  const pie: PieSeriesOption = {
    type: 'pie',
    startAngle: 90,
    radius: '58%',
    center: [look.legend === 'right' ? '29%' : look.legend === 'left' ? '71%' : '50%', '56%'],
    data: slices,
    labelLine: { length: 8, length2: 6 },
    label: { color: INK, formatter: ({ value }) => (sum > 0 && typeof value === 'number' ? PERCENT.format(value / sum) : '') },
  };
  return { series: [pie] };
}

/** Gives a chart as an SVG picture in French, of the size that its options ask for; `read` gives the values of its sheet. */
export function chartSvg(chart: ChartState, read: CellReader): string {
  const look = chartLook(chart);
  const data = dataOf(chart, read);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: look.width, height: look.height });
  drawing.setOption({
    animation: false,
    color: [...look.colors],
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'Arial, Helvetica, sans-serif', color: INK },
    title: { text: look.title, left: 'center', top: 12, textStyle: { fontSize: 15, color: INK, width: look.width - 40, overflow: 'truncate' } },
    legend: legendOf(look),
    ...(chart.type === 'PIE' ? pieOption(look, data) : barsOption(look, chart.type === 'BAR', data)),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}
