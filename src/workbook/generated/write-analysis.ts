import type { Bilan } from '../../domain/bilan';
import {
  type View,
  VIEW_KEYS,
  type ViewAmounts,
  type ViewKey,
  viewsOf,
  type ViewSubject,
} from '../../domain/finances/views';
import { band, blank, generatedTab, headers, money, sumCell, text, titleRows, wrapped } from '../content/content-cell';
import { partCells } from '../content/part-cells';
import { missingForTotals } from '../phrases/balance-phrases';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import { CHART_COLORS } from './summary-block';
import type { ContentCell, ContentChart, TabContent } from '../content/tab-content';
import { posteLabel, STAFF_CHARGES } from '../../words/labels';
import { capitalised, monthText } from '../../words/french';

/** The titles, first headers and charts of the views of the charges. */
const VIEW_WORDS: Readonly<
  Record<ViewKey, { readonly title: string; readonly header: string; readonly none: string; readonly chart: string }>
> = {
  poste: {
    title: 'Avec et sans charges de personnel, par poste',
    header: 'Poste',
    none: posteLabel(''),
    chart: 'Charges hors personnel, par poste',
  },
  payer: { title: 'Par payeur', header: 'Payeur', none: 'Payeur non précisé', chart: 'Charges par payeur' },
  month: {
    title: 'Par mois de paiement',
    header: 'Mois',
    none: 'Sans mois (explication ou rien)',
    chart: 'Charges hors personnel, par mois',
  },
  supplier: {
    title: 'Par fournisseur',
    header: 'Fournisseur',
    none: 'Fournisseur non précisé',
    chart: 'Charges par fournisseur (les plus fortes)',
  },
};

function viewLabel(subject: ViewSubject, key: ViewKey): string {
  switch (subject.kind) {
    case 'label':
      return subject.label;
    case 'month':
      return capitalised(monthText(subject.month));
    case 'staff':
      return STAFF_CHARGES;
    case 'none':
      return VIEW_WORDS[key].none;
  }
}

const AMOUNTS = ['Hors personnel', 'Personnel', 'Total', 'Part'];
const COLUMNS = AMOUNTS.length + 1;
const WIDTHS = [340, 120, 120, 120, 70];
/** The empty column between the tables and the charts. */
const GAP_WIDTH = 20;
/** All four fit on the first printed page. */
const CHART_ROWS = 10;
const CHART_SIZE = { width: 480, height: 200 };
/** Beyond this, a chart cannot be read. */
const MOST_BARS = 12;

const amountCells = ({ withoutStaff, staff, all }: ViewAmounts): ContentCell[] => [
  money(withoutStaff),
  money(staff),
  money(all),
];

/** Gives the table of a view; `above` rows come before. */
function viewRows({ key, rows, total }: View, above: number): ContentCell[][] {
  const parts = total.all === null ? [] : partCells(rows.map(({ all }) => all ?? 0));
  const [first, last] = [above + 3, above + 2 + rows.length];
  const sum = (column: string, value: number | null) =>
    value === null ? blank('total') : sumCell(column, first, last, 'total');
  return [
    band(COLUMNS, 'section', VIEW_WORDS[key].title),
    headers([VIEW_WORDS[key].header, ...AMOUNTS], [1, 2, 3, 4]),
    ...rows.map((row, index) => [wrapped(viewLabel(row.subject, key)), ...amountCells(row), parts[index] ?? blank()]),
    [
      text('Total', { style: 'total' }),
      sum('B', total.withoutStaff),
      sum('C', total.staff),
      sum('D', total.all),
      blank('total'),
    ],
  ];
}

/** What a chart shows of a view with headers on `headerRow`, or null. Personnel has a bar only by payer. */
function chartOf({ key, rows }: View, headerRow: number): Omit<ContentChart, 'position'> | null {
  const drawn = rows.filter(({ subject }) => subject.kind !== 'staff').slice(0, MOST_BARS);
  if (drawn.length === 0 || drawn.every(({ withoutStaff, staff }) => withoutStaff === 0 && (staff ?? 0) === 0))
    return null;
  const title = VIEW_WORDS[key].chart;
  const both = key === 'payer';
  const options = {
    title,
    ...CHART_SIZE,
    colors: both ? [CHART_COLORS.main, CHART_COLORS.second] : [CHART_COLORS.main],
    legend: { position: both ? 'bottom' : 'none' },
  };
  return {
    title,
    type: key === 'month' ? 'COLUMN' : 'BAR',
    areas: [{ row: headerRow, column: 1, rows: drawn.length + 1, columns: both ? 3 : 2 }],
    options,
  };
}

/** Gives the tab « Analyse »: the same charges by poste, payer, month and supplier, each with a chart. */
export function analysisTab(bilan: Bilan): TabContent {
  const [missing] = missingForTotals(bilan);
  const rows: ContentCell[][] = [
    ...titleRows(COLUMNS, GENERATED_TAB_NAMES.analysis, bilan.edition.settings.name ?? ''),
    missing === undefined
      ? [text('Les mêmes charges, présentées de quatre façons : chaque tableau a le même total.')]
      : [text(missing.join(' '), { style: 'warning' })],
  ];
  const charts: Omit<ContentChart, 'position'>[] = [];
  for (const [index, view] of viewsOf(bilan).entries()) {
    if (index > 0) rows.push([]);
    const chart = chartOf(view, rows.length + 2);
    if (chart !== null) charts.push(chart);
    rows.push(...viewRows(view, rows.length));
  }
  return generatedTab({
    name: GENERATED_TAB_NAMES.analysis,
    widths: [...WIDTHS, GAP_WIDTH],
    frozenRows: 2,
    rows,
    charts: charts.map((chart, index) => ({
      ...chart,
      position: { row: 4 + index * CHART_ROWS, column: COLUMNS + 2 },
    })),
    chartTitles: VIEW_KEYS.map((key: ViewKey) => VIEW_WORDS[key].chart),
  });
}
