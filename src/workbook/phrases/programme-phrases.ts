import type { SomePhrases } from './finding-phrase';
import { agreed } from '../../words/agreement';
import { clockText, countText, quoted, rowsText } from '../../words/french';
import { TAB_NAMES } from './tab-names';

const session = (title: string): string =>
  title.trim() === '' ? 'La séance sans titre' : `La séance ${quoted(title)}`;
const ofSession = (title: string): string => (title.trim() === '' ? 'la séance sans titre' : quoted(title));

export const PROGRAMME_PHRASES = {
  'format-blank': ({ title }) => [
    `${session(title)} n’a pas de format : elle est comptée comme un atelier.`,
    'Indiquer le format : Atelier, Table ronde, Plénière…',
  ],
  'format-unknown': ({ format, rows }) => [
    `Le format ${quoted(format)} n’est pas connu : ` +
      `${countText(rows.length, 'séance est comptée comme un atelier', 'séances sont comptées comme des ateliers')} ` +
      `(${rowsText(rows)}).`,
    `Rien à faire si c’en est ; sinon, ajouter ce format à ${quoted('Formats hors ateliers')} dans l’onglet ` +
      `${quoted(TAB_NAMES.settings)}.`,
  ],
  'status-unknown': () => [
    'Ce statut n’est pas connu : la séance est comptée.',
    `Pour ne pas la compter, écrire ${quoted('Annulé')} ; sinon, ${quoted('Confirmé')}, ou rien.`,
  ],
  'cancelled-elsewhere': () => [
    `La cellule dit ${quoted('Annulé')}, mais la séance est comptée : cela se dit dans la colonne Statut.`,
    `Écrire ${quoted('Annulé')} dans la colonne Statut.`,
  ],
  'speakers-doubtful': ({ text }) => [
    `${quoted(text)} peut nommer une personne, plusieurs ou aucune : une seule est comptée.`,
    `Écrire une personne par ligne, ${quoted('Nom – fonction')}.`,
  ],
  'start-missing': ({ title }) => [
    `${session(title)} n’a pas d’heure de début : sa durée n’est pas comptée.`,
    'Saisir l’heure de début.',
  ],
  'end-missing': ({ title }) => [
    `${session(title)} n’a pas d’heure de fin : sa durée n’est pas comptée.`,
    'Saisir l’heure de fin.',
  ],
  'end-before-start': ({ title, start, end }) => [
    `${session(title)} finit à ${clockText(end)}, avant de commencer à ${clockText(start)} : sa durée n’est ` +
      'pas comptée.',
    'Corriger l’heure de début ou l’heure de fin.',
  ],
  'note-rows': ({ rows }) => [
    `Un texte sans horaire ni format remplit ${countText(rows.length, 'ligne', 'lignes')} (${rowsText(rows)}) : ` +
      `${agreed(rows.length, 'c’est une note, elle ne compte', 'ce sont des notes, elles ne comptent')} pas.`,
    'Rien à faire ; si c’est une séance, saisir son horaire et son format.',
  ],
  'span-contradicted': ({ end, spanEnd }) => [
    `L’horaire dit que la séance finit à ${clockText(spanEnd)}, et Fin dit ${clockText(end)} : Fin l’emporte.`,
    'Corriger l’un des deux, ou vider Fin.',
  ],
  'session-twice': ({ title, firstRow }) => [
    `${session(title)} est inscrite deux fois au programme, le même jour à la même heure (déjà ligne ` +
      `${firstRow}) : elle compte double.`,
    'Supprimer l’une des deux lignes, ou corriger son horaire.',
  ],
  'room-busy': ({ room, title, other, otherRow }) => [
    `La salle ${quoted(room)} accueille deux séances en même temps : ${ofSession(title)} et ` +
      `${ofSession(other)} (ligne ${otherRow}).`,
    'Changer la salle ou l’horaire de l’une des deux séances.',
  ],
  'speaker-busy': ({ speaker, title, other, otherRow }) => [
    `${quoted(speaker)} intervient dans deux séances en même temps : ${ofSession(title)} et ` +
      `${ofSession(other)} (ligne ${otherRow}).`,
    'Corriger l’horaire ou les intervenants de l’une des deux séances.',
  ],
} satisfies SomePhrases;
