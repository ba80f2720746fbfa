import type { AskedBelief, Place } from './belief';
import { addRule } from './rules';
import { trialDocument } from './trial-document';

/** A cell that a conditional format tints, and whether the tester sees it so. */
function tinted(id: string, belief: string, expected: string | null, formulaOf: (place: Place) => string): AskedBelief {
  return {
    id,
    belief,
    expected,
    prepare: (place) => {
      place.range(1, 1, 1, 2).setValues([['x', 1]]);
      addRule(place.sheet, place.cell(1, 1), formulaOf(place), '#ff0000');
    },
    ask: (place) => {
      place.cell(1, 1).activate();
      const where = `La cellule ${place.a1(1, 1)} de l’onglet « ${place.sheet.getName()} », derrière cette fenêtre,`;
      return { text: `${where} a-t-elle un fond rouge ? (La fenêtre se déplace par sa barre de titre.)`, url: null };
    },
  };
}

/** What only the eyes of the tester can settle. */
export const LOOKED_AT: readonly AskedBelief[] = [
  tinted(
    'teinte-sans-separateur',
    'Un format conditionnel dont la formule n’a pas de séparateur teinte sa cellule.',
    'oui',
    (place) => `=($${place.a1(1, 1)}="x")*($${place.a1(1, 2)}>0)>0`,
  ),
  tinted(
    'teinte-separateur',
    'Un format conditionnel dont la formule a des points-virgules teinte sa cellule.',
    null,
    (place) => `=AND($${place.a1(1, 1)}="x";$${place.a1(1, 2)}>0)`,
  ),
  {
    id: 'rapport-document',
    belief: 'Un fichier Word devient un document Google, avec son titre et son tableau.',
    expected: 'oui',
    ask: () => ({
      text:
        'Ouvrez ce document d’essai : y voyez-vous un titre, une phrase avec ses accents, et un tableau de ' +
        'deux lignes ?',
      url: trialDocument(),
    }),
  },
];
