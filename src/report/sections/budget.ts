import type { BudgetLine, Gap } from '../../domain/finances/budget';
import { budgetSentences, commentedLines } from '../../words/budget-sentences';
import { BUDGET_COLUMNS, budgetSides, type BudgetSide, type BudgetTotal } from '../../words/budget-sides';
import { changeText, moneyText, percentText, quoted } from '../../words/french';
import { subjectLabel } from '../../words/labels';
import { column, heading, list, paragraph, row, table, type ReportBlock, type TableRow } from '../report-document';
import { amountText, UNKNOWN_FIGURE, type ReportInput } from '../report-input';

const COLUMNS = [
  column('', 36),
  column(BUDGET_COLUMNS.planned, 17, 'right'),
  column(BUDGET_COLUMNS.actual, 17, 'right'),
  column(BUDGET_COLUMNS.gap, 17, 'right'),
  column(BUDGET_COLUMNS.ratio, 13, 'right'),
];

/** Gives the cells of planned, actual and their gap with its sign. */
function gapCells({ planned, actual, gap, ratio }: Gap): string[] {
  return [
    amountText(planned),
    amountText(actual),
    gap === null ? UNKNOWN_FIGURE : changeText(gap, moneyText),
    ratio === null ? UNKNOWN_FIGURE : changeText(ratio, percentText),
  ];
}

const lineRow = (line: BudgetLine): TableRow => row([subjectLabel(line.subject), ...gapCells(line)]);
const totalRow = ({ label, of }: BudgetTotal, kind: 'subtotal' | 'total'): TableRow =>
  row([label, ...gapCells(of)], kind);

/** A side of which nothing was planned has no table: « Charges » and « Produits » already show what was. */
function sideTable(caption: string, name: string, { first, subtotal, others, total }: BudgetSide): ReportBlock[] {
  if ([...first, ...others].every(({ planned }) => planned === null)) return [];
  const joins = first.length > 0 && others.length > 0;
  const rows = [
    ...first.map(lineRow),
    ...(joins ? [totalRow(subtotal, 'subtotal')] : []),
    ...others.map(lineRow),
    totalRow(total, 'total'),
  ];
  return table(
    caption,
    COLUMNS.map((each, index) => (index === 0 ? { ...each, title: name } : each)),
    rows,
  );
}

/** Gives planned beside actual, charges then products, with what staff said of the gaps; nothing without plan. */
export function plannedAndActual({ bilan }: ReportInput): ReportBlock[] {
  const { budget } = bilan;
  if (!budget.isPlanned) return [];
  const [charges, products] = budgetSides(budget);
  const comments = list(
    commentedLines(budget).map(({ subject, comment }) => `${quoted(subjectLabel(subject))} : ${comment}`),
  );
  return [
    heading(2, 'Prévu et réalisé'),
    ...paragraph(budgetSentences(budget).join(' ')),
    ...sideTable('Charges prévues et réalisées', 'Poste', charges),
    ...sideTable('Produits prévus et réalisés', 'Financeur', products),
    ...paragraph('Écart\u00a0: réalisé \u2212 prévu, et sa part du prévu.', 'note'),
    ...(comments.length === 0
      ? []
      : [
          ...paragraph('Ce que les organisateurs disent de ces écarts\u00a0:').map((block) => ({
            ...block,
            keepNext: true,
          })),
          ...comments,
        ]),
  ];
}
