import type { Edition } from '../edition';
import type { Finding } from '../finding';
import {
  expenseFigures,
  expenseFindings,
  receiptFigures,
  receiptFindings,
  type ExpenseFigures,
  type ReceiptFigures,
} from './ledger';
import { isStaffLine } from './line-words';
import { mandatFindings } from './mandats';
import { inKindFindings, withoutInKind, type InKind } from './in-kind';
import { averageCents, cents, type Cents } from '../money';
import { balanceFigures, type BalanceFigures, type KeyBalance } from './sharing';
import { staffFigures, type StaffFigures } from '../staff';

/** The money of the edition, in cents; null where a tab or a rate that it needs is missing. */
export interface FinanceFigures {
  readonly expenses: ExpenseFigures | null;
  readonly receipts: ReceiptFigures | null;
  /** What nobody paid for, on both sides; out of everything else. */
  readonly inKind: InKind;
  /** Personnel charges that the Personnel tab gives. */
  readonly staff: Cents | null;
  /** Expenses + personnel charges. */
  readonly charges: Cents | null;
  /** Charges without any personnel charge, wherever it was typed. */
  readonly chargesWithoutStaff: Cents | null;
  /** Charges − external receipts: the internal budget that the partners share. */
  readonly remainder: Cents | null;
  readonly balance: BalanceFigures;
  /** The balance under each key, side by side; empty when no key could give one. */
  readonly underKeys: readonly KeyBalance[];
  readonly costPerParticipant: Cents | null;
  readonly costWithoutStaff: Cents | null;
}

/** Gives the staff figures that the money needs: the tab's, none when the ledger states personnel charges. */
function staffForMoney(edition: Edition, staff: StaffFigures | null): StaffFigures | null {
  if (staff !== null) return staff;
  const stated = edition.expenses?.some((line) => isStaffLine(line) && line.amount !== null) ?? false;
  return stated ? staffFigures([], edition.settings) : null;
}

/** Gives the money of the edition and what is doubtful in it (RULES, Expenses, receipts, and the balance). */
export function financeFigures(
  edition: Edition,
  staffOfTab: StaffFigures | null,
  participants: number | null,
  year: number | null,
): { readonly figures: FinanceFigures; readonly findings: readonly Finding[] } {
  const { settings } = edition;
  const { inKind, ...paid } = withoutInKind(edition);
  const staff = staffForMoney(edition, staffOfTab);
  const staffCharges = staff?.charges ?? null;
  const expenses = paid.expenses === null ? null : expenseFigures(paid.expenses, staffCharges);
  const receipts = paid.receipts === null ? null : receiptFigures(paid.receipts, settings.structures);
  const charges = expenses === null || staffCharges === null ? null : cents(expenses.amount + staffCharges);
  const chargesWithoutStaff = expenses === null ? null : cents(expenses.amount - expenses.staffAmount);
  const remainder = charges === null || receipts === null ? null : cents(charges - receipts.amount);
  const balance = balanceFigures({
    settings,
    staff,
    staffLines: edition.staff ?? [],
    expenses: paid.expenses ?? [],
    receipts: paid.receipts ?? [],
    countedExpenses: expenses?.lines ?? [],
    countedReceipts: receipts?.lines ?? [],
    toShare: remainder,
  });
  const perParticipant = (amount: Cents | null) =>
    amount === null || participants === null || participants === 0 ? null : averageCents(amount, participants);
  const checkedForMandats = (paid.expenses ?? []).filter((line) => staffCharges === 0 || !isStaffLine(line));
  return {
    figures: {
      expenses,
      receipts,
      inKind,
      staff: staffCharges,
      charges,
      chargesWithoutStaff,
      remainder,
      balance: balance.figures,
      underKeys: balance.underKeys,
      costPerParticipant: perParticipant(charges),
      costWithoutStaff: perParticipant(chargesWithoutStaff),
    },
    findings: [
      ...expenseFindings(paid.expenses ?? [], staffCharges, year),
      ...mandatFindings(checkedForMandats, settings.defaultPayer),
      ...receiptFindings(paid.receipts ?? [], settings.structures),
      ...balance.findings,
      ...inKindFindings(inKind),
    ],
  };
}
