import type { Edition, Expense, Receipt } from '../edition';
import { finding, type Finding } from '../finding';
import { sumCents, type Cents } from '../money';
import { isExpenseInKind, isReceiptInKind } from './line-words';

/** Contributions volontaires en nature: what nobody paid for, line by line; amounts in cents. */
export interface InKind {
  readonly uses: readonly Expense[];
  readonly origins: readonly Receipt[];
  readonly used: Cents;
  readonly given: Cents;
}

const sumOf = (lines: readonly { readonly amount: Cents | null }[]): Cents =>
  sumCents(lines.flatMap(({ amount }) => (amount === null ? [] : [amount])));

/** Gives the lines of money, and apart from them what nobody paid for (RULES, Expenses). */
export function withoutInKind({
  expenses,
  receipts,
}: Pick<Edition, 'expenses' | 'receipts'>): Pick<Edition, 'expenses' | 'receipts'> & { readonly inKind: InKind } {
  const uses = (expenses ?? []).filter(isExpenseInKind);
  const origins = (receipts ?? []).filter(isReceiptInKind);
  return {
    expenses: expenses?.filter((line) => !isExpenseInKind(line)) ?? null,
    receipts: receipts?.filter((line) => !isReceiptInKind(line)) ?? null,
    inKind: { uses, origins, used: sumOf(uses), given: sumOf(origins) },
  };
}

/** Gives a finding where the two sides of what nobody paid for are not equal. */
export function inKindFindings({ uses, origins, used, given }: InKind): Finding[] {
  if (used === given) return [];
  const [use] = uses;
  const place =
    use === undefined
      ? ({ tab: 'receipts', row: origins[0]?.row ?? null, field: 'amount' } as const)
      : ({ tab: 'expenses', row: use.row, field: 'amount' } as const);
  return [finding('in-kind-unbalanced', place, { used, given })];
}
