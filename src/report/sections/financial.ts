import type { Bilan } from '../../domain/bilan';
import { sumCents, type Cents } from '../../domain/money';
import { STAFF_POSTE } from '../../domain/finances/ledger';
import { groupByLabel } from '../../domain/names';
import { listText, moneyText, percentText, quoted } from '../../words/french';
import { posteLabel, STAFF_CHARGES } from '../../words/poste-label';
import { column, heading, row, table } from '../blocks';
import { chartPicture, missingChart } from '../chart-picture';
import { RETAINED_MARK } from '../../words/marked-sentences';
import { figureOf, UNKNOWN_FIGURE, type FigureList } from '../figures';
import { oneLine } from '../plain-text';
import type { FigureGrid, ReportBlock } from '../report-document';
import type { ReportInput } from '../report-input';
import { TOTAL_LABELS } from '../../words/figure-labels';

interface Line {
  readonly label: string;
  readonly amount: Cents;
  readonly isStaff: boolean;
}

/** A part of a whole that shares make sense of: all of one sign. */
function partText(amount: number, whole: number, isShared: boolean): string {
  return isShared && whole > 0 ? percentText(amount / whole) : UNKNOWN_FIGURE;
}

const borneBy = ({ edition }: Bilan): string =>
  edition.settings.structures.length === 1 ? 'supporté par la structure' : 'supporté par les structures';

/** Gives back the amounts shown large; one that cannot be had is left out. */
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

function chargeLines({ bilan }: ReportInput): Line[] {
  const { expenses, staff } = bilan.finances;
  const postes = (expenses?.postes ?? []).map(({ key, label, amount }): Line => ({
    label: posteLabel(label),
    amount,
    isStaff: key === STAFF_POSTE,
  }));
  return staff === null || staff === 0 ? postes : [...postes, { label: STAFF_CHARGES, amount: staff, isStaff: true }];
}

/** Gives back what is spent on what, with and without personnel, and the chart. */
export function charges(input: ReportInput): ReportBlock[] {
  const { finances } = input.bilan;
  const lines = chargeLines(input);
  if (lines.length === 0) return [];
  const sum = sumCents(lines.map(({ amount }) => amount));
  const withoutStaff = sumCents(lines.filter(({ isStaff }) => !isStaff).map(({ amount }) => amount));
  const isShared = lines.every(({ amount }) => amount >= 0);
  const rows = lines.map(({ label, amount, isStaff }) =>
    row([
      label,
      moneyText(amount),
      partText(amount, sum, isShared),
      isStaff ? UNKNOWN_FIGURE : partText(amount, withoutStaff, isShared),
    ]),
  );
  const columns = [
    column('Poste', 46),
    column('Montant', 18, 'right'),
    column('Part du total', 17, 'right'),
    column('Part hors personnel', 19, 'right'),
  ];
  const hasStaff = lines.some(({ isStaff }) => isStaff);
  const subtotal = hasStaff
    ? [
        row(
          [
            'Total hors personnel',
            moneyText(withoutStaff),
            partText(withoutStaff, sum, isShared),
            partText(withoutStaff, withoutStaff, isShared),
          ],
          'subtotal',
        ),
      ]
    : [];
  const total = row(
    [
      finances.charges === null ? 'Total partiel' : TOTAL_LABELS.charges,
      moneyText(sum),
      partText(sum, sum, isShared),
      '',
    ],
    'total',
  );
  const caption = 'Montant des charges par poste';
  const picture = chartPicture(
    input,
    'charges',
    'Charges par poste, en euros',
    `Diagramme en barres : montant de chaque poste de charges. Les montants sont ceux du tableau ${quoted(caption)}.`,
  );
  return [
    heading(2, 'Charges'),
    ...(picture === null ? missingChart(caption) : []),
    ...table(caption, columns, [...rows, ...subtotal, total]),
    ...(picture === null ? [] : [picture]),
  ];
}

function productLines({ bilan }: ReportInput): { readonly label: string; readonly amount: Cents }[] {
  const { receipts, remainder, balance } = bilan.finances;
  const external = groupByLabel(receipts?.lines ?? [], (line) =>
    oneLine(line.funder) === '' ? line.type : line.funder,
  ).map((group) => ({
    label: group.label === '' ? 'Autres recettes' : group.label,
    amount: sumCents(group.values.map(({ amount }) => amount)),
  }));
  if (remainder === null) return external;
  const shares =
    balance.transfers === null
      ? [{ label: 'Budget interne (à répartir)', amount: remainder }]
      : balance.partners.flatMap(({ structure, share }) =>
          share === null ? [] : [{ label: `Budget interne – ${structure}`, amount: share }],
        );
  return [...external, ...shares];
}

/** Gives back where the money comes from, and the chart. */
export function products(input: ReportInput): ReportBlock[] {
  const lines = productLines(input);
  if (lines.length === 0) return [];
  const sum = sumCents(lines.map(({ amount }) => amount));
  const isShared = lines.every(({ amount }) => amount >= 0);
  const rows = lines.map(({ label, amount }) => row([label, moneyText(amount), partText(amount, sum, isShared)]));
  const total = row(
    [
      input.bilan.finances.remainder === null ? 'Total partiel' : TOTAL_LABELS.products,
      moneyText(sum),
      partText(sum, sum, isShared),
    ],
    'total',
  );
  const columns = [column('Produit', 60), column('Montant', 20, 'right'), column('Part', 20, 'right')];
  const caption = 'Montant des produits';
  const picture = chartPicture(
    input,
    'products',
    'Produits, en euros',
    `Diagramme : part de chaque produit. Les montants sont ceux du tableau ${quoted(caption)}.`,
  );
  return [
    heading(2, 'Produits'),
    ...(picture === null ? missingChart(caption) : []),
    ...table(caption, columns, [...rows, total]),
    ...(picture === null ? [] : [picture]),
  ];
}
