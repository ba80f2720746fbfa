import type { Bilan } from '../../domain/bilan';
import { chargeLines, productLines } from '../../words/money-lines';
import { wholePercents } from '../../words/whole-percents';
import { sumCents, type Cents } from '../../domain/money';
import { cleaned, listText, moneyText, pointsText } from '../../words/french';
import { column, heading, row, table, type FigureGrid, type ReportBlock } from '../report-document';
import { chartPicture, missingChart } from '../pictures';
import { RETAINED_MARK } from '../../words/summary-sentences';
import { figureOf, UNKNOWN_FIGURE, type FigureList, type ReportInput } from '../report-input';
import { TOTAL_LABELS } from '../../words/labels';

const partText = (percent: number | null | undefined): string =>
  percent === null || percent === undefined ? UNKNOWN_FIGURE : pointsText(percent);

/** The part of several lines, as theirs are printed. */
const sumOfParts = (parts: readonly number[] | undefined): number | null =>
  parts === undefined ? null : parts.reduce((sum, part) => sum + part, 0);

/** What a chart of lines shows: « Achats : 679,58 € ; Communication : 391,44 € ». */
const listed = (figures: readonly string[], lines: readonly { readonly label: string }[]): string =>
  lines.map(({ label }, index) => `${cleaned(label)} : ${figures[index] ?? ''}`).join(' ; ');

const borneBy = ({ edition }: Bilan): string =>
  edition.settings.structures.length === 1 ? 'supporté par la structure' : 'supporté par les structures';

/** Gives the amounts shown large; one that cannot be had is left out. */
export function moneyFigures({ bilan }: ReportInput, list: FigureList): ReportBlock[] {
  const { charges, chargesWithoutStaff, receipts, remainder, costPerParticipant, costWithoutStaff } = bilan.finances;
  const large = (amount: Cents | null, label: string, detail: string): FigureGrid['figures'][number][] =>
    amount === null ? [] : [{ value: moneyText(amount), label, detail }];
  const mark = figureOf(list, 'costPerParticipant')?.isRetained === true ? RETAINED_MARK : '';
  const figures = [
    ...large(charges, 'de charges', 'personnel compris'),
    ...large(chargesWithoutStaff, 'de charges hors personnel', ''),
    ...large(receipts?.amount ?? null, 'de recettes externes', 'subventions, partenariats'),
    ...large(costPerParticipant, `par participant${mark}`, 'personnel compris'),
    ...large(costWithoutStaff, `par participant${mark}`, 'hors personnel'),
    ...large(remainder, 'de reste à charge', borneBy(bilan)),
  ];
  if (figures.length === 0) return [];
  return [
    heading(2, 'Montants clés'),
    {
      kind: 'figures',
      summary: `Montants clés : ${listText(figures.map(({ value, label }) => `${value} ${label}`))}.`,
      figures,
    },
  ];
}

/** Gives what is spent on what, with and without personnel, and the chart. */
export function charges(input: ReportInput): ReportBlock[] {
  const { finances } = input.bilan;
  const lines = chargeLines(input.bilan);
  if (lines.length === 0) return [];
  const postes = lines.filter(({ isInside }) => !isInside);
  const sum = sumCents(lines.map(({ amount }) => amount));
  const withoutStaff = sumCents(postes.map(({ amount }) => amount));
  const parts = wholePercents(lines.map(({ amount }) => amount));
  const ofPostes = parts === null ? null : wholePercents(postes.map(({ amount }) => amount));
  const rows = lines.map((line, index) =>
    row([
      line.label,
      moneyText(line.amount),
      partText(parts?.[index]),
      line.isInside ? UNKNOWN_FIGURE : partText(ofPostes?.[postes.indexOf(line)]),
    ]),
  );
  const columns = [
    column('Poste', 46),
    column('Montant', 18, 'right'),
    column('Part du total', 17, 'right'),
    column('Part hors personnel', 19, 'right'),
  ];
  const hasStaff = postes.length < lines.length;
  const subtotal = hasStaff
    ? [
        row(
          [
            'Total hors personnel',
            moneyText(withoutStaff),
            partText(sumOfParts(parts?.filter((_, index) => lines[index]?.isInside === false))),
            partText(sumOfParts(ofPostes ?? undefined)),
          ],
          'subtotal',
        ),
      ]
    : [];
  const total = row(
    [
      finances.charges === null ? TOTAL_LABELS.partial : TOTAL_LABELS.charges,
      moneyText(sum),
      partText(sumOfParts(parts ?? undefined)),
      '',
    ],
    'total',
  );
  const caption = 'Montant des charges par poste';
  const picture = chartPicture(
    input,
    'charges',
    'Charges par poste, en euros',
    `Diagramme en barres : montant de chaque poste de charges. ${listed(
      lines.map(({ amount }) => moneyText(amount)),
      lines,
    )}.`,
  );
  return [
    heading(2, 'Charges'),
    ...(picture === null ? missingChart(caption) : []),
    ...table(caption, columns, [...rows, ...subtotal, total]),
    ...(picture === null ? [] : [picture]),
  ];
}

export function products(input: ReportInput): ReportBlock[] {
  const lines = productLines(input.bilan);
  if (lines.length === 0) return [];
  const sum = sumCents(lines.map(({ amount }) => amount));
  const parts = wholePercents(lines.map(({ amount }) => amount));
  const rows = lines.map(({ label, amount }, index) => row([label, moneyText(amount), partText(parts?.[index])]));
  const total = row(
    [
      input.bilan.finances.remainder === null ? TOTAL_LABELS.partial : TOTAL_LABELS.products,
      moneyText(sum),
      partText(sumOfParts(parts ?? undefined)),
    ],
    'total',
  );
  const columns = [column('Produit', 60), column('Montant', 20, 'right'), column('Part', 20, 'right')];
  const caption = 'Montant des produits';
  const picture = chartPicture(
    input,
    'products',
    'Produits, en euros',
    `Diagramme : part de chaque produit. ${listed(
      lines.map(({ amount }, index) => (parts === null ? moneyText(amount) : partText(parts[index]))),
      lines,
    )}.`,
  );
  return [
    heading(2, 'Produits'),
    ...(picture === null ? missingChart(caption) : []),
    ...table(caption, columns, [...rows, total]),
    ...(picture === null ? [] : [picture]),
  ];
}
