import type { Piece } from '../domain/finances/evidence';

/** What should stand behind an expense, as it is named. */
export const PIECES: Readonly<Record<Piece, string>> = {
  mandat: 'mandat',
  payment: 'paiement',
  document: 'justificatif',
};
