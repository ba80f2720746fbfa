import { assert } from '../assert';
import { attributionFindings, movementsOf, type SharingInput } from './attribution';
import type { Settings, SharingKey } from '../edition';
import { finding, type Finding } from '../finding';
import { cents, shareOut, sumQuantities, type Cents } from '../money';
import { fold } from '../names';
import type { StaffFigures } from '../staff';

/** What one partner bore and should bear, in cents; `balance` is advanced − share: above 0, the others owe it money. */
export interface PartnerFigures {
  readonly structure: string;
  readonly weight: number | null;
  readonly staff: Cents | null;
  /** The expenses that it paid; null while some line cannot be laid to a partner. */
  readonly paid: Cents | null;
  /** The external receipts that it received; null likewise. */
  readonly received: Cents | null;
  /** staff + paid − received. */
  readonly advanced: Cents | null;
  readonly share: Cents | null;
  readonly balance: Cents | null;
}

export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly amount: Cents;
}

/** The balance between the partners; `transfers` is null when no balance can be made. */
export interface BalanceFigures {
  readonly partners: readonly PartnerFigures[];
  readonly transfers: readonly Transfer[] | null;
}

/** The balance as it would be under one key; its `transfers` are null when that key cannot serve. */
export interface KeyBalance extends BalanceFigures {
  readonly key: SharingKey;
  /** True for the key of Paramètres. */
  readonly chosen: boolean;
}

/** Gives the transfers that settle all: the largest debtor pays the largest creditor, ties by order; at most n − 1. */
export function transfersOf(balances: readonly { readonly structure: string; readonly balance: Cents }[]): Transfer[] {
  const left: { structure: string; balance: number }[] = balances.map((partner) => ({ ...partner }));
  const transfers: Transfer[] = [];
  for (;;) {
    const creditor = left.reduce((best, partner) => (partner.balance > best.balance ? partner : best), {
      structure: '',
      balance: 0,
    });
    const debtor = left.reduce((best, partner) => (partner.balance < best.balance ? partner : best), {
      structure: '',
      balance: 0,
    });
    const amount = Math.min(creditor.balance, -debtor.balance);
    if (amount <= 0) return transfers;
    creditor.balance -= amount;
    debtor.balance += amount;
    transfers.push({ from: debtor.structure, to: creditor.structure, amount: cents(amount) });
    assert(transfers.length < left.length, 'more transfers than partners less one');
  }
}

interface Weights {
  readonly values: readonly number[] | null;
  readonly findings: readonly Finding[];
}

/** Thirds typed as fractions add up to 100 % but for their last decimals. */
const SAME_PERCENTAGE = 1e-6;
/** In points, with room for what floating point adds. */
const ONE_HUNDREDTH = 0.01 + SAME_PERCENTAGE;

/** Says whether percentages are all the same but for a hundredth: thirds that were cut. */
function areEqual(values: readonly number[]): boolean {
  const [first = 0] = values;
  return first > 0 && values.length > 1 && values.every((value) => Math.abs(value - first) < ONE_HUNDREDTH);
}

const KEY_PLACE = { tab: 'settings', row: null, field: 'sharingKey' } as const;

/** Gives one weight a structure under a key, or null with the reason why the key cannot serve. */
export function weightsOf(
  key: SharingKey,
  structures: readonly string[],
  staff: Pick<StaffFigures, 'daysByStructure'> | null,
): Weights {
  const failed = (reason: Finding): Weights => ({ values: null, findings: [reason] });
  switch (key.kind) {
    case 'missing':
      // One structure bears all of it: there is no key to choose.
      return structures.length === 1 ? { values: [1], findings: [] } : failed(finding('key-missing', KEY_PLACE, {}));
    case 'unknown':
      return failed(finding('key-unknown', KEY_PLACE, { text: key.text }));
    case 'equal':
      return { values: structures.map(() => 1), findings: [] };
    case 'staff-days': {
      const values = structures.map((structure) => staff?.daysByStructure.get(fold(structure)) ?? 0);
      const usable = values.some((value) => value > 0) && values.every((value) => value >= 0);
      return usable
        ? { values, findings: [] }
        : failed(finding('key-weights-zero', KEY_PLACE, { reason: 'staff-days' }));
    }
    case 'percentages': {
      if (key.isUnread === true) return { values: null, findings: [] };
      const values = structures.map((structure) => key.points.get(fold(structure)) ?? 0);
      const total = sumQuantities(values);
      const usable = Math.abs(total - 100) < SAME_PERCENTAGE && values.every((value) => value >= 0);
      return usable
        ? { values, findings: [] }
        : failed(finding('key-percentages', KEY_PLACE, { total, equal: areEqual(values) }));
    }
  }
}

