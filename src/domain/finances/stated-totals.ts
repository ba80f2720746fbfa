import type { AttendanceFigures } from '../people/attendance';
import type { BudgetFigures } from './budget';
import type { Edition, StatedTotal } from '../edition';
import type { FinanceFigures } from './finances';
import { finding, type Finding } from '../finding';
import { fold } from '../names';
import { sumQuantities } from '../money';
import { totalLabelOf } from '../total-words';

interface Line {
  readonly row: number;
  readonly labels: readonly string[];
  readonly value: number;
}

function sameSubject(subject: string, label: string): boolean {
  const key = fold(label);
  return key !== '' && (key === subject || key.endsWith(subject) || key.startsWith(subject));
}

/** Gives the totals of ours that a stated one may mean, the likeliest first. */
function candidates(
  total: StatedTotal,
  lines: readonly Line[],
  others: readonly StatedTotal[],
  wholes: readonly (number | null)[],
): number[] {
  const sum = (of: readonly Line[]) => sumQuantities(of.map((line) => line.value));
  const label = totalLabelOf(total.label);
  const subject = fold(label?.rest ?? '');
  const named = subject === '' ? [] : lines.filter((line) => line.labels.some((label) => sameSubject(subject, label)));
  const previous = Math.max(0, ...others.filter((other) => other.row < total.row).map((other) => other.row));
  const above = lines.filter((line) => line.row > previous && line.row < total.row);
  const whole = sum(lines);
  const known = wholes.filter((value) => value !== null);
  if (named.length > 0) return [sum(named), sum(above)];
  return label?.part === true ? [sum(above)] : [whole, ...known, sum(above)];
}

/** Gives what our total can be compared with, by tab and field; null where the add-on totals nothing. */
function linesOf(
  edition: Edition,
  finances: FinanceFigures,
  budget: BudgetFigures,
  attendance: AttendanceFigures | null,
  total: StatedTotal,
  field: string,
): { lines: readonly Line[]; wholes: readonly (number | null)[] } | null {
  switch (total.tab) {
    case 'expenses':
      if (field !== 'amount') return null;
      return {
        lines: (finances.expenses?.lines ?? []).map(({ row, poste, amount }) => ({
          row,
          labels: [poste],
          value: amount,
        })),
        wholes: [finances.charges, finances.staff],
      };
    case 'receipts':
      if (field !== 'amount') return null;
      return {
        lines: (finances.receipts?.lines ?? []).map(({ row, type, funder, amount }) => ({
          row,
          labels: [type, funder],
          value: amount,
        })),
        wholes: [finances.charges, finances.remainder],
      };
    case 'plan':
      return {
        lines: (edition.plan ?? []).map(({ row, poste, funder, amount }) => ({
          row,
          labels: [poste, funder],
          value: amount ?? 0,
        })),
        wholes: [
          budget.totals.charges.planned,
          budget.totals.withoutStaff.planned,
          budget.totals.receipts.planned,
          budget.totals.products.planned,
        ],
      };
    case 'staff':
      if (field !== 'days' && field !== 'hours') return null;
      return {
        lines: (edition.staff ?? []).map((line) => ({ row: line.row, labels: [line.structure], value: line[field] })),
        wholes: [],
      };
    case 'registrations': {
      const day = attendance?.days.find(
        ({ number }) => field === `present${number}` || field === `registered${number}`,
      );
      const ours = field.startsWith('present') ? day?.present : day?.registered;
      return ours === undefined || ours === null ? null : { lines: [{ row: 0, labels: [], value: ours }], wholes: [] };
    }
    case 'settings':
    case 'programme':
    case 'survey':
    case 'opinions':
    case 'observations':
    case 'pastEditions':
    case 'summary':
      return null;
  }
}

/** Gives one finding a row of total that staff typed; it says so when what it states differs from ours. */
export function statedTotalFindings(
  edition: Edition,
  finances: FinanceFigures,
  budget: BudgetFigures,
  attendance: AttendanceFigures | null,
): Finding[] {
  return edition.statedTotals.flatMap((total): Finding[] => {
    const others = edition.statedTotals.filter((other) => other.tab === total.tab);
    const differing = [...total.stated].flatMap(([field, stated]): Finding[] => {
      const ours = linesOf(edition, finances, budget, attendance, total, field);
      if (ours === null) return [];
      const possible = candidates(total, ours.lines, others, ours.wholes);
      const [likeliest] = possible;
      if (likeliest === undefined || possible.includes(stated)) return [];
      const money = field === 'amount' || total.tab === 'plan';
      return [
        finding(
          'total-differs',
          { tab: total.tab, row: total.row, field },
          { label: total.label, field, stated, ours: likeliest, money },
        ),
      ];
    });
    if (differing.length > 0) return differing;
    // Nothing but the sum says that a row without label is a total: the charges hang on it.
    const severity = total.label === '' ? 'warning' : undefined;
    const place = { tab: total.tab, row: total.row, field: total.field };
    return [finding('total-row', place, { label: total.label }, severity)];
  });
}
