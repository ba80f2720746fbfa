import type { Bilan } from '../../domain/bilan';
import type { SharingKey } from '../../domain/edition';
import type { Finding, FindingCode } from '../../domain/finding';
import type { PartnerFigures } from '../../domain/sharing';
import { phraseOf } from './finding-phrases';
import type { Phrase } from './finding-phrase';
import { cleaned, countText, listText, moneyText, numberText, quoted } from './french';
import { settingLabel } from './setting-labels';
import { TAB_NAMES } from './tab-names';

/** The findings of gravity « erreur » that keep the balance from being made (RULES, No balance can be made when). */
const CAUSES: readonly FindingCode[] = ['no-structure', 'structure-unknown', 'structure-missing', 'payer-missing', 'key-missing', 'key-unknown', 'key-percentages', 'key-weights-zero'];

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

/** Gives back what a tab or a setting that is missing keeps from being totalled; each with what to do. */
export function missingForTotals({ edition, finances }: Bilan): Phrase[] {
  const tabMissing = (tab: 'expenses' | 'receipts' | 'staff', what: string): Phrase => [
    `L'onglet ${quoted(TAB_NAMES[tab])} manque ou n'est pas lisible : ${what}.`,
    `Créer l'onglet ${quoted(TAB_NAMES[tab])}, ou corriger ses en-têtes.`,
  ];
  const missing: Phrase[] = [];
  if (finances.expenses === null) missing.push(tabMissing('expenses', 'le total des charges ne peut pas être fait'));
  if (finances.staff === null && edition.staff === null) missing.push(tabMissing('staff', 'les charges de personnel ne sont pas connues'));
  if (finances.staff === null && edition.staff !== null) {
    missing.push([
      `Le paramètre ${quoted(settingLabel('dayCost'))} n'est pas renseigné : les charges de personnel ne sont pas connues.`,
      `Renseigner ${quoted(settingLabel('dayCost'))} dans l'onglet ${quoted(TAB_NAMES.settings)}.`,
    ]);
  }
  if (finances.receipts === null) missing.push(tabMissing('receipts', 'le reste à charge ne peut pas être calculé'));
  return missing;
}

/** Gives back why no balance can be made, each cause with what to do; none when it is made. */
export function whyNoBalance(bilan: Bilan): Phrase[] {
  if (bilan.finances.balance.transfers !== null) return [];
  const blocks = (finding: Finding) => CAUSES.includes(finding.code) && finding.severity === 'error';
  return [...missingForTotals(bilan), ...bilan.findings.filter(blocks).map(phraseOf)];
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
