import type { Edition } from '../../domain/edition';
import { expenseAccounts, receiptAccounts } from '../../domain/finances/accounts';
import type { TabLayout } from '../cells/layout';

/** The tabs that have a column Compte. */
export const ACCOUNT_TABS = ['expenses', 'receipts'] as const;

/** An account to write in a cell; rows and columns count from 1. */
interface ProposedAccount {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Gives the account that the words of each line tell, to be written in a column Compte that was just added. */
export function proposedAccounts(
  key: (typeof ACCOUNT_TABS)[number],
  { expenses, receipts }: Edition,
  layout: TabLayout,
): ProposedAccount[] {
  const column = layout.columns.get('account');
  if (column === undefined) return [];
  const ofExpense = expenseAccounts(expenses ?? []).ofLine;
  const ofReceipt = receiptAccounts(receipts ?? []).ofLine;
  const accounts =
    key === 'expenses'
      ? (expenses ?? []).map((line) => ({ row: line.row, text: ofExpense(line) }))
      : (receipts ?? []).map((line) => ({ row: line.row, text: ofReceipt(line) }));
  return accounts.flatMap(({ row, text }) => (text === null ? [] : [{ row, column, text }]));
}
