import type { SomePhrases } from './finding-phrase';
import { agreed } from '../../words/agreement';
import { cappedListText, countText, editionDayText, numberText, quoted, rowsText } from '../../words/french';
import type { QuestionKind } from '../../domain/satisfaction-scale';
import { TAB_NAMES } from './tab-names';

/** What the answers of a question are, where most of them are of one kind. */
const ANSWERS: Readonly<Record<QuestionKind, string>> = {
  recommendation: 'des notes de 0 à 10',
  scale: 'des notes',
  satisfaction: 'des degrés de satisfaction',
  'yes-no': 'des « oui » ou des « non »',
  choices: 'des choix',
  choice: 'des choix',
  text: 'des textes',
};

const GAP = (gap: number): string => countText(gap, 'personne', 'personnes');

export const PEOPLE_PHRASES = {
  'person-joined': ({ rows }) => [
    `La même personne est inscrite plusieurs fois (${rowsText(rows)}) : ces lignes comptent pour une seule personne.`,
    'Supprimer les lignes en trop ; s’il s’agit d’homonymes, leur donner des adresses différentes.',
  ],
  'name-under-two-emails': ({ rows, emails }) => [
    `Le même nom apparaît avec ${numberText(emails)} adresses différentes (${rowsText(rows)}) : il compte ` +
      `pour ${numberText(emails)} personnes.`,
    'S’il s’agit de la même personne, lui donner la même adresse partout ; sinon, rien à faire.',
  ],
  'name-without-email': ({ rows }) => [
    `Un nom qui a plusieurs adresses apparaît aussi sans adresse (${rowsText(rows)}) : on ne sait pas à qui ` +
      `rattacher ${agreed(rows.length, 'cette ligne, comptée', 'ces lignes, comptées')} comme une personne à ` +
      'part.',
    'Compléter l’adresse.',
  ],
  'anonymous-person': () => [
    'La ligne n’a ni nom ni adresse : elle compte pour une personne anonyme.',
    'Compléter le nom, ou supprimer la ligne.',
  ],
  'profile-unknown': () => [
    'Ce profil n’est pas connu : la personne est comptée comme participante.',
    `Pour ne pas la compter, écrire ${quoted('Intervenant')} ou ${quoted('Organisateur')}.`,
  ],
  'registration-status-unknown': ({ rows }) => [
    `Ce statut n’est pas connu (${rowsText(rows)}) : l’inscription est comptée.`,
    `Pour ne pas la compter, écrire ${quoted('Annulée')} ; sinon, ${quoted('Confirmée')}, ou rien.`,
  ],
  'name-with-status': ({ rows }) => [
    `Une cellule dit que l’inscription est annulée (${rowsText(rows)}), mais elle est comptée : cela se dit dans la ` +
      'colonne Statut.',
    `Écrire ${quoted('Annulée')} dans la colonne Statut, et l’ôter du nom ou de la cellule.`,
  ],
  'several-people': ({ rows }) => [
    `La cellule semble nommer plusieurs personnes (${rowsText(rows)}) : une seule est comptée par ligne.`,
    'Écrire une personne par ligne.',
  ],
  'participants-also-speakers': ({ rows }) => [
    `Le nom d’un intervenant du programme ou d’un agent est celui de ` +
      `${countText(rows.length, 'participant', 'participants')} (${rowsText(rows)}) : ` +
      `${agreed(rows.length, 'il est compté', 'ils sont comptés')} parmi les participants.`,
    `Pour ne pas ${agreed(rows.length, 'le', 'les')} compter, écrire ${quoted('Intervenant')} ou ` +
      `${quoted('Organisateur')} dans la colonne Profil ; sinon, rien à faire.`,
  ],
  'walk-ins': ({ day, date, count, rows }) => [
    `Le ${editionDayText(day, date)}, ${countText(count, 'personne était présente', 'personnes étaient présentes')} ` +
      `sans être ${agreed(count, 'inscrite', 'inscrites')} ce jour-là (${rowsText(rows)}).`,
    'Rien à faire si elles sont venues sans inscription ; sinon, les inscrire ce jour-là.',
  ],
  'day-not-recorded': ({ day, date }) => [
    `Aucune présence n’est relevée le ${editionDayText(day, date)} : ce jour n’a pas de chiffre de fréquentation.`,
    `Reporter les présences de ce jour dans l’onglet ${quoted(TAB_NAMES.registrations)}.`,
  ],
  'nothing-recorded': () => [
    'Aucune présence n’est relevée : le nombre de participants et le taux d’absence ne peuvent pas être calculés.',
    `Reporter les présences dans l’onglet ${quoted(TAB_NAMES.registrations)}.`,
  ],
  'nobody-registered': ({ day, date }) => [
    `Personne n’est inscrit le ${editionDayText(day, date)}, alors que des présences y sont relevées : il ` +
      `n’y a pas de taux d’absence ce jour-là.`,
    'Reporter les inscriptions de ce jour, si elles existent.',
  ],
  'conums-exceed-territory': ({ present, territory }) => [
    `On compte ${countText(present, 'CoNum présent', 'CoNums présents')}, plus que les ` +
      `${numberText(territory)} du territoire (écart de ${numberText(present - territory)}).`,
    `Corriger ${quoted('CoNums du territoire')} dans l’onglet ${quoted(TAB_NAMES.settings)}, ou la colonne ` +
      'CoNum des inscriptions.',
  ],
  'agent-missing': () => [
    'La ligne ne nomme pas d’agent : ses jours et ses heures comptent, mais pas l’agent.',
    'Saisir le nom de l’agent.',
  ],
  'phase-quantity-missing': ({ phase }) => [
    phase === 'preparation'
      ? 'L’agent est en préparation, mais aucun jour n’est indiqué.'
      : 'L’agent est mobilisé pendant l’événement, mais aucune heure n’est indiquée.',
    phase === 'preparation' ? 'Saisir le nombre de jours.' : 'Saisir le nombre d’heures.',
  ],
  'phase-other-quantity': ({ phase, quantity }) => [
    phase === 'preparation'
      ? `La ligne est de la préparation, qui se compte en jours, et n’indique que des heures ` +
        `(${numberText(quantity)}) : elle n’est pas comptée.`
      : `La ligne est de l’événement, qui se compte en heures, et n’indique que des jours ` +
        `(${numberText(quantity)}) : elle n’est pas comptée.`,
    phase === 'preparation'
      ? `Saisir des jours dans Jours, ou écrire ${quoted('Événement')} dans Phase.`
      : `Saisir des heures dans Heures, ou écrire ${quoted('Préparation')} dans Phase.`,
  ],
  'objective-missed': ({ participants, minimum }) => [
    `L’objectif de ${numberText(minimum)} participants au moins n’est pas atteint : ` +
      `${countText(participants, 'participant', 'participants')} (écart de ${GAP(minimum - participants)}).`,
    'Rien à corriger : à expliquer dans le bilan.',
  ],
  'objective-passed': ({ participants, maximum }) => [
    `L’objectif de ${numberText(maximum)} participants au plus est dépassé : ` +
      `${countText(participants, 'participant', 'participants')} (écart de ${GAP(participants - maximum)}).`,
    'Rien à corriger : à expliquer dans le bilan.',
  ],
  'no-survey-answer': () => [
    'Le questionnaire de satisfaction n’a aucune réponse.',
    'Coller les réponses dans l’onglet, sous les questions.',
  ],
  'no-recommendation': () => [
    'Aucune question ne donne de note de recommandation de 0 à 10 : il n’y a pas de NPS.',
    `Si la question a été posée, écrire ${quoted('recommand')} ou ${quoted('0 à 10')} dans son intitulé.`,
  ],
  'more-answers-than-participants': ({ answers, participants }) => [
    `Le questionnaire a ${countText(answers, 'réponse', 'réponses')} pour ` +
      `${countText(participants, 'participant', 'participants')} : le taux de réponse n’est pas donné, il ` +
      `dépasserait 100\u00a0%.`,
    'Reporter les présences qui manquent, ou retirer les réponses en double.',
  ],
  'answer-not-of-kind': ({ kind }) => [
    `Les réponses à cette question sont ${ANSWERS[kind]}, mais pas celle-ci : elle n’est pas comptée.`,
    'Corriger la réponse, ou la vider.',
  ],
  'satisfaction-unrecognised': ({ question }) => [
    `La question ${quoted(question)} semble demander la satisfaction, mais ses réponses n’en sont pas des ` +
      'degrés connus : elle ne donne pas de taux.',
    `Écrire les réponses comme ${quoted('Très satisfait')}, ${quoted('Satisfait')}, ` +
      `${quoted('Peu satisfait')}… ; sinon, rien à faire.`,
  ],
  'identity-columns': ({ labels }) => [
    `Ce qui dit qui a répondu, ou quand, n’est ni lu ni repris : ${cappedListText(labels.map(quoted))}.`,
    'Rien à faire ; le mieux est de supprimer ces colonnes de l’onglet.',
  ],
} satisfies SomePhrases;
