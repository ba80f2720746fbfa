import type { Bilan } from '../../domain/bilan';
import { explanation } from '../../words/balance-sentences';
import { moneyText } from '../../words/french';
import { chargeSentences } from '../../words/summary-sentences';

/** Gives what the charges come to, with and without personnel, or what keeps them from being known. */
function totalSentences({ finances }: Bilan): string[] {
  const { charges, chargesWithoutStaff, expenses, staff } = finances;
  if (expenses === null) return ['Les dépenses ne sont pas renseignées : le total des charges n’est pas connu.'];
  if (charges === null || chargesWithoutStaff === null) {
    const known =
      chargesWithoutStaff === null ? '' : ` Hors personnel, les charges sont de ${moneyText(chargesWithoutStaff)}.`;
    return [`Les charges de personnel ne sont pas connues : le total des charges ne l’est pas non plus.${known}`];
  }
  if (charges === 0) return ['Aucune charge n’est enregistrée.'];
  const without =
    charges === chargesWithoutStaff || staff === null ? '' : `, dont ${moneyText(chargesWithoutStaff)} hors personnel`;
  return [`Les charges de l’édition sont de ${moneyText(charges)}${without}.`];
}

/** Gives what the charges come to, what they were spent on, and what a participant cost. */
export function spendingSentences(bilan: Bilan): string[] {
  return [...totalSentences(bilan), ...chargeSentences(bilan)];
}

/** Gives how the internal budget is shared and why, in sentences with their figures; or that it cannot be. */
export function sharingSentences(bilan: Bilan): string[] {
  const { balance, remainder } = bilan.finances;
  if (balance.transfers !== null) return explanation(bilan);
  const left = remainder === null ? '' : ` Le reste à charge est de ${moneyText(remainder)}.`;
  return [`Le partage du budget interne entre les partenaires n’a pas pu être établi à partir du classeur.${left}`];
}

/** Gives that charges and products are equal, as they are once everything is known. */
export function equalitySentences({ finances }: Bilan): string[] {
  const { charges, remainder } = finances;
  return charges === null || remainder === null
    ? []
    : [`Les charges et les produits sont égaux : ${moneyText(charges)}.`];
}
