import type { Bilan } from '../../domain/bilan';
import { headers, money, sumCell, text, wrapped } from '../content/content-cell';
import { SUMMARY_CHARTS } from '../phrases/summary-labels';
import { BLOCK_TITLES } from '../../words/block-titles';
import { markedSentences, chargeSentences, productSentences } from '../../words/summary-sentences';
import { chargeLines, productLines, type MoneyLine } from '../../words/money-lines';
import { partCells } from '../content/part-cells';
import { blockTitle, CHART_COLORS, type Block, type BlockChart } from './summary-block';
import type { ContentCell } from '../content/tab-content';
import { TOTAL_LABELS } from '../../words/labels';

function moneyRows(lines: readonly MoneyLine[], firstRow: number, total: string): ContentCell[][] {
  const parts = partCells(lines.map(({ amount }) => amount));
  const rows = lines.map(({ label, amount }, index) => [
    wrapped(label),
    money(amount),
    ...parts.slice(index, index + 1),
  ]);
  const lastRow = firstRow + lines.length - 1;
  return [
    ...rows,
    [text(total, { style: 'total' }), sumCell('B', firstRow, lastRow, 'total'), text('', { style: 'total' })],
  ];
}

function chartOf(title: string, lines: readonly MoneyLine[], isPie: boolean): BlockChart | null {
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
  const lines = chargeLines(bilan);
  if (lines.length === 0) return null;
  const total = bilan.finances.charges === null ? TOTAL_LABELS.partial : TOTAL_LABELS.charges;
  return {
    rows: [
      blockTitle(BLOCK_TITLES.charges),
      headers(['Poste', 'Montant', 'Part'], [1, 2]),
      ...moneyRows(lines, firstRow + 2, total),
      ...markedSentences(chargeSentences, bilan, told).map((sentence) => [text(sentence)]),
    ],
    chart: chartOf(SUMMARY_CHARTS.charges, lines, false),
  };
}

function productsBlock(bilan: Bilan, firstRow: number): Block | null {
  const lines = productLines(bilan);
  if (lines.length === 0) return null;
  const total = bilan.finances.remainder === null ? TOTAL_LABELS.partial : TOTAL_LABELS.products;
  return {
    rows: [
      blockTitle(BLOCK_TITLES.products),
      headers(['Produit', 'Montant', 'Part'], [1, 2]),
      ...moneyRows(lines, firstRow + 2, total),
      ...productSentences(bilan).map((sentence) => [text(sentence)]),
    ],
    chart: chartOf(SUMMARY_CHARTS.products, lines, true),
  };
}

/** Gives charges by poste and products, each made for the row where it begins; null when there is nothing to show. */
export const MONEY_BLOCKS: readonly ((bilan: Bilan, firstRow: number, told: Bilan) => Block | null)[] = [
  chargesBlock,
  productsBlock,
];
