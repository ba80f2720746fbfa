import type { EvidenceDoubt, Piece } from '../../domain/finances/evidence';
import type { Cents } from '../../domain/money';
import { agreed, theName } from '../../words/agreement';
import { listText, moneyText, quoted, rowsText } from '../../words/french';
import { PIECES, TOTAL_LABELS } from '../../words/labels';
import { TAB_NAMES } from './tab-names';

/** Gives what an expense lacks, « Manque : mandat et justificatif. »; '' when nothing does. */
export function missingText(missing: readonly Piece[]): string {
  return missing.length === 0 ? '' : `Manque : ${listText(missing.map((piece) => PIECES[piece]))}.`;
}

/** Gives what the checks say of one line, in a few words; rows are those of Dépenses. */
export function doubtText(doubt: EvidenceDoubt): string {
  switch (doubt.code) {
    case 'mandat-twice':
      return `Numéro déjà utilisé ligne ${doubt.params.firstRow}.`;
    case 'mandat-falls':
      return (
        'Numéro plus élevé que celui de mandats payés plus tard (' +
        `${rowsText(doubt.params.later.map(({ row }) => row))}).`
      );
    case 'month-outside-year':
      return `Payé hors de l’année de l’édition (${doubt.params.year}).`;
  }
}

/** What whoever signs fills in. */
export const SIGNING = {
  quality: 'Nom et qualité :',
  date: 'Fait à, le :',
  signature: 'Cachet et signature :',
} as const;

export const VISA = {
  nobody: 'payeur non précisé',
  paidBy: (payer: string) => `Dépenses payées par ${theName(payer)}`,
  total: (payer: string) => `Total ${payer}`,
  statement: (payer: string, lines: number, amount: Cents) =>
    `Visa du comptable public : le comptable de ${quoted(payer)} certifie que ` +
    `${agreed(lines, 'la dépense ci-dessus', `les ${lines} dépenses ci-dessus`)}, d’un total de ` +
    `${moneyText(amount)}, ` +
    `${agreed(lines, 'a été payée', 'ont été payées')} et que les pièces désignées sont en sa possession.`,
  ...SIGNING,
  expenses: 'Total des dépenses',
  staff: `(onglet ${quoted(TAB_NAMES.staff)}, sans mandat)`,
  charges: TOTAL_LABELS.charges,
  partial: TOTAL_LABELS.partialCharges,
  nothing: 'Aucune dépense n’est comptée.',
} as const;
