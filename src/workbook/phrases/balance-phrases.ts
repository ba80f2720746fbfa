import type { Bilan } from '../../domain/bilan';
import type { Finding, FindingCode } from '../../domain/finding';
import { phraseOf } from './finding-phrases';
import type { Phrase } from './finding-phrase';
import { quoted } from '../../words/french';
import { settingLabel } from './setting-labels';
import { TAB_NAMES } from './tab-names';

/** The findings of gravity « erreur » that keep the balance from being made (RULES, No balance can be made when). */
const CAUSES: readonly FindingCode[] = [
  ...(['no-structure', 'structure-unknown', 'structure-missing', 'payer-missing'] as const),
  ...(['key-missing', 'key-unknown', 'key-percentages', 'key-weights-zero'] as const),
];

/** Gives what a tab or a setting that is missing keeps from being totalled; each with what to do. */
export function missingForTotals({ edition, finances }: Bilan): Phrase[] {
  const tabMissing = (tab: 'expenses' | 'receipts' | 'staff', what: string): Phrase => [
    `L’onglet ${quoted(TAB_NAMES[tab])} manque ou n’est pas lisible : ${what}.`,
    `Créer l’onglet ${quoted(TAB_NAMES[tab])}, ou corriger ses en-têtes.`,
  ];
  const missing: Phrase[] = [];
  if (finances.expenses === null) missing.push(tabMissing('expenses', 'le total des charges ne peut pas être fait'));
  if (finances.staff === null && edition.staff === null)
    missing.push(tabMissing('staff', 'les charges de personnel ne sont pas connues'));
  if (finances.staff === null && edition.staff !== null) {
    missing.push([
      `Le paramètre ${quoted(settingLabel('dayCost'))} n’est pas renseigné : les charges de personnel ne ` +
        'sont pas connues.',
      `Renseigner ${quoted(settingLabel('dayCost'))} dans l’onglet ${quoted(TAB_NAMES.settings)}.`,
    ]);
  }
  if (finances.receipts === null) missing.push(tabMissing('receipts', 'le reste à charge ne peut pas être calculé'));
  return missing;
}

/** Gives why no balance can be made, each cause with what to do; none when it is made. */
export function whyNoBalance(bilan: Bilan): Phrase[] {
  if (bilan.finances.balance.transfers !== null) return [];
  const blocks = (finding: Finding) => CAUSES.includes(finding.code) && finding.severity === 'error';
  return [...missingForTotals(bilan), ...bilan.findings.filter(blocks).map(phraseOf)];
}
