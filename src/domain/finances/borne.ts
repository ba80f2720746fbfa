import type { Bilan } from '../bilan';
import type { Expense, Receipt } from '../edition';
import type { Counted } from './ledger';
import { cents, type Cents } from '../money';
import { fold } from '../names';
import { partnerFinder } from './attribution';

/** One line of what a partner bore, in cents: what it received counts below zero. */
export type BorneLine =
  | { readonly kind: 'staff'; readonly days: number; readonly amount: Cents }
  | { readonly kind: 'expense'; readonly line: Counted<Expense>; readonly amount: Cents }
  | { readonly kind: 'receipt'; readonly line: Counted<Receipt>; readonly amount: Cents };

/** What one partner bore, line by line; the lines add up to what it advanced. */
interface BorneFigures {
  readonly structure: string;
  readonly lines: readonly BorneLine[];
  readonly advanced: Cents;
}

/** Gives what each partner bore, line by line in the order of the tabs; none where its advance is unknown. */
export function borneBy({ edition, staff, finances }: Bilan): BorneFigures[] {
  const partnerOf = partnerFinder(edition.settings);
  return finances.balance.partners.flatMap(({ structure, staff: charge, advanced }): BorneFigures[] => {
    if (advanced === null) return [];
    const days = staff?.daysByStructure.get(fold(structure)) ?? 0;
    const ofStaff: BorneLine[] = charge === null || charge === 0 ? [] : [{ kind: 'staff', days, amount: charge }];
    const paid = (finances.expenses?.lines ?? []).filter((line) => partnerOf(line.payer) === structure);
    const received = (finances.receipts?.lines ?? []).filter((line) => partnerOf(line.receiver) === structure);
    return [
      {
        structure,
        advanced,
        lines: [
          ...ofStaff,
          ...paid.map((line): BorneLine => ({ kind: 'expense', line, amount: line.amount })),
          ...received.map((line): BorneLine => ({ kind: 'receipt', line, amount: cents(0 - line.amount) })),
        ],
      },
    ];
  });
}
