import {
  accountFindings,
  ACCOUNTS,
  expenseAccounts,
  receiptAccounts,
  STAFF_ACCOUNT,
  SUBSIDY_ACCOUNT,
  type Side,
} from './accounts';
import type { BudgetFigures, BudgetLine } from './budget';
import type { Edition } from '../edition';
import type { FinanceFigures } from './finances';
import type { BudgetSubject } from './budget-subject';
import { finding, type Finding } from '../finding';
import { sumCents, type Cents } from '../money';
import { fold, groupByLabel } from '../names';
import { plannedLines, subjectKey } from './planned';

/**
 * A row of the statement, in cents, each null while it cannot be had: `account` is of two figures, else 'own' (the
 * partners' money), 'none' (what has no account) or 'total'; `ratio` is actual ÷ planned.
 */
export interface AccountRow {
  readonly account: string;
  readonly planned: Cents | null;
  readonly actual: Cents | null;
  readonly ratio: number | null;
}

/** What one funder gave, and its part of all products (null when they are not known, or 0). */
export interface FunderPart {
  readonly funder: string;
  readonly amount: Cents;
  readonly share: number | null;
  readonly isSubsidy: boolean;
}

/** The compte rendu financier: charges and products by account, whose totals are those of the bilan. */
export interface AccountStatement {
  /** Every account in order, then what has none, if anything. */
  readonly charges: readonly AccountRow[];
  /** Every account in order, then what has none, if anything, then the partners' own money. */
  readonly products: readonly AccountRow[];
  readonly totals: Readonly<Record<Side, AccountRow>>;
  readonly funders: readonly FunderPart[];
}

/** A part of the statement before it is added up; null for what is not known. */
interface Part {
  readonly account: string;
  readonly amount: Cents | null;
}

function rowOf(account: string, planned: Cents | null, actual: Cents | null): AccountRow {
  return {
    account,
    planned,
    actual,
    ratio: planned === null || actual === null || planned === 0 ? null : actual / planned,
  };
}

const sumKnown = (parts: readonly Part[]): Cents | null =>
  parts.some(({ amount }) => amount === null) ? null : sumCents(parts.flatMap(({ amount }) => amount ?? []));

/** Gives the rows of these accounts, and of others that hold something. */
function rowsOf(
  accounts: readonly string[],
  planned: readonly Part[],
  actual: readonly Part[],
  isPlanned: boolean,
): AccountRow[] {
  const of = (parts: readonly Part[], key: string) => parts.filter(({ account }) => account === key);
  return [...accounts, 'none'].flatMap((key): AccountRow[] => {
    const [plan, spent] = [of(planned, key), of(actual, key)];
    if (key === 'none' && plan.length + spent.length === 0) return [];
    return [rowOf(key, isPlanned ? sumKnown(plan) : null, sumKnown(spent))];
  });
}

/** Gives what was planned by account: where the lines of a poste or funder are, else where it stands as a whole. */
function plannedParts(
  edition: Edition,
  lines: readonly BudgetLine[],
  accountOf: (subject: BudgetSubject, row: number | null) => string,
): Part[] {
  const details = plannedLines(edition);
  return lines.flatMap(({ subject, planned, actual }): Part[] => {
    // What was spent and nobody planned leaves its account without a plan; nothing spent takes nothing away.
    if (planned === null) return actual === 0 ? [] : [{ account: accountOf(subject, null), amount: null }];
    const each = details.filter((line) => line.key === subjectKey(subject));
    return each.length > 0 && sumCents(each.map(({ amount }) => amount)) === planned
      ? each.map(({ row, amount }) => ({ account: accountOf(subject, row), amount }))
      : [{ account: accountOf(subject, null), amount: planned }];
  });
}

function fundersOf(edition: Edition, finances: FinanceFigures): FunderPart[] {
  const accounts = receiptAccounts(edition.receipts ?? []);
  const whole = finances.remainder === null ? null : finances.charges;
  return groupByLabel(finances.receipts?.lines ?? [], ({ funder, type }) => (funder === '' ? type : funder)).map(
    ({ label, values }): FunderPart => {
      const amount = sumCents(values.map((line) => line.amount));
      return {
        funder: label,
        amount,
        share: whole === null || whole <= 0 || amount < 0 ? null : amount / whole,
        isSubsidy: values.every((line) => accounts.ofLine(line) === SUBSIDY_ACCOUNT),
      };
    },
  );
}

