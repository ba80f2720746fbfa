import type { Bilan } from '../../domain/bilan';
import type { BudgetLine, Gap } from '../../domain/finances/budget';
import { fold } from '../../domain/names';
import { barsHeight } from '../content/bars-height';
import {
  band,
  blank,
  formula,
  generatedTab,
  headers,
  money,
  paragraph,
  titleRows,
  wrapped,
} from '../content/content-cell';
import { BUDGET_CHART } from '../phrases/budget-phrases';
import { chargesGapSentences } from '../../words/budget-sentences';
import { BUDGET_COLUMNS, budgetSides, type BudgetSide, type BudgetTotal } from '../../words/budget-sides';
import { precisePercentText, quoted } from '../../words/french';
import { subjectLabel } from '../../words/labels';
import { GENERATED_TAB_NAMES, TAB_NAMES } from '../phrases/tab-names';
import { CHART_COLORS } from './summary-block';
import type { CellStyle, ContentCell, ContentChart, TabContent } from '../content/tab-content';

const COLUMNS = Object.values(BUDGET_COLUMNS);
/** Centred: it stands between a column of numbers and one of text. */
const RATIO = COLUMNS.indexOf(BUDGET_COLUMNS.ratio);
const WIDTHS = [340, 120, 120, 120, 90, 380];
/** Title and edition. */
const FROZEN_ROWS = 2;
/** Beyond this, a chart cannot be read. */
const MOST_BARS = 15;

/** Gives the cells of planned, actual and their gap on a row; the first two are given as they are or as sums. */
function gapCells(
  { planned, actual, gap, ratio }: Gap,
  row: number,
  style: CellStyle,
  sum: ((column: string) => string) | null,
): ContentCell[] {
  const amount = (value: number | null, column: string) =>
    value === null ? blank(style) : sum === null ? money(value, { style }) : formula(sum(column), 'money', { style });
  return [
    amount(planned, 'B'),
    amount(actual, 'C'),
    gap === null ? blank(style) : formula(`=ROUND(C${row}-B${row};2)`, 'money', { style }),
    ratio === null ? blank(style) : formula(`=D${row}/ABS(B${row})`, 'percentage', { style, align: 'center' }),
  ];
}

function lineRow(line: BudgetLine, row: number): ContentCell[] {
  const lacksComment = line.passes && fold(line.comment) === '';
  const style: CellStyle = lacksComment ? 'warning' : 'plain';
  return [
    wrapped(subjectLabel(line.subject), { style }),
    ...gapCells(line, row, style, null),
    wrapped(lacksComment ? 'À expliquer.' : line.comment, { style }),
  ];
}

function totalRow(
  { label, of: total }: BudgetTotal,
  row: number,
  style: CellStyle,
  rows: readonly string[],
): ContentCell[] {
  const sum = (column: string) => `=ROUND(${rows.map((area) => area.replace(/@/gu, column)).join('+')};2)`;
  return [wrapped(label, { style }), ...gapCells(total, row, style, rows.length === 0 ? null : sum), blank(style)];
}

/** Gives one side of the budget, its lines, a subtotal and a total; `above` rows come before. */
function sideRows({ title, first: own, subtotal, others, total }: BudgetSide, above: number): ContentCell[][] {
  const rows: ContentCell[][] = [band(COLUMNS.length, 'section', title), headers(COLUMNS, [1, 2, 3, RATIO])];
  const first = above + rows.length + 1;
  rows.push(...own.map((line, index) => lineRow(line, first + index)));
  const areas = own.length === 0 ? [] : [`SUM(@${first}:@${first + own.length - 1})`];
  if (own.length > 0 && others.length > 0) rows.push(totalRow(subtotal, above + rows.length + 1, 'subtotal', areas));
  const next = above + rows.length + 1;
  rows.push(...others.map((line, index) => lineRow(line, next + index)));
  if (others.length > 0) areas.push(`SUM(@${next}:@${next + others.length - 1})`);
  rows.push(totalRow(total, above + rows.length + 1, 'total', areas));
  return rows;
}

function introduction({ budget }: Bilan): string {
  if (!budget.isPlanned)
    return (
      `Rien n’est prévu : remplissez la colonne Prévu de ${quoted(TAB_NAMES.expenses)} et de ` +
      `${quoted(TAB_NAMES.receipts)}, ou l’onglet ${quoted(TAB_NAMES.plan)}.`
    );
  const explained =
    `Écart = réalisé \u2212 prévu. Au-delà de ${precisePercentText(budget.threshold)}, un commentaire est demandé ` +
    `dans l’onglet ${quoted(TAB_NAMES.plan)}.`;
  return [explained, ...chargesGapSentences(budget)].join(' ');
}

function chartOf({ budget }: Bilan, headerRow: number, above: number): ContentChart[] {
  const rows = budget.charges.filter(({ subject }) => subject.kind === 'poste').length;
  if (rows === 0 || rows > MOST_BARS || !budget.charges.some(({ planned }) => planned !== null)) return [];
  return [
    {
      title: BUDGET_CHART,
      type: 'BAR',
      areas: [{ row: headerRow, column: 1, rows: rows + 1, columns: 3 }],
      position: { row: above + 2, column: 1 },
      options: {
        title: BUDGET_CHART,
        width: 720,
        height: barsHeight(300, rows),
        colors: [CHART_COLORS.second, CHART_COLORS.main],
        legend: { position: 'bottom' },
      },
    },
  ];
}

/** Gives the tab « Budget »: planned, actual and gap by poste, funder and partner, with comments on gaps. */
export function budgetTab(bilan: Bilan): TabContent {
  const [charges, products] = budgetSides(bilan.budget);
  const { isPlanned } = bilan.budget;
  const columns = isPlanned ? COLUMNS.length : 1;
  const rows: ContentCell[][] = [
    ...titleRows(columns, GENERATED_TAB_NAMES.budget, bilan.edition.settings.name ?? ''),
    ...paragraph(introduction(bilan), WIDTHS),
  ];
  const headerRow = rows.length + 2;
  if (isPlanned) {
    rows.push(...sideRows(charges, rows.length), []);
    rows.push(...sideRows(products, rows.length));
  }
  return generatedTab({
    name: GENERATED_TAB_NAMES.budget,
    widths: WIDTHS,
    frozenRows: FROZEN_ROWS,
    rows,
    charts: chartOf(bilan, headerRow, rows.length),
    chartTitles: [BUDGET_CHART],
  });
}
