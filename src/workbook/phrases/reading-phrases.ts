import type { SomePhrases } from './finding-phrase';
import { agreed } from '../../words/agreement';
import { dayText, moneyText, numberText, quoted } from '../../words/french';
import { consequenceText, settingLabel } from './setting-labels';
import { TAB_NAMES } from './tab-names';

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  days: ['jour', 'jours'],
  hours: ['heure', 'heures'],
};

function statedText(value: number, field: string, money: boolean): string {
  if (money) return moneyText(value);
  const [one, many] = UNITS[field] ?? (/^(?:present|registered)/u.test(field) ? ['personne', 'personnes'] : ['', '']);
  const noun = agreed(value, one, many);
  return noun === '' ? numberText(value) : `${numberText(value)}\u00a0${noun}`;
}

/** What is told of cells, columns and tabs that could not be read as they stand. */
export const READING_PHRASES = {
  'tab-missing': ({ required }, { tab }) => [
    `L’onglet ${quoted(TAB_NAMES[tab])} est introuvable : ` +
      `${required ? 'les chiffres qui en dépendent manquent au bilan' : 'le bilan est fait sans lui'}.`,
    `Créer l’onglet ${quoted(TAB_NAMES[tab])} avec ses en-têtes, ou lui rendre son nom.`,
  ],
  'tab-renamed': ({ actual }, { tab }) => [
    `L’onglet ${quoted(TAB_NAMES[tab])} s’appelle ici ${quoted(actual)} ; il a été reconnu à ses colonnes.`,
    `Si c’est bien lui, l’appeler ${quoted(TAB_NAMES[tab])}, ou ne rien faire.`,
  ],
  'column-missing': ({ label }, { tab }) => [
    `La colonne ${quoted(label)} est introuvable dans l’onglet ${quoted(TAB_NAMES[tab])} : les chiffres qui ` +
      'en dépendent manquent au bilan.',
    `Ajouter une colonne ${quoted(label)}, ou corriger son en-tête.`,
  ],
  'column-unread': ({ label, known }, { tab }) => [
    `La colonne ${quoted(label)} de l’onglet ${quoted(TAB_NAMES[tab])} n’est pas lue, et ce qu’elle contient est ` +
      `ce que dirait ${quoted(known)}.`,
    `L’appeler ${quoted(known)}, si c’est bien ce qu’elle dit ; sinon, rien à faire.`,
  ],
  'label-twice': ({ label, first }) => [
    `L’en-tête ${quoted(label)} apparaît deux fois ; seule la première colonne est lue (${cleanFirst(first)}).`,
    'Réunir les deux colonnes, ou renommer ou supprimer celle en trop.',
  ],
  'cell-foreign': () => [
    'La cellule contient une image, ou autre chose que du texte, un nombre, une date ou une case : elle est ' +
      'lue comme vide.',
    'Placer l’image hors du tableau, et saisir la valeur dans la cellule.',
  ],
  'file-unreadable': ({ text }) => [text, 'Corriger le fichier, puis refaire le bilan.'],
  'result-kept': () => [
    'Une cellule dont dépend cette formule a changé, et le résultat n’a pas pu être recalculé ici : le dernier ' +
      'résultat connu est gardé.',
    'Ouvrir le classeur dans Excel ou LibreOffice, l’y enregistrer, puis recommencer.',
  ],
  'total-row': ({ label }) => [
    label === ''
      ? 'La ligne ne porte qu’un montant, qui est la somme de celles du dessus : c’est un total, elle n’est ' +
        'pas comptée.'
      : `La ligne ${quoted(label)} est un total : elle n’est pas comptée.`,
    label === ''
      ? 'Si ce montant est une dépense ou une recette à part, dire ce que c’est sur sa ligne ; sinon, rien à faire.'
      : 'Rien à faire : les totaux sont calculés à partir des lignes.',
  ],
  'total-like': ({ label }) => [
    label === ''
      ? 'La ligne ne porte qu’un montant, celui de la ligne du dessus : elle est comptée, deux fois si c’est un total.'
      : `La ligne ${quoted(label)} a pour montant la somme de celles du dessus : elle est comptée, deux fois si ` +
        'c’est un total.',
    `Si c’est un total, faire commencer la ligne par ${quoted('Total')} ; sinon, rien à faire.`,
  ],
  'total-differs': ({ label, field, stated, ours, money }) => [
    `La ligne ${quoted(label)} annonce ${statedText(stated, field, money)}, mais le calcul donne ` +
      `${statedText(ours, field, money)} (écart de ${statedText(Math.abs(stated - ours), field, money)}). ` +
      `Cette ligne n’est pas comptée.`,
    'Vérifier les lignes additionnées, puis corriger ou supprimer ce total.',
  ],
  'amount-ambiguous': ({ text }) => [
    `Le montant ${quoted(text)} peut se lire de deux façons (milliers ou décimales) : il n’est pas compté.`,
    `Écrire le montant avec deux décimales, par exemple ${quoted('1234,00')} ou ${quoted('1,23')}.`,
  ],
  'amount-unreadable': ({ text }) => [
    `Le montant ${quoted(text)} n’a pas été compris : il n’est pas compté.`,
    `Écrire le montant en chiffres, avec deux décimales au plus, par exemple ${quoted('440,60')}.`,
  ],
  'amount-missing': () => [
    'La ligne n’a pas de montant : elle n’est pas comptée.',
    'Saisir le montant, ou supprimer la ligne.',
  ],
  'amount-negative': ({ amount }) => [
    `Le montant est négatif (${moneyText(amount)}) : il est compté comme tel.`,
    'Vérifier qu’il s’agit bien d’un remboursement ou d’un avoir.',
  ],
  'quantity-unreadable': ({ text }) => [
    `La quantité ${quoted(text)} n’a pas été comprise : elle n’est pas comptée.`,
    `Écrire un nombre, par exemple ${quoted('17,5')}.`,
  ],
  'quantity-negative': ({ value }) => [
    `La quantité est négative (${numberText(value)}) : elle n’est pas comptée.`,
    'Saisir une quantité positive.',
  ],
  'percentage-unreadable': ({ text }, { severity }) => [
    `Le pourcentage ${quoted(text)} n’a pas été compris` +
      `${severity === 'error' ? ' : l’équilibre entre les structures ne peut pas être fait' : ''}.`,
    `Écrire un pourcentage, par exemple ${quoted('54,5 %')}.`,
  ],
  'time-unreadable': ({ text }) => [
    `L’heure ${quoted(text)} n’a pas été comprise.`,
    `Écrire l’heure ainsi : ${quoted('9h30')}.`,
  ],
  'day-unreadable': ({ text }, { tab }) => [
    `${text === '' ? 'Le jour n’est pas indiqué' : `Le jour ${quoted(text)} n’a pas été compris`}.`,
    tab === 'settings'
      ? `Écrire la date avec son année : ${quoted('13/06/2024')}.`
      : `Écrire la date ainsi : ${quoted('13/06/2024')}, ou ${quoted('Jour 1')}.`,
  ],
  'day-ambiguous': ({ text }) => [
    `Le jour ${quoted(text)} peut désigner deux jours de l’édition.`,
    `Écrire la date entière, par exemple ${quoted('13/06/2024')}.`,
  ],
  'day-other-weekday': ({ text }) => [
    `Le jour ${quoted(text)} se contredit : cette date n’est pas ce jour de la semaine. Il n’est pas compté.`,
    'Corriger le jour de la semaine ou la date.',
  ],
  'day-twice': ({ day }) => [
    `Le ${dayText(day)} est indiqué pour deux jours de l’édition.`,
    'Corriger la date de l’un des deux jours.',
  ],
  'day-unknown': ({ label }) => [
    `La colonne ${quoted(label)} désigne un jour qui n’est pas de l’édition : elle n’est pas lue.`,
    `Corriger l’en-tête, ou ajouter ce jour dans l’onglet ${quoted(TAB_NAMES.settings)}.`,
  ],
  'day-outside': ({ day }) => [
    `Le ${dayText(day)} n’est pas un jour de l’édition : la séance ne compte dans aucune demi-journée.`,
    `Corriger la date, ou ajouter ce jour dans l’onglet ${quoted(TAB_NAMES.settings)}.`,
  ],
  'yes-no-unknown': () => [
    'Ce que contient la cellule n’est ni un oui ni un non : la case est lue comme un non.',
    `Écrire ${quoted('oui')} ou ${quoted('non')}, ou cocher la case.`,
  ],
  'year-unreadable': ({ text }) => [
    `${text === '' ? 'L’année n’est pas indiquée' : `L’année ${quoted(text)} n’a pas été comprise`} : cette ` +
      `édition n’est pas comparée.`,
    `Écrire l’année sur quatre chiffres, par exemple ${quoted('2023')}.`,
  ],
  'phase-unknown': ({ text }) => [
    `${text.trim() === '' ? 'La phase n’est pas indiquée' : `La phase ${quoted(text)} est inconnue`} : les jours de ` +
      'la ligne comptent dans la préparation, ses heures dans l’événement.',
    `Écrire ${quoted('Préparation')} ou ${quoted('Événement')}.`,
  ],
  'publish-unknown': () => [
    'Ce que contient la cellule ne dit pas si cet avis peut être publié : il ne sera pas imprimé.',
    `Écrire ${quoted('oui')} (sans le nom), ${quoted('avec le nom')} ou ${quoted('non')}.`,
  ],
  'heading-unknown': ({ text }) => [
    (text.trim() === ''
      ? 'La rubrique n’est pas indiquée : '
      : `La rubrique ${quoted(text)} n’est pas l’une des trois : `) +
      `ce constat est repris ${text.trim() === '' ? `sous ${quoted('Autres constats')}` : 'sous son nom'}.`,
    `Rien à faire ; ou écrire ${quoted('À garder')}, ${quoted('À améliorer')} ou ${quoted('À envisager')}.`,
  ],
  'setting-missing': ({ setting, consequence }) => [
    `Le paramètre ${quoted(settingLabel(setting))} n’est pas renseigné : ${consequenceText(consequence)}.`,
    `Renseigner ${quoted(settingLabel(setting))} dans l’onglet ${quoted(TAB_NAMES.settings)}.`,
  ],
  'setting-twice': ({ setting }) => [
    `Le paramètre ${quoted(settingLabel(setting))} est indiqué deux fois ; seul le premier est lu.`,
    'Supprimer la ligne en trop.',
  ],
  'setting-unknown': ({ setting }) => [
    `Le paramètre ${quoted(settingLabel(setting))} n’est pas connu : il n’est pas utilisé.`,
    'Vérifier son orthographe ; s’il s’agit d’une note, rien à faire.',
  ],
} satisfies SomePhrases;

function cleanFirst(first: string): string {
  return /^[A-Z]{1,3}\d*$/u.test(first) ? `colonne ${first}` : quoted(first);
}
