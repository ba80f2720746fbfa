import type { Bilan } from '../domain/bilan';
import type { SharingKey } from '../domain/edition';
import { sumQuantities, type Cents } from '../domain/money';
import type { PartnerFigures, Transfer, KeyBalance } from '../domain/finances/sharing';
import { theName, toName } from './agreement';
import { cleaned, countText, dayText, listText, moneyText, numberText, pointsText, quoted } from './french';

/** Gives the name of a sharing key, as it is chosen in Paramètres. */
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

const ROUNDING =
  'Chaque part est arrêtée au centime ; les centimes qui restent vont aux plus forts restes, dans l’ordre ' +
  'des structures.';

/** Gives the weight of a partner with its unit: « 15 jours », « 54,5 % », « 1 part ». */
export function weightText(weight: number, key: SharingKey): string {
  if (key.kind === 'percentages') return pointsText(weight);
  return key.kind === 'staff-days' ? countText(weight, 'jour', 'jours') : countText(weight, 'part', 'parts');
}

function gapText(partner: PartnerFigures): string {
  const { balance } = partner;
  if (balance === null || balance === 0) return 'exactement sa part';
  return `${moneyText(Math.abs(balance))} de ${balance > 0 ? 'plus' : 'moins'} que sa part`;
}

/** What a partner should bear, as an operation to do by hand: « 19 945,81 € × 18 ÷ 33 ». */
function shareText(remainder: Cents, weight: number, total: number, partners: number, key: SharingKey): string {
  if (key.kind === 'equal') return `${moneyText(remainder)} ÷ ${partners}`;
  return key.kind === 'percentages'
    ? `${moneyText(remainder)} × ${pointsText(weight)}`
    : `${moneyText(remainder)} × ${numberText(weight)} ÷ ${numberText(total)}`;
}

function ofPartner(partner: PartnerFigures, operation: string): string {
  const { staff, paid, received, advanced, share } = partner;
  if (staff === null || paid === null || received === null || advanced === null || share === null) return '';
  return (
    `${cleaned(partner.structure)} : part de ${operation} = ${moneyText(share)}, avance de ` +
    `${moneyText(advanced)} (${moneyText(staff)} de personnel + ${moneyText(paid)} payés \u2212 ` +
    `${moneyText(received)} perçus), soit ${gapText(partner)}.`
  );
}

/** Gives transfers as a sentence without its end: « l’ALPI verse 12,00 € à La Fibre64 ». */
function transfersText(transfers: readonly Transfer[]): string {
  return listText(
    transfers.map(
      ({ from, to, amount }) => `${theName(cleaned(from))} verse ${moneyText(amount)} ${toName(cleaned(to))}`,
    ),
  );
}

/** Gives the sentences that explain the balance, to be checked by hand; none without a balance. */
export function explanation({ finances, edition }: Bilan): string[] {
  const { charges, receipts, remainder, balance } = finances;
  if (balance.transfers === null || charges === null || receipts === null || remainder === null) return [];
  const key = edition.settings.sharingKey;
  const { partners } = balance;
  const basis = {
    'staff-days': 'au prorata des jours de préparation',
    equal: 'à parts égales',
    percentages: 'selon les pourcentages convenus',
    unknown: '',
    missing: '',
  }[key.kind];
  const shares = partners.map(({ structure, share }) => `${cleaned(structure)} ${moneyText(share ?? 0)}`);
  const total = sumQuantities(partners.map(({ weight }) => weight ?? 0));
  return [
    `Les charges (${moneyText(charges)}) moins les recettes externes (${moneyText(receipts.amount)}) ` +
      `laissent ${moneyText(remainder)} à partager ${basis} : ${listText(shares)}.`,
    ...partners.map((partner) =>
      ofPartner(partner, shareText(remainder, partner.weight ?? 0, total, partners.length, key)),
    ),
    ROUNDING,
    balance.transfers.length === 0
      ? 'Aucun virement : chaque structure a avancé exactement sa part.'
      : `Pour que chacune ait supporté sa part, ${transfersText(balance.transfers)}.`,
  ];
}

/** Gives the words of the titres de recette to issue, a list of lines a transfer. */
export function receiptOrders({ finances, edition }: Bilan): string[][] {
  const { partners, transfers } = finances.balance;
  const { name, days, sharingKey } = edition.settings;
  const dates = days.flatMap(({ date }) => (date === null ? [] : [dayText(date)]));
  const event = `${name === null ? 'Événement' : cleaned(name)}${dates.length === 0 ? '' : ` (${listText(dates)})`}`;
  return (transfers ?? []).map(({ from, to, amount }) => {
    const debtor = partners.find(({ structure }) => structure === from);
    const due = Math.abs(debtor?.balance ?? 0);
    const ofDue = due === amount ? '' : `, dont ${moneyText(amount)} ${toName(cleaned(to))}`;
    return [
      `Titre de recette à émettre par ${theName(cleaned(to))}. Débiteur : ${cleaned(from)}. Montant :\u00a0` +
        `${moneyText(amount)}.`,
      `Objet : ${event}, participation au reste à charge selon la clé ${quoted(keyText(sharingKey))} : part ` +
        `de ${moneyText(debtor?.share ?? 0)}, avance de ${moneyText(debtor?.advanced ?? 0)}, reste dû ` +
        `${moneyText(due)}${ofDue}.`,
      'Pièces à joindre : la convention entre les structures, l’état des dépenses, le présent équilibre et ' +
        'l’état des pièces visé par le comptable.',
    ];
  });
}

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
