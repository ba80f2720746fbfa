import type { PlannedLine } from '../../domain/edition';
import { column, required } from '../cells/column';
import { amount, structureText, text } from '../cells/kinds';
import type { Row, Tab } from './tab';

/** Prévisionnel: what was planned as a whole, one poste or funder a row, and why it went otherwise. */
export const planTab = {
  key: 'plan',
  name: 'Prévisionnel',
  expected: false,
  untold: true,
  oneOf: ['poste', 'funder'],
  columns: {
    poste: column('Poste', text, 'impersonal', {
      synonyms: ['Postes', 'Poste ou financeur', 'Catégorie', 'Poste de dépense'],
      offers: 'typed',
      width: 260,
      help: 'Un poste de Dépenses, ou Charges de personnel. Une ligne par poste.',
    }),
    funder: column('Financeur', structureText, 'impersonal', {
      synonyms: ['Financeurs', 'Origine', 'Organisme'],
      offers: 'typed',
      width: 200,
      help: 'Pour une recette : le financeur, une des structures, ou Budget interne. Laissez alors Poste vide.',
    }),
    planned: required('Prévu', amount, 'impersonal', {
      synonyms: ['Montant prévu', 'Budget prévu', 'Montant', 'Prévision'],
      width: 120,
      help: 'Le montant du budget prévisionnel, en euros. Il l’emporte sur les Prévu de Dépenses et de Recettes.',
    }),
    comment: column('Commentaire', text, 'impersonal', {
      synonyms: ['Commentaires', 'Explication', 'Justification', 'Remarque', 'Note'],
      width: 420,
      help: 'Pourquoi le réalisé s’en écarte : demandé quand l’écart passe le seuil de Paramètres.',
    }),
  },
} as const satisfies Tab;

export function planOf(rows: readonly Row<typeof planTab.columns>[]): PlannedLine[] {
  return rows.map(({ row, poste, funder, planned, comment }) => ({ row, poste, funder, amount: planned, comment }));
}
