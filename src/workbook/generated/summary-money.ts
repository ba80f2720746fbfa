import type { Bilan } from '../../domain/bilan';
import { groupByLabel } from '../../domain/names';
import { sumCents, type Cents } from '../../domain/money';
import { formula, headers, money, number, text } from '../content/content-cell';
import { SUMMARY_BLOCKS, SUMMARY_CHARTS } from '../phrases/summary-labels';
import { markedSentences } from '../../words/marked-sentences';
import { chargeSentences, productSentences } from '../../words/summary-sentences';
import { posteLabel, STAFF_CHARGES } from '../../words/poste-label';
import { blockTitle, CHART_COLORS, type Block, type BlockChart } from './summary-block';
import type { ContentCell } from '../content/tab-content';

interface Line {
  readonly label: string;
  readonly amount: Cents;
}

function moneyRows(lines: readonly Line[], firstRow: number, total: string): ContentCell[][] {
  const sum = sumCents(lines.map(({ amount }) => amount));
  const isShared = sum > 0 && lines.every(({ amount }) => amount >= 0);
  const rows = lines.map(({ label, amount }) => [
    text(label, { wrap: true }),
    money(amount),
    number(isShared ? amount / sum : null, 'percentage'),
  ]);
  const lastRow = firstRow + lines.length - 1;
  return [
    ...rows,
    [
      text(total, { style: 'total' }),
      formula(`=ROUND(SUM(B${firstRow}:B${lastRow});2)`, 'money', { style: 'total' }),
      text('', { style: 'total' }),
    ],
  ];
}

function chartOf(title: string, lines: readonly Line[], isPie: boolean): BlockChart | null {
  if (lines.every(({ amount }) => amount === 0)) return null;
  const bars = { colors: [CHART_COLORS.main], legend: { position: 'none' } };
  const pie = { colors: [...CHART_COLORS.slices], legend: { position: 'right' } };
  const drawsPie = isPie && lines.every(({ amount }) => amount >= 0);
  return {
    title,
    type: drawsPie ? 'PIE' : 'BAR',
    headerRow: 1,
    rows: lines.length,
    columns: 2,
    options: drawsPie ? pie : bars,
  };
}

function chargesBlock(bilan: Bilan, firstRow: number, told: Bilan): Block | null {
  const { expenses, staff, charges } = bilan.finances;
  const postes = (expenses?.postes ?? []).map(({ label, amount }): Line => ({ label: posteLabel(label), amount }));
  const lines = staff === null || staff === 0 ? postes : [...postes, { label: STAFF_CHARGES, amount: staff }];
  if (lines.length === 0) return null;
  const total = charges === null ? 'Total partiel' : 'Total des charges';
  return {
    rows: [
      blockTitle(SUMMARY_BLOCKS.charges),
      headers(['Poste', 'Montant', 'Part'], [1, 2]),
      ...moneyRows(lines, firstRow + 2, total),
      ...markedSentences(chargeSentences, bilan, told).map((sentence) => [text(sentence)]),
    ],
    chart: chartOf(SUMMARY_CHARTS.charges, lines, false),
  };
}

function productLines({ finances }: Bilan): Line[] {
  const { receipts, remainder, balance } = finances;
  const external = groupByLabel(receipts?.lines ?? [], (line) => (line.funder === '' ? line.type : line.funder)).map(
    (group): Line => ({
      label: group.label === '' ? 'Autres recettes' : group.label,
      amount: sumCents(group.values.map(({ amount }) => amount)),
    }),
  );
  if (remainder === null) return external;
  const internal =
    balance.transfers === null
      ? [{ label: 'Budget interne (à répartir)', amount: remainder }]
      : balance.partners.flatMap(({ structure, share }): Line[] =>
          share === null ? [] : [{ label: `Budget interne – ${structure}`, amount: share }],
        );
  return [...external, ...internal];
}

function productsBlock(bilan: Bilan, firstRow: number): Block | null {
  const lines = productLines(bilan);
  if (lines.length === 0) return null;
  const total = bilan.finances.remainder === null ? 'Total partiel' : 'Total des produits';
  return {
    rows: [
      blockTitle(SUMMARY_BLOCKS.products),
      headers(['Produit', 'Montant', 'Part'], [1, 2]),
      ...moneyRows(lines, firstRow + 2, total),
      ...productSentences(bilan).map((sentence) => [text(sentence)]),
    ],
    chart: chartOf(SUMMARY_CHARTS.products, lines, true),
  };
}

/**
 * Gives back charges by poste and products, each made for the row where it begins; null when there is nothing to show.
 */
export const MONEY_BLOCKS: readonly ((bilan: Bilan, firstRow: number, told: Bilan) => Block | null)[] = [
  chargesBlock,
  productsBlock,
];
