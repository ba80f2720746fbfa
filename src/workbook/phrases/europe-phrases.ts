import type { SomePhrases } from './finding-phrase';
import { countText, moneyText, precisePercentText, quoted, rowsText } from '../../words/french';
import { TAB_NAMES } from './tab-names';

export const EUROPE_PHRASES = {
  'vat-differs': ({ net, vat, amount }) => [
    `HT + TVA (${moneyText(net)} + ${moneyText(vat)}) ne font pas le montant TTC (${moneyText(amount)} ; écart de ` +
      `${moneyText(Math.abs(net + vat - amount))}).`,
    'Corriger le HT, la TVA ou le montant.',
  ],
  'invoice-twice': ({ invoice, supplier, firstRow }) => [
    `La facture ${quoted(invoice)}${supplier === '' ? '' : ` de ${quoted(supplier)}`} est déjà ligne ${firstRow}.`,
    'Supprimer la ligne en trop, ou corriger le numéro.',
  ],
  'allocation-over': ({ allocation }) => [
    `Le taux d’affectation (${precisePercentText(allocation)}) dépasse 100\u00a0%.`,
    'Écrire la part de la dépense affectée à l’opération, 100\u00a0% au plus.',
  ],
  'operation-shared': ({ text }) => [
    `Une autre opération demande aussi cette dépense (${quoted(text)}).`,
    'Ne la laisser qu’à une opération, ou en faire deux lignes avec leurs montants.',
  ],
  'proof-missing': ({ rows }) => [
    `Sans facture ni justificatif, ${countText(rows.length, 'dépense est affectée', 'dépenses sont affectées')} à ` +
      `l’opération européenne (${rowsText(rows)}).`,
    `Indiquer le numéro de la facture, ou le justificatif, dans l’onglet ${quoted(TAB_NAMES.expenses)}.`,
  ],
  'net-missing': ({ rows }) => [
    `La TVA est récupérée, mais le montant HT n’est pas connu (${rowsText(rows)}) : rien n’est éligible.`,
    'Indiquer le montant HT, ou la TVA.',
  ],
} satisfies SomePhrases;
