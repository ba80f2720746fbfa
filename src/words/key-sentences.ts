import type { KeyBalance } from '../domain/finances/sharing';
import { keyText, transfersText } from './balance-sentences';

/** Why a key has no figures. */
function withoutFigures({ key }: KeyBalance): string {
  if (key.kind === 'percentages') return 'les « Part de … » ne sont pas dans Paramètres, ou ne font pas 100\u00a0%.';
  return 'aucune structure n’a de jours de préparation.';
}

/** Gives the name of a key among those that partners choose from, marked when it is theirs. */
export function keyTitle({ key, chosen }: KeyBalance): string {
  return `${keyText(key)}${chosen ? ' (retenue)' : ''}`;
}

/** Gives who would owe whom under a key, or why none: « Parts égales : l’ALPI verse 12,00 € à La Fibre64. » */
export function keySentence(balance: KeyBalance): string {
  const { transfers } = balance;
  if (transfers === null) return `${keyText(balance.key)} : ${withoutFigures(balance)}`;
  return `${keyText(balance.key)} : ${transfers.length === 0 ? 'aucun virement' : transfersText(transfers)}.`;
}
