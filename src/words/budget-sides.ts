import type { BudgetFigures, BudgetLine, Gap } from '../domain/finances/budget';
import { TOTAL_LABELS } from './labels';

export const BUDGET_COLUMNS = {
  subject: 'Poste ou financeur',
  planned: 'Prévu',
  actual: 'Réalisé',
  gap: 'Écart',
  ratio: 'Écart en %',
  comment: 'Commentaire',
} as const;

export interface BudgetTotal {
  readonly label: string;
  readonly of: Gap;
}

/** One side of the budget: first lines with their subtotal, the others (personnel or partners), and the total. */
export interface BudgetSide {
  readonly title: string;
  readonly first: readonly BudgetLine[];
  readonly subtotal: BudgetTotal;
  readonly others: readonly BudgetLine[];
  readonly total: BudgetTotal;
}

/** Gives the two sides of the budget, charges then products, with the names of their totals. */
export function budgetSides({ charges, products, totals }: BudgetFigures): readonly [BudgetSide, BudgetSide] {
  const parted = (lines: readonly BudgetLine[], kind: BudgetLine['subject']['kind']) => ({
    first: lines.filter(({ subject }) => subject.kind === kind),
    others: lines.filter(({ subject }) => subject.kind !== kind),
  });
  return [
    {
      title: 'Charges',
      ...parted(charges, 'poste'),
      subtotal: { label: 'Total hors charges de personnel', of: totals.withoutStaff },
      total: {
        label: totals.charges.actual === null ? TOTAL_LABELS.partialCharges : TOTAL_LABELS.charges,
        of: totals.charges,
      },
    },
    {
      title: 'Produits',
      ...parted(products, 'funder'),
      subtotal: { label: 'Total des recettes externes', of: totals.receipts },
      total: {
        label: totals.products.actual === null ? TOTAL_LABELS.partialProducts : TOTAL_LABELS.products,
        of: totals.products,
      },
    },
  ];
}
