import { assert } from './assert';
import type { Expense, Receipt, Settings, SharingKey, StaffLine } from './edition';
import { finding, type Finding } from './finding';
import type { Counted } from './ledger';
import { cents, shareOut, sumCents, sumQuantities, type Cents } from './money';
import { fold } from './names';
import { isUnassigned, type StaffFigures } from './staff';

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

export interface SharingInput {
  readonly settings: Settings;
  readonly staff: StaffFigures | null;
  readonly staffLines: readonly StaffLine[];
  /** Every line typed: a filled payer must be known even where its line does not count. */
  readonly expenses: readonly Expense[];
  readonly receipts: readonly Receipt[];
  readonly countedExpenses: readonly Counted<Expense>[];
  readonly countedReceipts: readonly Counted<Receipt>[];
  /** Charges − external receipts; null when one of them is. */
  readonly toShare: Cents | null;
}

/** Gives back the transfers that bring every balance to zero: the largest debtor pays the largest creditor, ties by order; at most n − 1. */
export function transfersOf(balances: readonly { readonly structure: string; readonly balance: Cents }[]): Transfer[] {
  const left: { structure: string; balance: number }[] = balances.map((partner) => ({ ...partner }));
  const transfers: Transfer[] = [];
  for (;;) {
    const creditor = left.reduce((best, partner) => (partner.balance > best.balance ? partner : best), { structure: '', balance: 0 });
    const debtor = left.reduce((best, partner) => (partner.balance < best.balance ? partner : best), { structure: '', balance: 0 });
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

const KEY_PLACE = { tab: 'settings', row: null, field: 'sharingKey' } as const;

/** Gives back one weight a structure under a key, or null with the reason why the key cannot serve. */
export function weightsOf(key: SharingKey, structures: readonly string[], staff: Pick<StaffFigures, 'daysByStructure'> | null): Weights {
  const failed = (reason: Finding): Weights => ({ values: null, findings: [reason] });
  switch (key.kind) {
    case 'missing':
      return failed(finding('key-missing', KEY_PLACE, {}));
    case 'unknown':
      return failed(finding('key-unknown', KEY_PLACE, { text: key.text }));
    case 'equal':
      return { values: structures.map(() => 1), findings: [] };
    case 'staff-days': {
      const values = structures.map((structure) => staff?.daysByStructure.get(fold(structure)) ?? 0);
      const usable = values.some((value) => value > 0) && values.every((value) => value >= 0);
      return usable ? { values, findings: [] } : failed(finding('key-weights-zero', KEY_PLACE, { reason: 'staff-days' }));
    }
    case 'percentages': {
      const values = structures.map((structure) => key.points.get(fold(structure)) ?? 0);
      const total = sumQuantities(values);
      const usable = Math.abs(total - 100) < SAME_PERCENTAGE && values.every((value) => value >= 0);
      return usable ? { values, findings: [] } : failed(finding('key-percentages', KEY_PLACE, { total }));
    }
  }
}

/** Gives back why lines cannot be laid to a partner: unknown payers, receivers, agents' structures; blank payers without default. */
function attributionFindings(input: SharingInput): Finding[] {
  const { settings } = input;
  const known = new Set(settings.structures.map(fold));
  // Without any structure, every name would be unknown: that is one cause, told once.
  const unknown = (name: string) => known.size > 0 && fold(name) !== '' && !known.has(fold(name));
  const findings: Finding[] = [];
  const check = (tab: 'staff' | 'expenses' | 'receipts', field: string, row: number, name: string) => {
    if (unknown(name)) findings.push(finding('structure-unknown', { tab, row, field }, { name }));
  };
  for (const line of input.staffLines) {
    check('staff', 'structure', line.row, line.structure);
    if (isUnassigned(line)) findings.push(finding('structure-missing', { tab: 'staff', row: line.row, field: 'structure' }, {}, 'error'));
  }
  for (const line of input.expenses) check('expenses', 'payer', line.row, line.payer);
  for (const line of input.receipts) check('receipts', 'receiver', line.row, line.receiver);
  const blanks = (tab: 'expenses' | 'receipts', field: string, lines: readonly { row: number; who: string }[]) => {
    const rows = lines.filter((line) => fold(line.who) === '').map((line) => line.row);
    if (rows.length === 0) return;
    if (settings.defaultPayer === null) findings.push(finding('payer-missing', { tab, row: rows[0] ?? null, field }, { rows }));
    else if (unknown(settings.defaultPayer)) {
      const place = { tab: 'settings', row: null, field: 'defaultPayer' } as const;
      if (!findings.some((other) => other.tab === 'settings')) findings.push(finding('structure-unknown', place, { name: settings.defaultPayer }));
    }
  };
  blanks('expenses', 'payer', input.countedExpenses.map((line) => ({ row: line.row, who: line.payer })));
  blanks('receipts', 'receiver', input.countedReceipts.map((line) => ({ row: line.row, who: line.receiver })));
  return findings;
}

/** Gives back the expenses that a partner paid and the receipts that it received, the blank ones laid to the default payer. */
function movementsOf(structure: string, input: SharingInput): { readonly paid: Cents; readonly received: Cents } {
  const by = (who: string) => fold(fold(who) === '' ? (input.settings.defaultPayer ?? '') : who) === fold(structure);
  const paid = sumCents(input.countedExpenses.filter((line) => by(line.payer)).map((line) => line.amount));
  const received = sumCents(input.countedReceipts.filter((line) => by(line.receiver)).map((line) => line.amount));
  return { paid, received };
}

/** Gives back the balance between the partners (RULES, Expenses, receipts, and the balance), and one finding for each cause that prevents it. */
export function balanceFigures(input: SharingInput): { readonly figures: BalanceFigures; readonly findings: readonly Finding[] } {
  const { settings, staff, toShare } = input;
  const { structures } = settings;
  const attribution = attributionFindings(input);
  if (structures.length === 0) {
    const key = settings.sharingKey.kind === 'missing' || settings.sharingKey.kind === 'unknown' ? weightsOf(settings.sharingKey, [], null).findings : [];
    return { figures: { partners: [], transfers: null }, findings: [finding('no-structure', { tab: 'settings', row: null, field: 'structures' }, {}), ...attribution, ...key] };
  }
  const weights = weightsOf(settings.sharingKey, structures, staff);
  const shares = toShare !== null && weights.values !== null && attribution.length === 0 ? shareOut(toShare, weights.values) : null;
  const partners = structures.map((structure, index): PartnerFigures => {
    const charge = staff === null ? null : staff.chargesByStructure.get(fold(structure));
    const staffCharge = charge === undefined ? sumCents([]) : charge;
    const movements = toShare === null || attribution.length > 0 ? null : movementsOf(structure, input);
    const advanced = staffCharge === null || movements === null ? null : cents(staffCharge + movements.paid - movements.received);
    const share = shares?.[index] ?? null;
    return {
      structure,
      weight: weights.values?.[index] ?? null,
      staff: staffCharge,
      paid: movements?.paid ?? null,
      received: movements?.received ?? null,
      advanced,
      share,
      balance: advanced === null || share === null ? null : cents(advanced - share),
    };
  });
  const balances = partners.flatMap(({ structure, balance }) => (balance === null ? [] : [{ structure, balance }]));
  const complete = shares !== null && balances.length === partners.length;
  return {
    figures: { partners, transfers: complete ? transfersOf(balances) : null },
    findings: [...attribution, ...weights.findings],
  };
}
