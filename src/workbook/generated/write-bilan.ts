import { bilanAsRetained } from '../../domain/bilan-as-retained';
import type { Bilan } from '../../domain/bilan';
import { barsHeight } from '../content/bars-height';
import { generatedTab, headers, titleRows } from '../content/content-cell';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import {
  SUMMARY_CHARTS,
  SUMMARY_LABELS,
  FIRST_INDICATOR_ROW,
  SUMMARY_FIELDS,
  SUMMARY_HEADER_ROW,
} from '../phrases/summary-labels';
import { retainedValues, type RetainedReading } from './read-retained';
import type { Block } from './summary-block';
import { indicatorRows, objectivesBlock } from './summary-indicators';
import { MONEY_BLOCKS } from './summary-money';
import { participationBlocks } from './summary-participation';
import { satisfactionBlocks } from './summary-satisfaction';
import type { ContentCell, ContentChart, ContentRule, TabContent } from '../content/tab-content';
import { TAB_STYLES } from '../content/tab-styles';

const WIDTHS = [270, 120, 120, 140, 125, 200];
const OTHER_WIDTH = 100;
/** The empty column between the tables and the charts. */
const GAP_WIDTH = 20;
/** One row below the headers of the indicators. */
const FIRST_CHART_ROW = SUMMARY_HEADER_ROW + 2;
/** Charts stand one under the other, right of the tables; all four fit on the first page as a rule. */
const CHART_ROWS = 12;
const CHART_SIZE = { width: 500, height: 235 };
/** The height of a row of one line, in pixels; the row after a chart is left blank. */
const ROW_HEIGHT = 21;
const rowsOf = (height: number): number =>
  height === CHART_SIZE.height ? CHART_ROWS : Math.ceil(height / ROW_HEIGHT) + 1;

/** Place of « Évolution », centred: it stands between a column of numbers and one of text. */
const CHANGE = SUMMARY_FIELDS.indexOf('change');
/** The columns in which staff type, from 1. */
const RETAINED = SUMMARY_FIELDS.indexOf('retained') + 1;
const NOTE = SUMMARY_FIELDS.indexOf('note') + 1;

const CHART_ORDER: readonly string[] = [
  SUMMARY_CHARTS.charges,
  SUMMARY_CHARTS.days,
  SUMMARY_CHARTS.satisfaction,
  SUMMARY_CHARTS.products,
];

/** A chart that has no place yet, and the pixels that it takes downwards. */
interface Drawn {
  readonly chart: Omit<ContentChart, 'position'>;
  readonly height: number;
}

/** The tab as it grows downwards. */
class Growing {
  readonly rows: (readonly ContentCell[])[] = [];
  readonly charts: Drawn[] = [];

  add(make: (firstRow: number) => Block | null): void {
    const firstRow = this.rows.length + 2;
    const block = make(firstRow);
    if (block === null) return;
    this.rows.push([], ...block.rows);
    const { chart } = block;
    if (chart === null) return;
    const height = chart.type === 'BAR' ? barsHeight(CHART_SIZE.height, chart.rows) : CHART_SIZE.height;
    const areas = [{ row: firstRow + chart.headerRow, column: 1, rows: chart.rows + 1, columns: chart.columns }];
    this.charts.push({
      chart: {
        title: chart.title,
        type: chart.type,
        areas,
        options: { title: chart.title, ...CHART_SIZE, height, ...chart.options },
      },
      height,
    });
  }
}

/** A retained value that differs from the calculated one shows as long as it does. */
const DIFFERING: ContentRule = {
  key: 'retenue',
  formula: `($C${FIRST_INDICATOR_ROW}<>"")*($C${FIRST_INDICATOR_ROW}<>$B${FIRST_INDICATOR_ROW})`,
  fromRow: FIRST_INDICATOR_ROW,
  column: RETAINED,
  columns: 1,
  background: TAB_STYLES.warning.background,
  color: TAB_STYLES.warning.color,
};

/** Gives the tab « Bilan »: figures beside what was retained, participation, satisfaction, money, charts. */
export function bilanTab(bilan: Bilan, retained: RetainedReading, stamp: string): TabContent {
  const { name } = bilan.edition.settings;
  const growing = new Growing();
  const indicators = indicatorRows(bilan, retained);
  const told = bilanAsRetained(bilan, retainedValues(retained, bilan));
  growing.rows.push(
    ...titleRows(
      SUMMARY_FIELDS.length,
      name === null ? GENERATED_TAB_NAMES.bilan : `${GENERATED_TAB_NAMES.bilan} – ${name}`,
      stamp,
      'muted',
    ),
    headers(
      SUMMARY_FIELDS.map((field) => SUMMARY_LABELS[field]),
      [1, 2, 3],
      CHANGE,
    ),
    ...indicators,
  );
  const blocks = [objectivesBlock, participationBlocks, satisfactionBlocks].flatMap((make) => make(bilan, told));
  for (const block of blocks) growing.add(() => block);
  for (const make of MONEY_BLOCKS) growing.add((firstRow) => make(bilan, firstRow, told));
  const columns = Math.max(SUMMARY_FIELDS.length, ...growing.rows.map(({ length }) => length));
  const charts = [...growing.charts].sort(
    (a, b) => CHART_ORDER.indexOf(a.chart.title) - CHART_ORDER.indexOf(b.chart.title),
  );
  return generatedTab({
    name: GENERATED_TAB_NAMES.bilan,
    widths: [...Array.from({ length: columns }, (_, index) => WIDTHS[index] ?? OTHER_WIDTH), GAP_WIDTH],
    // Those rows are printed on each page: the headers of the indicators are not those of the tables below.
    frozenRows: SUMMARY_HEADER_ROW - 1,
    columns,
    rows: growing.rows,
    charts: charts.map(({ chart }, index) => ({
      ...chart,
      position: {
        row: FIRST_CHART_ROW + charts.slice(0, index).reduce((above, { height }) => above + rowsOf(height), 0),
        column: columns + 2,
      },
    })),
    chartTitles: CHART_ORDER,
    rules: [{ ...DIFFERING, rows: indicators.length }],
    typed: { fromRow: FIRST_INDICATOR_ROW, columns: [RETAINED, NOTE] },
  });
}
