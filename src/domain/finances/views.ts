import { payerNames } from './attribution';
import type { Bilan } from '../bilan';
import type { IsoMonth } from '../calendar';
import type { Counted } from './ledger';
import { isStaffLine } from './line-words';
import type { Expense } from '../edition';
import { cents, sumCents, type Cents } from '../money';
import { fold, groupByLabel } from '../names';

/** The ways in which the same charges are laid out. */
export const VIEW_KEYS = ['poste', 'payer', 'month', 'supplier'] as const;
export type ViewKey = (typeof VIEW_KEYS)[number];

/** What a row of a view gathers; `none` has no such label, `staff` is the charges of the Personnel tab. */
export type ViewSubject =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'month'; readonly month: IsoMonth }
  | { readonly kind: 'none' }
  | { readonly kind: 'staff' };

/** Amounts in cents, with and without the personnel charges; null while a day of theirs has no cost. */
export interface ViewAmounts {
  readonly withoutStaff: Cents;
  readonly staff: Cents | null;
  readonly all: Cents | null;
}

export interface ViewRow extends ViewAmounts {
  readonly subject: ViewSubject;
}

/** The charges laid out one way; every view of a bilan has the same total. */
export interface View {
  readonly key: ViewKey;
  readonly rows: readonly ViewRow[];
  readonly total: ViewAmounts;
}

function amountsOf(withoutStaff: Cents, staff: Cents | null): ViewAmounts {
  return { withoutStaff, staff, all: staff === null ? null : cents(withoutStaff + staff) };
}

const sumOf = (lines: readonly Counted<Expense>[]): Cents => sumCents(lines.map(({ amount }) => amount));

function rowOf(subject: ViewSubject, lines: readonly Counted<Expense>[], charge: Cents | null = cents(0)): ViewRow {
  const typed = sumOf(lines.filter(isStaffLine));
  return {
    subject,
    ...amountsOf(sumOf(lines.filter((line) => !isStaffLine(line))), charge === null ? null : cents(typed + charge)),
  };
}

const named = (label: string): ViewSubject => (label === '' ? { kind: 'none' } : { kind: 'label', label });

const last = (row: ViewRow): number => ['none', 'staff'].indexOf(row.subject.kind);
/** Largest amounts first, ties by name, what has no name last. */
function bySize(a: ViewRow, b: ViewRow): number {
  const name = ({ subject }: ViewRow) => (subject.kind === 'label' ? fold(subject.label) : '');
  const size = ({ withoutStaff, staff }: ViewRow) => withoutStaff + (staff ?? 0);
  return last(a) - last(b) || size(b) - size(a) || (name(a) < name(b) ? -1 : 1);
}

/** Gives the charges by payer: each partner with its own personnel, then whoever else is named. */
function byPayer({ edition, finances, staff }: Bilan, lines: readonly Counted<Expense>[]): ViewRow[] {
  const { settings } = edition;
  const payerOf = payerNames(settings);
  const groups = groupByLabel(lines, ({ payer }) => payerOf(payer));
  const names = groupByLabel(
    [
      ...settings.structures,
      ...(finances.staff === 0 ? [] : (edition.staff ?? []).map(({ structure }) => structure)),
      ...groups.map(({ label }) => label),
    ],
    (name) => name,
  );
  return names.flatMap(({ key, label }): ViewRow[] => {
    const charge = staff?.chargesByStructure.get(key);
    const row = rowOf(
      named(label),
      groups.find((group) => group.key === key)?.values ?? [],
      charge === undefined ? cents(0) : charge,
    );
    return row.all === 0 && row.withoutStaff === 0 ? [] : [row];
  });
}

function byMonth(lines: readonly Counted<Expense>[]): ViewRow[] {
  const monthOf = ({ payment }: Expense) => (payment.kind === 'month' ? payment.month : '');
  const months = [...new Set(lines.map(monthOf))].sort();
  const rows = months.map((month) =>
    rowOf(
      month === '' ? { kind: 'none' } : { kind: 'month', month },
      lines.filter((line) => monthOf(line) === month),
    ),
  );
  return [
    ...rows.filter(({ subject }) => subject.kind === 'month'),
    ...rows.filter(({ subject }) => subject.kind === 'none'),
  ];
}

/** Gives the same charges by poste, payer, month and supplier, of the same total. None without a ledger. */
export function viewsOf(bilan: Bilan): View[] {
  const { expenses, staff, chargesWithoutStaff } = bilan.finances;
  if (expenses === null || chargesWithoutStaff === null) return [];
  const { lines } = expenses;
  const staffRow: ViewRow[] = staff === 0 ? [] : [{ subject: { kind: 'staff' }, ...amountsOf(cents(0), staff) }];
  const rows: Readonly<Record<ViewKey, readonly ViewRow[]>> = {
    poste: [...expenses.postes.map((poste) => rowOf(named(poste.label), poste.lines)), ...staffRow],
    payer: byPayer(bilan, lines),
    month: [...byMonth(lines), ...staffRow],
    supplier: [
      ...groupByLabel(lines, ({ supplier }) => supplier)
        .map((group) => rowOf(named(group.label), group.values))
        .sort(bySize),
      ...staffRow,
    ],
  };
  const total = amountsOf(chargesWithoutStaff, staff === null ? null : cents(staff + expenses.staffAmount));
  return VIEW_KEYS.map((key) => ({ key, rows: rows[key], total }));
}