/** What a partner bore, whatever the key. */
type Borne = Pick<PartnerFigures, 'structure' | 'staff' | 'paid' | 'received' | 'advanced'>;

/** Gives the balance under one key, from what each partner bore; `toShare` is null when nothing can be shared. */
function balanceUnder(
  weights: readonly number[] | null,
  bornes: readonly Borne[],
  toShare: Cents | null,
): BalanceFigures {
  const shares = toShare !== null && weights !== null ? shareOut(toShare, weights) : null;
  const partners = bornes.map((borne, index): PartnerFigures => {
    const share = shares?.[index] ?? null;
    return {
      ...borne,
      weight: weights?.[index] ?? null,
      share,
      balance: borne.advanced === null || share === null ? null : cents(borne.advanced - share),
    };
  });
  const balances = partners.flatMap(({ structure, balance }) => (balance === null ? [] : [{ structure, balance }]));
  return { partners, transfers: shares !== null && balances.length === partners.length ? transfersOf(balances) : null };
}

const keysOf = ({ parts }: Settings): readonly SharingKey[] => [
  { kind: 'staff-days' },
  { kind: 'equal' },
  { kind: 'percentages', points: parts },
];

/**
 * Gives the balance between the partners (RULES, Expenses, receipts, and the balance), the same under each key,
 * and one finding for each cause that prevents it.
 */
export function balanceFigures(input: SharingInput): {
  readonly figures: BalanceFigures;
  readonly underKeys: readonly KeyBalance[];
  readonly findings: readonly Finding[];
} {
  const { settings, staff } = input;
  const { structures, sharingKey } = settings;
  const attribution = attributionFindings(input);
  if (structures.length === 0) {
    const key =
      sharingKey.kind === 'missing' || sharingKey.kind === 'unknown' ? weightsOf(sharingKey, [], null).findings : [];
    return {
      figures: { partners: [], transfers: null },
      underKeys: [],
      findings: [
        finding('no-structure', { tab: 'settings', row: null, field: 'structures' }, {}),
        ...attribution,
        ...key,
      ],
    };
  }
  const movements = input.toShare === null || attribution.length > 0 ? null : movementsOf(input);
  const bornes = structures.map((structure): Borne => {
    const charge = staff === null ? null : staff.chargesByStructure.get(fold(structure));
    const staffCharge = charge === undefined ? cents(0) : charge;
    const moved = movements?.get(structure) ?? null;
    const advanced = staffCharge === null || moved === null ? null : cents(staffCharge + moved.paid - moved.received);
    return { structure, staff: staffCharge, paid: moved?.paid ?? null, received: moved?.received ?? null, advanced };
  });
  const toShare = attribution.length > 0 ? null : input.toShare;
  const weights = weightsOf(sharingKey, structures, staff);
  const underKeys = keysOf(settings).map((key): KeyBalance => ({
    key,
    chosen: key.kind === sharingKey.kind,
    ...balanceUnder(weightsOf(key, structures, staff).values, bornes, toShare),
  }));
  return {
    figures: balanceUnder(weights.values, bornes, toShare),
    underKeys: underKeys.some(({ transfers }) => transfers !== null) ? underKeys : [],
    findings: [...attribution, ...weights.findings],
  };
}
