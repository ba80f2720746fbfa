import { beginsWithOneOf, fold, listed } from './names';

/** How a format that is no atelier begins (RULES, Programme): add here what every edition leaves out. */
const NOT_WORKSHOPS = listed(`
  Plénière | Ouverture | Clôture | Accueil | Pause | Repas | Déjeuner | Dîner | Petit-déjeuner | Petit-déj
  P’tit déj | Café | Cocktail | Buffet | Apéro | Apéritif | Collation | Goûter | Brunch | Pot | Mot | Discours
  Inauguration | Émargement | Enregistrement | Temps
`);

/** How a format that is surely an atelier begins. */
const WORKSHOPS = listed(`
  Atelier | Masterclass | Masterclasse | Master class | Table ronde | Présentation | Retex | Retour | Conférence
  Débat | Démonstration | Démo | Formation | Keynote | Key-note | Forum | Témoignage | Visite
`);

/** Gives what a format is: an atelier, none, or one that nobody listed, which counts as one. */
export function formatKind(format: string): 'workshop' | 'other' | 'unknown' {
  if (beginsWithOneOf(format, NOT_WORKSHOPS)) return 'other';
  return fold(format) === '' || beginsWithOneOf(format, WORKSHOPS) ? 'workshop' : 'unknown';
}