/** Gives the statement by account, and what in it has none (RULES, Papers for the funders). */
export function accountStatement(
  edition: Edition,
  finances: FinanceFigures,
  budget: BudgetFigures,
): { readonly statement: AccountStatement; readonly findings: readonly Finding[] } {
  const { expenses, receipts } = edition;
  const charges = expenseAccounts(expenses ?? []);
  const products = receiptAccounts(receipts ?? []);
  const spent = (finances.expenses?.lines ?? []).map((line) => ({ line, account: charges.ofLine(line) }));
  const received = (finances.receipts?.lines ?? []).map((line) => ({ line, account: products.ofLine(line) }));
  const lineOf = <T extends { readonly row: number }>(lines: readonly T[] | null, row: number | null) =>
    lines?.find((line) => line.row === row);
  const chargeAccount = (subject: BudgetSubject, row: number | null): string => {
    const line = lineOf(expenses, row);
    if (line !== undefined) return charges.ofLine(line) ?? 'none';
    if (subject.kind === 'staff') return STAFF_ACCOUNT;
    return ('label' in subject ? commonOf(spent, subject.label, charges.ofGroup) : null) ?? 'none';
  };
  const productAccount = (subject: BudgetSubject, row: number | null): string => {
    if (subject.kind === 'partner' || subject.kind === 'internal') return 'own';
    const line = lineOf(receipts, row) ?? receipts?.find(({ funder, type }) => isOf(subject, funder || type));
    return (line === undefined ? null : products.ofLine(line)) ?? (line === undefined ? SUBSIDY_ACCOUNT : 'none');
  };
  const partsOf = (lines: readonly { line: { amount: Cents }; account: string | null }[]): Part[] =>
    lines.map(({ line, account }) => ({ account: account ?? 'none', amount: line.amount }));
  const chargeRows = rowsOf(
    ACCOUNTS.charges,
    plannedParts(edition, budget.charges, chargeAccount),
    [...partsOf(spent), ...(finances.staff === 0 ? [] : [{ account: STAFF_ACCOUNT, amount: finances.staff }])],
    budget.charges.some(({ planned }) => planned !== null),
  );
  const isProductPlanned = budget.products.some(({ planned }) => planned !== null);
  const plannedProducts = plannedParts(edition, budget.products, productAccount);
  const external = rowsOf(ACCOUNTS.products, plannedProducts, partsOf(received), isProductPlanned);
  const own = rowOf(
    'own',
    isProductPlanned ? sumKnown(plannedProducts.filter(({ account }) => account === 'own')) : null,
    finances.remainder,
  );
  const unplaced = (lines: readonly { line: { row: number; amount: Cents }; account: string | null }[]) =>
    lines.filter(({ account }) => account === null).map(({ line }) => line);
  const notPlaced = (tab: 'expenses' | 'receipts', lines: readonly { row: number; amount: Cents }[]): Finding[] =>
    lines.length === 0
      ? []
      : [
          finding(
            'account-missing',
            { tab, row: lines[0]?.row ?? null, field: 'account' },
            { rows: lines.map(({ row }) => row), amount: sumCents(lines.map(({ amount }) => amount)) },
          ),
        ];
  return {
    statement: {
      charges: chargeRows,
      products: [...external, own],
      totals: {
        charges: rowOf('total', budget.totals.charges.planned, finances.charges),
        products: rowOf('total', budget.totals.products.planned, finances.remainder === null ? null : finances.charges),
      },
      funders: fundersOf(edition, finances),
    },
    findings: [
      ...accountFindings(edition),
      ...notPlaced('expenses', unplaced(spent)),
      ...notPlaced('receipts', unplaced(received)),
    ],
  };
}

const isOf = (subject: BudgetSubject, label: string): boolean =>
  'label' in subject && fold(subject.label) === fold(label);

/** The account of a poste as such, else the one that all its lines have. */
function commonOf(
  lines: readonly { readonly line: { readonly poste: string }; readonly account: string | null }[],
  poste: string,
  ofGroup: (label: string) => string | null,
): string | null {
  const accounts = new Set(lines.filter(({ line }) => fold(line.poste) === fold(poste)).map(({ account }) => account));
  const [only = null] = accounts;
  return ofGroup(poste) ?? (accounts.size === 1 ? only : null);
}
