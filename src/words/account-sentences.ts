import type { AccountStatement } from '../domain/finances/account-statement';
import { cleaned, moneyText, precisePercentText } from './french';
import { ofName } from './agreement';

/** Gives what part of all products each funder gave; a part that cannot be had is left out. */
export function funderSentences({ funders }: AccountStatement): string[] {
  return funders.flatMap(({ funder, amount, share, isSubsidy }) => {
    if (share === null) return [];
    const what = isSubsidy ? 'La subvention' : 'La contribution';
    const whose = funder.trim() === '' ? 'd’un financeur non précisé' : ofName(cleaned(funder));
    return [`${what} ${whose} (${moneyText(amount)}) représente ${precisePercentText(share)} du total des produits.`];
  });
}
