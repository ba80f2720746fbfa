import type { SomePhrases } from './finding-phrase';
import { agreed } from '../../words/agreement';
import { cappedListText, moneyText, monthText, numberText, quoted, rowsText } from '../../words/french';
import { cents } from '../../domain/money';
import { TAB_NAMES } from './tab-names';

const KEYS = `${quoted('Jours de personnel')}, ${quoted('Parts égales')} ou ${quoted('Pourcentages')}`;
const NO_BALANCE = 'l’équilibre entre les structures ne peut pas être fait';

/** Asks whether a name is one more of a structure's, and where to say so. */
function otherNameText(name: string, structure: string): string {
  return (
    `S’agit-il de ${quoted(structure)} ? Si oui, ajouter ${quoted(name)} sur une ligne ` +
    `${quoted(`Autres noms de ${structure}`)} de l’onglet ${quoted(TAB_NAMES.settings)} ; sinon, vérifier ce ` +
    'nom.'
  );
}

/** What is told of expenses, receipts and the balance between the partners. */
export const MONEY_PHRASES = {
  'structure-unknown': ({ name, like }) => [
    `La structure ${quoted(name)} n’est pas dans l’onglet ${quoted(TAB_NAMES.settings)} : ${NO_BALANCE}.`,
    like === null
      ? `Corriger ce nom, ou ajouter la structure dans l’onglet ${quoted(TAB_NAMES.settings)}.`
      : otherNameText(name, like),
  ],
  'structure-like': ({ name, structure }) => [
    `Le nom ${quoted(name)} contient celui de la structure ${quoted(structure)} : la recette est comptée ` +
      'comme externe.',
    otherNameText(name, structure),
  ],
  'structure-missing': (_params, { severity }) => [
    severity === 'error'
      ? `La ligne ne dit pas de quelle structure est l’agent : ${NO_BALANCE}.`
      : 'La ligne ne dit pas de quelle structure est l’agent.',
    'Indiquer la structure de l’agent.',
  ],
  'structure-twice': ({ name }) => [
    `La structure ${quoted(name)} est indiquée deux fois ; elle compte une fois.`,
    'Supprimer la ligne en trop.',
  ],
  'poste-blank': () => [
    `La dépense n’a pas de poste : elle est comptée sous ${quoted('Sans poste')}.`,
    'Indiquer le poste de la dépense.',
  ],
  'poste-spellings': ({ poste, other }) => [
    `Le poste ${quoted(poste)} est aussi écrit ${quoted(other)} : les deux sont comptés ensemble.`,
    `Rien à faire, ou écrire partout ${quoted(poste)}.`,
  ],
  'staff-line-in-ledger': ({ amount, staff }) => [
    staff === null
      ? `Cette ligne de charges de personnel (${moneyText(amount)}) n’est pas comptée : l’onglet ` +
        `${quoted(TAB_NAMES.staff)} a des jours, mais leur coût n’est pas renseigné.`
      : `Cette ligne de charges de personnel (${moneyText(amount)}) n’est pas comptée : l’onglet ` +
        `${quoted(TAB_NAMES.staff)} donne déjà ${moneyText(staff)} de charges de personnel.`,
    `Supprimer la ligne, ou vider l’onglet ${quoted(TAB_NAMES.staff)} si c’est elle qui fait foi.`,
  ],
  'staff-line-maybe': ({ poste }) => [
    `La ligne ${quoted(poste)} est comptée, et l’onglet ${quoted(TAB_NAMES.staff)} donne aussi des charges de ` +
      'personnel : les mêmes peut-être, deux fois.',
    `Si ce sont les mêmes, écrire ${quoted('Charges de personnel')} dans Poste : la ligne ne comptera plus ; sinon, ` +
      'rien à faire.',
  ],
  'internal-receipt': ({ funder, amount }) => [
    `La recette de ${moneyText(amount)} (${quoted(funder)}) est le budget propre d’une structure : elle ` +
      `n’est pas comptée, car l’équilibre la calcule.`,
    'Supprimer la ligne.',
  ],
  'receipt-maybe-internal': ({ name }) => [
    `La recette ${quoted(name)} peut être de l’argent des structures, gardé d’avant : elle est comptée comme externe.`,
    `Si c’est le leur, écrire ${quoted('Fonds propres')} dans Type : elle ne comptera plus ; sinon, rien à faire.`,
  ],
  'in-kind-maybe': () => [
    'Cette ligne semble dire que personne n’a payé (bénévolat, don, mise à disposition gratuite) : elle est comptée ' +
      'dans les charges.',
    `Si c’est une contribution en nature, l’écrire dans Poste (${quoted('Bénévolat')}, ${quoted('86')}…) ; sinon, ` +
      'rien à faire.',
  ],
  'in-kind-unbalanced': ({ used, given }) => [
    `Les contributions volontaires en nature font ${moneyText(used)} en emplois (Dépenses) et ${moneyText(given)} en ` +
      `ressources (Recettes) : écart de ${moneyText(cents(Math.abs(used - given)))}.`,
    'Saisir les deux côtés : 86 dans Dépenses, 87 dans Recettes, pour le même total. Elles ne comptent ni dans les ' +
      'charges, ni dans les produits.',
  ],
  'account-unknown': ({ text, side }) => [
    `Le compte ${quoted(text)} n’est pas un compte de ` +
      `${side === 'charges' ? 'charges (60 à 69)' : 'produits (70 à 79)'} ` +
      ': le compte rendu financier suit les mots de la ligne.',
    `Écrire le numéro du compte (${side === 'charges' ? '62, 625, 6251' : '74, 756'}), ou vider la cellule.`,
  ],
  'account-missing': ({ rows, amount }, { tab }) => [
    `${agreed(rows.length, 'Cette ligne n’a', `Ces ${rows.length} lignes n’ont`)} pas de compte ` +
      `(${rowsText(rows)}) : ` +
      `le compte rendu financier laisse ${moneyText(amount)} « À ventiler ».`,
    `Écrire le compte dans la colonne Compte de l’onglet ${quoted(TAB_NAMES[tab])} (une ligne de chaque ` +
      `${tab === 'receipts' ? 'type' : 'poste'} suffit).`,
  ],
  'payer-missing': ({ rows }, { tab }) => [
    `On ne sait pas quelle structure ${tab === 'receipts' ? 'a perçu' : 'a payé'} ` +
      `${agreed(rows.length, 'cette ligne', 'ces lignes')} (${rowsText(rows)}), et aucune structure payeuse ` +
      `n’est indiquée par défaut : ${NO_BALANCE}.`,
    `Indiquer la structure, ou renseigner ${quoted('Structure payeuse par défaut')} dans l’onglet ` +
      `${quoted(TAB_NAMES.settings)}.`,
  ],
  'mandat-twice': ({ mandat, payer, firstRow }) => [
    `Le mandat ${quoted(mandat)}${of(payer)} est déjà utilisé ligne ${firstRow}.`,
    'Vérifier le numéro ; si un même mandat règle deux factures, l’écrire dans Justificatif.',
  ],
  'mandat-falls': ({ mandat, month, payer, later }) => [
    `Le mandat ${quoted(mandat)}${of(payer)}, payé en ${monthText(month)}, a un numéro plus élevé ` +
      `${later.length < 2 ? 'qu’un mandat payé' : `que ${numberText(later.length)} mandats payés`} plus tard : ` +
      `${cappedListText(later.map((line) => `${quoted(line.mandat)} (${monthText(line.month)}, ligne ${line.row})`))}.`,
    'Vérifier le numéro de mandat et le mois de paiement de ces lignes.',
  ],
  'evidence-missing': ({ amount }) => [
    `La dépense${amount === null ? '' : ` de ${moneyText(amount)}`} n’a ni numéro de mandat ni explication.`,
    'Saisir le numéro de mandat, ou une explication dans Paiement ou Justificatif (par exemple ' +
      `${quoted('Facture annuelle')}).`,
  ],
  'month-outside-year': ({ month, year }) => [
    `Le paiement est daté de ${monthText(month)}, hors de l’année de l’édition (${year}).`,
    'Vérifier le mois de paiement.',
  ],
  'key-missing': () => [`La clé de répartition n’est pas renseignée : ${NO_BALANCE}.`, `Choisir la clé : ${KEYS}.`],
  'key-unknown': ({ text }) => [
    `La clé de répartition ${quoted(text)} n’est pas connue : ${NO_BALANCE}.`,
    `Choisir la clé : ${KEYS}.`,
  ],
  'key-percentages': ({ total, equal }) => [
    `Les parts des structures font ${numberText(total)}\u00a0% au lieu de 100\u00a0% (écart de ` +
      `${numberText(Math.abs(total - 100))}\u00a0%) : ${NO_BALANCE}.`,
    equal
      ? `Pour partager à égalité au centime près, choisir la clé ${quoted('Parts égales')}.`
      : `Corriger les ${quoted('Part de …')} dans l’onglet ${quoted(TAB_NAMES.settings)}, une par structure.`,
  ],
  'key-weights-zero': ({ reason }) => [
    (reason === 'staff-days' ? 'Aucune structure n’a de jours de préparation' : 'Aucune structure n’a de pourcentage') +
      ' ' +
      `: la clé ne donne aucune part et ${NO_BALANCE}.`,
    reason === 'staff-days'
      ? `Saisir les jours dans l’onglet ${quoted(TAB_NAMES.staff)}, ou choisir une autre clé.`
      : 'Saisir le pourcentage de chaque structure.',
  ],
  'no-structure': () => [
    `Aucune structure n’est indiquée : ${NO_BALANCE}.`,
    `Saisir ${quoted('Structure 1')}, ${quoted('Structure 2')}… dans l’onglet ${quoted(TAB_NAMES.settings)}.`,
  ],
} satisfies SomePhrases;

function of(payer: string): string {
  return payer.trim() === '' ? '' : ` de ${quoted(payer)}`;
}
