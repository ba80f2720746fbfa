import type { Expense, Receipt } from '../edition';
import { finding, type Finding } from '../finding';
import { lacksMandat } from './mandats';
import { sumCents, type Cents } from '../money';
import { fold, groupByLabel } from '../names';
import { isSaidOwnMoney, isStaffLine, mayBeInKind, mayBeOwnMoney, mayBeStaffLine } from './line-words';
import { structureHeldBy } from '../people/structure-name';

export type Counted<T extends { readonly amount: Cents | null }> = T & { readonly amount: Cents };

/** Charges under one poste; `label` is '' for lines without poste. */
export interface PosteFigures {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly Counted<Expense>[];
  readonly amount: Cents;
}

/** What Dépenses comes to once what is not counted is left out; amounts in cents. */
export interface ExpenseFigures {
  readonly lines: readonly Counted<Expense>[];
  /** In the order in which postes first appear. */
  readonly postes: readonly PosteFigures[];
  readonly amount: Cents;
  /** Of that, what lines of personnel charges typed in the ledger come to (0 when the Personnel tab gives charges). */
  readonly staffAmount: Cents;
}

/** The external receipts; amounts in cents. */
export interface ReceiptFigures {
  readonly lines: readonly Counted<Receipt>[];
  readonly amount: Cents;
}

/** The poste under which personnel charges are known, folded. */
export const STAFF_POSTE = 'chargesdepersonnel';

const isCounted = <T extends { readonly amount: Cents | null }>(line: T): line is Counted<T> => line.amount !== null;

/**
 * Gives the expenses that count and their totals by poste (RULES, Expenses). A line of personnel charges counts
 * only if `staffCharges`, what the Personnel tab gives, is 0; null there means that days have no cost.
 */
export function expenseFigures(expenses: readonly Expense[], staffCharges: Cents | null): ExpenseFigures {
  const lines = expenses.filter(isCounted).filter((line) => staffCharges === 0 || !isStaffLine(line));
  const postes = groupByLabel(lines, (line) => line.poste).map((group) => ({
    key: group.key,
    label: group.label,
    lines: group.values,
    amount: sumCents(group.values.map((line) => line.amount)),
  }));
  return {
    lines,
    postes,
    amount: sumCents(lines.map((line) => line.amount)),
    staffAmount: sumCents(lines.filter(isStaffLine).map((line) => line.amount)),
  };
}

/** Says whether a receipt is a partner's own money, which the balance reckons and the ledger must not count. */
export function isInternalReceipt(receipt: Pick<Receipt, 'type' | 'funder'>, structures: readonly string[]): boolean {
  return (
    isSaidOwnMoney(receipt) ||
    (fold(receipt.funder) !== '' && structures.some((structure) => fold(structure) === fold(receipt.funder)))
  );
}

/** Gives the external receipts and their total (RULES, Expenses, receipts). */
export function receiptFigures(receipts: readonly Receipt[], structures: readonly string[]): ReceiptFigures {
  const lines = receipts.filter(isCounted).filter((receipt) => !isInternalReceipt(receipt, structures));
  return { lines, amount: sumCents(lines.map((line) => line.amount)) };
}

/** Gives what is doubtful line by line in Dépenses, the mandats apart. */
export function expenseFindings(
  expenses: readonly Expense[],
  staffCharges: Cents | null,
  year: number | null,
): Finding[] {
  const findings: Finding[] = [];
  for (const line of expenses) {
    const at = (field: string) => ({ tab: 'expenses' as const, row: line.row, field });
    if (line.amount !== null && line.amount < 0)
      findings.push(finding('amount-negative', at('amount'), { amount: line.amount }));
    if (isStaffLine(line) && staffCharges !== 0) {
      if (line.amount !== null)
        findings.push(finding('staff-line-in-ledger', at('poste'), { amount: line.amount, staff: staffCharges }));
      continue;
    }
    if (line.amount !== null && staffCharges !== 0 && mayBeStaffLine(line))
      findings.push(finding('staff-line-maybe', at('poste'), { poste: line.poste }));
    if (line.amount !== null && mayBeInKind(line)) findings.push(finding('in-kind-maybe', at('poste'), {}));
    if (fold(line.poste) === '') findings.push(finding('poste-blank', at('poste'), {}));
    if (line.amount !== null && lacksMandat(line))
      findings.push(finding('evidence-missing', at('mandat'), { amount: line.amount }));
    if (line.payment.kind === 'month' && year !== null && Number(line.payment.month.slice(0, 4)) !== year) {
      findings.push(finding('month-outside-year', at('payment'), { month: line.payment.month, year }));
    }
  }
  for (const group of groupByLabel(expenses, (line) => line.poste)) {
    for (const other of group.key === '' ? [] : group.spellings.slice(1)) {
      const line = group.values.find((value) => value.poste.trim() === other);
      findings.push(
        finding(
          'poste-spellings',
          { tab: 'expenses', row: line?.row ?? null, field: 'poste' },
          { poste: group.label, other },
        ),
      );
    }
  }
  return findings;
}

export function receiptFindings(receipts: readonly Receipt[], structures: readonly string[]): Finding[] {
  return receipts.flatMap((line) => {
    const at = (field: string) => ({ tab: 'receipts' as const, row: line.row, field });
    const findings: Finding[] = [];
    if (line.amount === null) return findings;
    if (line.amount < 0) findings.push(finding('amount-negative', at('amount'), { amount: line.amount }));
    const like = structureHeldBy(line.funder, structures);
    if (like !== null && !isInternalReceipt(line, structures))
      findings.push(finding('structure-like', at('funder'), { name: line.funder, structure: like }));
    const isInternal = isInternalReceipt(line, structures);
    if (!isInternal && mayBeOwnMoney(line))
      findings.push(
        finding('receipt-maybe-internal', at('type'), { name: line.type === '' ? line.funder : line.type }),
      );
    if (isInternal)
      findings.push(
        finding('internal-receipt', at('funder'), {
          funder: line.funder === '' ? line.type : line.funder,
          amount: line.amount,
        }),
      );
    return findings;
  });
}
