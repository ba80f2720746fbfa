import type { Bilan } from '../domain/bilan';
import { isStaffLine } from '../domain/finances/line-words';
import { sumCents, type Cents } from '../domain/money';
import { groupByLabel } from '../domain/names';
import { cleaned } from './french';
import { posteLabel, STAFF_CHARGES, INTERNAL_BUDGET, subjectLabel } from './labels';

/** A line of what was spent on what, or of where the money came from; `isInside` where it is no poste, no funder. */
export interface MoneyLine {
  readonly label: string;
  readonly amount: Cents;
  /** The personnel among the charges, the partners' own money among the products. */
  readonly isInside: boolean;
}

/** Gives the charges by poste, then the personnel where it costs something known. */
export function chargeLines({ finances }: Bilan): MoneyLine[] {
  const { expenses, staff } = finances;
  const postes = (expenses?.postes ?? []).map(({ label, amount }): MoneyLine => ({
    label: posteLabel(label),
    amount,
    isInside: isStaffLine({ poste: label }),
  }));
  return staff === null || staff === 0 ? postes : [...postes, { label: STAFF_CHARGES, amount: staff, isInside: true }];
}

/** Gives what each funder gave, then the part of each partner, or all that they have to share. */
export function productLines({ finances }: Bilan): MoneyLine[] {
  const { receipts, remainder, balance } = finances;
  const external = groupByLabel(receipts?.lines ?? [], ({ funder, type }) =>
    cleaned(funder) === '' ? type : funder,
  ).map(({ label, values }): MoneyLine => ({
    label: subjectLabel({ kind: 'funder', label }),
    amount: sumCents(values.map(({ amount }) => amount)),
    isInside: false,
  }));
  if (remainder === null) return external;
  const internal =
    balance.transfers === null
      ? [{ label: INTERNAL_BUDGET, amount: remainder, isInside: true }]
      : balance.partners.flatMap(({ structure, share }): MoneyLine[] =>
          share === null
            ? []
            : [{ label: subjectLabel({ kind: 'partner', label: structure }), amount: share, isInside: true }],
        );
  return [...external, ...internal];
}
