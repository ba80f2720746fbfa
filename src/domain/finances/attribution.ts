import type { Expense, Receipt, Settings, StaffLine } from '../edition';
import { finding, type Finding } from '../finding';
import type { Counted } from './ledger';
import { cents, type Cents } from '../money';
import { fold } from '../names';
import { structureHeldBy } from '../people/structure-name';
import { isUnassigned, type StaffFigures } from '../staff';

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

/** Gives what finds the partner to whom a line is laid: the one named, the default for a blank, or null. */
export function partnerFinder({
  structures,
  defaultPayer,
}: Pick<Settings, 'structures' | 'defaultPayer'>): (who: string) => string | null {
  const partners = new Map(structures.map((structure) => [fold(structure), structure]));
  const known = new Map<string, string | null>();
  return (who) => {
    let partner = known.get(who);
    if (partner === undefined) {
      partner = partners.get(fold(fold(who) === '' ? (defaultPayer ?? '') : who)) ?? null;
      known.set(who, partner);
    }
    return partner;
  };
}

/** Gives what finds who a line says paid: a partner by Paramètres, the name typed, the default payer, or ''. */
export function payerNames(settings: Pick<Settings, 'structures' | 'defaultPayer'>): (payer: string) => string {
  const partnerOf = partnerFinder(settings);
  return (payer) => partnerOf(payer) ?? (fold(payer) === '' ? (settings.defaultPayer ?? '') : payer.trim());
}

/** Gives why lines cannot be laid to a partner: unknown payers, receivers, structures; no payer by default. */
export function attributionFindings(input: SharingInput): Finding[] {
  const { settings } = input;
  const known = new Set(settings.structures.map(fold));
  // Without any structure, every name would be unknown: that is one cause, told once.
  const like = (name: string) => structureHeldBy(name, settings.structures);
  const unknown = (name: string) => known.size > 0 && fold(name) !== '' && !known.has(fold(name));
  const findings: Finding[] = [];
  const check = (tab: 'staff' | 'expenses' | 'receipts', field: string, row: number, name: string) => {
    if (unknown(name)) findings.push(finding('structure-unknown', { tab, row, field }, { name, like: like(name) }));
  };
  for (const line of input.staffLines) {
    check('staff', 'structure', line.row, line.structure);
    if (isUnassigned(line))
      findings.push(finding('structure-missing', { tab: 'staff', row: line.row, field: 'structure' }, {}, 'error'));
  }
  for (const line of input.expenses) check('expenses', 'payer', line.row, line.payer);
  for (const line of input.receipts) check('receipts', 'receiver', line.row, line.receiver);
  const blanks = (tab: 'expenses' | 'receipts', field: string, lines: readonly { row: number; who: string }[]) => {
    const rows = lines.filter((line) => fold(line.who) === '').map((line) => line.row);
    if (rows.length === 0) return;
    if (settings.defaultPayer === null)
      findings.push(finding('payer-missing', { tab, row: rows[0] ?? null, field }, { rows }));
    else if (unknown(settings.defaultPayer)) {
      const place = { tab: 'settings', row: null, field: 'defaultPayer' } as const;
      if (!findings.some((other) => other.tab === 'settings'))
        findings.push(
          finding('structure-unknown', place, { name: settings.defaultPayer, like: like(settings.defaultPayer) }),
        );
    }
  };
  blanks(
    'expenses',
    'payer',
    input.countedExpenses.map((line) => ({ row: line.row, who: line.payer })),
  );
  blanks(
    'receipts',
    'receiver',
    input.countedReceipts.map((line) => ({ row: line.row, who: line.receiver })),
  );
  return findings;
}

/** Gives what each partner paid and received, in cents, the blank ones laid to the default payer. */
export function movementsOf({
  settings,
  countedExpenses,
  countedReceipts,
}: SharingInput): ReadonlyMap<string, { readonly paid: Cents; readonly received: Cents }> {
  const partnerOf = partnerFinder(settings);
  const totals = new Map(settings.structures.map((structure) => [structure, { paid: 0, received: 0 }]));
  for (const { payer, amount } of countedExpenses) {
    const total = totals.get(partnerOf(payer) ?? '');
    if (total !== undefined) total.paid += amount;
  }
  for (const { receiver, amount } of countedReceipts) {
    const total = totals.get(partnerOf(receiver) ?? '');
    if (total !== undefined) total.received += amount;
  }
  return new Map(
    [...totals].map(([structure, { paid, received }]) => [structure, { paid: cents(paid), received: cents(received) }]),
  );
}
