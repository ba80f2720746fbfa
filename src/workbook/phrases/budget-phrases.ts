import type { SomePhrases } from './finding-phrase';
import { changeText, moneyText, precisePercentText, quoted, tellingPercentText } from '../../words/french';
import { subjectLabel } from '../../words/labels';
import { TAB_NAMES } from './tab-names';

export const BUDGET_CHART = 'Prévu et réalisé par poste, hors personnel (en euros)';

/** Gives a change with its sign, « +120,00 € »; `planned` tells its part, `threshold` how precisely. */
function changeOf(planned: number, gap: number, threshold: number): string {
  const ratioText = (ratio: number): string => tellingPercentText(ratio, threshold);
  return changeText(gap, moneyText) + (planned === 0 ? '' : `, soit ${changeText(gap / Math.abs(planned), ratioText)}`);
}

export const BUDGET_PHRASES = {
  'gap-uncommented': ({ subject, planned, actual, threshold }) => [
    `${quoted(subjectLabel(subject))} : ${moneyText(actual)} au lieu de ${moneyText(planned)} prévus (` +
      `${changeOf(planned, actual - planned, threshold)}), ` +
      `au-delà du seuil de ${precisePercentText(threshold)}, sans commentaire.`,
    `Expliquer l’écart dans la colonne Commentaire de l’onglet ${quoted(TAB_NAMES.plan)}, sur sa ligne ` +
      `(l’ajouter si elle n’y est pas).`,
  ],
  'plan-differs': ({ subject, whole, details }) => [
    `${quoted(subjectLabel(subject))} : l’onglet ${quoted(TAB_NAMES.plan)} prévoit ${moneyText(whole)}, mais ` +
      `le détail des montants prévus fait ${moneyText(details)} (écart de ` +
      `${moneyText(Math.abs(whole - details))}) ; le premier compte.`,
    'Corriger l’un ou l’autre.',
  ],
  'plan-unbalanced': ({ charges, products }) => [
    `Le prévisionnel n’est pas équilibré : ${moneyText(charges)} de charges pour ${moneyText(products)} de ` +
      `produits (écart de ${moneyText(Math.abs(charges - products))}).`,
    `Corriger l’onglet ${quoted(TAB_NAMES.plan)}, ou y ajouter ce qui manque.`,
  ],
  'plan-two-subjects': ({ poste, funder }) => [
    `La ligne nomme un poste (${quoted(poste)}) et un financeur (${quoted(funder)}) : elle est comptée pour le poste.`,
    'Faire deux lignes, l’une pour le poste, l’autre pour le financeur.',
  ],
  'plan-no-subject': ({ amount }) => [
    `Ces ${moneyText(amount)} prévus n’ont ni poste ni financeur : ils ne sont pas comptés.`,
    'Indiquer le poste ou le financeur.',
  ],
} satisfies SomePhrases;
