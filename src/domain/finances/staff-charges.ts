import type { Bilan } from '../bilan';
import type { Cents } from '../money';
import { fold } from '../names';

/** The personnel charges of one structure; `amount` in cents is null when a day has no cost. */
interface StaffCharge {
  readonly structure: string;
  readonly days: number;
  readonly amount: Cents | null;
}

/** Gives the personnel charges by structure: partners in their order, then whatever else agents name. */
export function staffChargesOf({ edition, staff }: Bilan): StaffCharge[] {
  if (staff === null) return [];
  const names = new Map<string, string>();
  for (const name of [...edition.settings.structures, ...(edition.staff ?? []).map((line) => line.structure)]) {
    if (!names.has(fold(name))) names.set(fold(name), name);
  }
  return [...names].flatMap(([key, structure]) => {
    const days = staff.daysByStructure.get(key) ?? 0;
    return days === 0 ? [] : [{ structure, days, amount: staff.chargesByStructure.get(key) ?? null }];
  });
}
