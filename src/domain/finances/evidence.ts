import { payerNames } from './attribution';
import type { Bilan } from '../bilan';
import type { Expense } from '../edition';
import type { Finding } from '../finding';
import type { Counted } from './ledger';
import { lacksMandat, mandatNumber } from './mandats';
import { sumCents, type Cents } from '../money';
import { fold, groupByLabel } from '../names';

/** A piece that should stand behind an expense: its mandat, its payment, the document that proves it. */
export type Piece = 'mandat' | 'payment' | 'document';

/** What the checks of mandats and payments say of one line. */
export type EvidenceDoubt = Extract<Finding, { code: 'mandat-twice' | 'mandat-falls' | 'month-outside-year' }>;

export interface EvidenceLine {
  readonly line: Counted<Expense>;
  readonly missing: readonly Piece[];
  readonly doubts: readonly EvidenceDoubt[];
}

/** The expenses of one payer in mandat order; `payer` is '' when nobody is said to have paid. */
export interface PayerEvidence {
  readonly payer: string;
  readonly lines: readonly EvidenceLine[];
  readonly amount: Cents;
}

function missingOf(line: Expense): Piece[] {
  const missing: Piece[] = [];
  if (lacksMandat(line)) missing.push('mandat');
  if (line.payment.kind === 'blank') missing.push('payment');
  if (fold(line.evidence) === '') missing.push('document');
  return missing;
}

function isDoubt(found: Finding): found is EvidenceDoubt {
  return found.code === 'mandat-twice' || found.code === 'mandat-falls' || found.code === 'month-outside-year';
}

/** Numbers in their order, then mandats that are no number, then lines without one; ties by row. */
function inMandatOrder(a: Expense, b: Expense): number {
  const rank = (line: Expense) => (fold(line.mandat) === '' ? 2 : mandatNumber(line.mandat) === null ? 1 : 0);
  const number = (line: Expense) => mandatNumber(line.mandat) ?? 0;
  const text = (line: Expense) => (rank(line) === 1 ? fold(line.mandat) : '');
  return (
    rank(a) - rank(b) || number(a) - number(b) || (text(a) === text(b) ? a.row - b.row : text(a) < text(b) ? -1 : 1)
  );
}

/** Gives the counted expenses by payer (partners first) in mandat order, with what each lacks or is in doubt. */
export function evidenceOf({ edition, finances, findings }: Bilan): PayerEvidence[] {
  const { settings } = edition;
  const payerOf = payerNames(settings);
  const doubts = new Map<number, EvidenceDoubt[]>();
  for (const found of findings.filter(isDoubt))
    if (found.row !== null) doubts.set(found.row, [...(doubts.get(found.row) ?? []), found]);
  const rank = (payer: string) =>
    settings.structures.includes(payer) ? settings.structures.indexOf(payer) : settings.structures.length;
  return groupByLabel(finances.expenses?.lines ?? [], ({ payer }) => payerOf(payer))
    .sort((a, b) => rank(a.label) - rank(b.label))
    .map(({ label, values }) => ({
      payer: label,
      amount: sumCents(values.map(({ amount }) => amount)),
      lines: [...values]
        .sort(inMandatOrder)
        .map((line) => ({ line, missing: missingOf(line), doubts: doubts.get(line.row) ?? [] })),
    }));
}
