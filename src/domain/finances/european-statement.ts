import type { Edition, Expense } from '../edition';
import type { FinanceFigures } from './finances';
import { finding, rowsFinding, type Finding } from '../finding';
import type { Counted } from './ledger';
import { cents, priceOf, sumCents, type Cents } from '../money';
import { fold, groupByLabel } from '../names';

/** An expense laid to the operation; `eligible`, in cents, is null while the amount without VAT is not known. */
export interface EuropeanLine {
  readonly line: Counted<Expense>;
  /** As a ratio. */
  readonly allocation: number;
  readonly eligible: Cents | null;
}

/** The expenses laid to a European operation, by poste in the order of Dépenses (RULES, Papers for the funders). */
export interface EuropeanStatement {
  readonly operation: string;
  readonly postes: readonly {
    readonly poste: string;
    readonly lines: readonly EuropeanLine[];
    readonly amount: Cents;
    readonly eligible: Cents;
  }[];
  readonly amount: Cents;
  readonly eligible: Cents;
}

/** Gives the key of the number of an operation, whose figures may be typed in groups. */
const operationKey = (operation: string): string => fold(operation).replace(/ /gu, '');

/** The operations that a cell names: one, or several parted by `;`, a comma, a stroke or a line. */
const operationsOf = (cell: string): string[] =>
  cell
    .split(/[;,/\r\n]+/u)
    .map(operationKey)
    .filter((operation) => operation !== '');

const knownSum = (amounts: readonly (Cents | null)[]): Cents => sumCents(amounts.flatMap((amount) => amount ?? []));

/** Gives what of a line may be laid to an operation: with VAT, or without where it is given back. */
function baseOf({ amount, net, vat }: Counted<Expense>, vatRecovered: boolean): Cents | null {
  if (!vatRecovered) return amount;
  return net ?? (vat === null ? null : cents(amount - vat));
}

/** Gives the statement of the operation that Paramètres names, null when it names none. */
export function europeanStatement({ settings }: Edition, { expenses }: FinanceFigures): EuropeanStatement | null {
  const operation = settings.europeanOperation;
  if (operation === null) return null;
  const all = expenses?.lines ?? [];
  const isNamed = all.some((line) => operationsOf(line.operation).length > 0);
  const laid = isNamed ? all.filter((line) => operationsOf(line.operation).includes(operationKey(operation))) : all;
  const lines = laid.map((line): EuropeanLine => {
    const base = baseOf(line, settings.vatRecovered);
    const allocation = line.allocation ?? 1;
    return { line, allocation, eligible: base === null ? null : priceOf(allocation, base) };
  });
  const postes = groupByLabel(lines, ({ line }) => line.poste).map(({ label, values }) => ({
    poste: label,
    lines: values,
    amount: sumCents(values.map(({ line }) => line.amount)),
    eligible: knownSum(values.map(({ eligible }) => eligible)),
  }));
  return {
    operation,
    postes,
    amount: sumCents(lines.map(({ line }) => line.amount)),
    eligible: knownSum(lines.map(({ eligible }) => eligible)),
  };
}

/** Gives each invoice of one supplier that comes a second time. */
function repeatedInvoices(lines: readonly Expense[]): Finding[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ row, supplier, invoice }) => {
    if (fold(invoice) === '') return [];
    const key = `${fold(supplier)} ${fold(invoice)}`;
    const firstRow = first.get(key);
    if (firstRow === undefined) first.set(key, row);
    return firstRow === undefined
      ? []
      : [finding('invoice-twice', { tab: 'expenses', row, field: 'invoice' }, { invoice, supplier, firstRow })];
  });
}

/** Gives what is doubtful in invoices: VAT that does not add up anywhere, the rest where an operation pays. */
export function europeanFindings({ expenses }: FinanceFigures, statement: EuropeanStatement | null): Finding[] {
  const vat = (expenses?.lines ?? []).flatMap(({ row, net, vat: tax, amount }): Finding[] =>
    net === null || tax === null || net + tax === amount
      ? []
      : [finding('vat-differs', { tab: 'expenses', row, field: 'amount' }, { net, vat: tax, amount })],
  );
  if (statement === null) return vat;
  const lines = statement.postes.flatMap((poste) => poste.lines);
  const unproved = lines.filter(({ line }) => fold(line.evidence) === '' && fold(line.invoice) === '');
  const unknown = lines.filter(({ eligible }) => eligible === null);
  const each = lines.flatMap(({ line, allocation }): Finding[] => {
    const at = (field: string) => ({ tab: 'expenses' as const, row: line.row, field });
    const isShared = operationsOf(line.operation).some((operation) => operation !== operationKey(statement.operation));
    return [
      ...(allocation > 1 ? [finding('allocation-over', at('rate'), { allocation })] : []),
      ...(isShared ? [finding('operation-shared', at('operation'), { text: line.operation })] : []),
    ];
  });
  return [
    ...vat,
    ...repeatedInvoices(lines.map(({ line }) => line).sort((a, b) => a.row - b.row)),
    ...each,
    ...rowsFinding(
      'proof-missing',
      'expenses',
      'evidence',
      unproved.map(({ line }) => line),
    ),
    ...rowsFinding(
      'net-missing',
      'expenses',
      'net',
      unknown.map(({ line }) => line),
    ),
  ];
}
