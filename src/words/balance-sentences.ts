import type { Bilan } from '../domain/bilan';
import type { SharingKey } from '../domain/edition';
import type { PartnerFigures } from '../domain/sharing';
import { cleaned, countText, listText, moneyText, numberText, quoted } from './french';

/** Gives back the name of a sharing key, as it is chosen in Paramètres. */
export function keyText(key: SharingKey): string {
  switch (key.kind) {
    case 'staff-days':
      return 'Jours de personnel';
    case 'equal':
      return 'Parts égales';
    case 'percentages':
      return 'Pourcentages';
    case 'unknown':
      return `Inconnue : ${quoted(key.text)}`;
    case 'missing':
      return 'Non renseignée';
  }
}

/** Gives back the weight of a partner with its unit: « 15 jours », « 54,5 % », « 1 part ». */
export function weightText(weight: number, key: SharingKey): string {
  if (key.kind === 'percentages') return `${numberText(weight)}\u00a0%`;
  return key.kind === 'staff-days' ? countText(weight, 'jour', 'jours') : countText(weight, 'part', 'parts');
}

function gapText(partner: PartnerFigures): string {
  const { balance } = partner;
  if (balance === null || balance === 0) return 'exactement sa part';
  return `${moneyText(Math.abs(balance))} de ${balance > 0 ? 'plus' : 'moins'} que sa part`;
}

function ofPartner(partner: PartnerFigures): string {
  const name = cleaned(partner.structure);
  const { staff, paid, received, advanced, share } = partner;
  if (staff === null || paid === null || received === null || advanced === null || share === null) return '';
  return `${name} a avancé ${moneyText(advanced)} (${moneyText(staff)} de personnel + ${moneyText(paid)} payés \u2212 ${moneyText(received)} perçus) pour une part de ${moneyText(share)}, soit ${gapText(partner)}.`;
}

/** Gives back the sentences that explain the balance with its figures, so that it can be checked by hand; none when there is no balance. */
export function explanation({ finances, edition }: Bilan): string[] {
  const { charges, receipts, remainder, balance } = finances;
  if (balance.transfers === null || charges === null || receipts === null || remainder === null) return [];
  const key = edition.settings.sharingKey;
  const basis = { 'staff-days': 'au prorata des jours de préparation', equal: 'à parts égales', percentages: 'selon les pourcentages convenus', unknown: '', missing: '' }[key.kind];
  const shares = balance.partners.map(({ structure, weight, share }) => `${cleaned(structure)} ${moneyText(share ?? 0)}${key.kind === 'equal' ? '' : ` (${weightText(weight ?? 0, key)})`}`);
  const transfers = balance.transfers.map(({ from, to, amount }) => `${cleaned(from)} verse ${moneyText(amount)} à ${cleaned(to)}`);
  return [
    `Les charges (${moneyText(charges)}) moins les recettes externes (${moneyText(receipts.amount)}) laissent ${moneyText(remainder)} à partager ${basis} : ${listText(shares)}.`,
    ...balance.partners.map(ofPartner),
    transfers.length === 0 ? 'Aucun virement : chaque structure a avancé exactement sa part.' : `Pour que chacune ait supporté sa part, ${listText(transfers)}.`,
  ];
}
