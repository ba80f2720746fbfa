import { oneOf, textArgument, type Argument } from './arguments';
import { bilanFor, shown } from './figures';
import { CHOICES } from './choices';

/**
 * Taux de satisfaction à une question : réponses positives divisées par réponses comptées (à afficher en pourcentage).
 *
 * @param {string} question Facultatif. L’intitulé d’une question ; sans lui, la première question de satisfaction.
 * @return {number} Le taux, entre 0 et 1.
 * @customfunction
 */
export function NEC_SATISFACTION(question?: Argument): number | '' {
  const bilan = bilanFor('NEC_SATISFACTION');
  const { satisfaction } = bilan;
  if (satisfaction === null) return '';
  const asked = textArgument(question);
  if (asked === null) return shown(satisfaction.questions.find(({ kind }) => kind === 'satisfaction')?.rate);
  const label = oneOf(
    'une question de satisfaction, ou par oui ou non, de l’onglet Satisfaction',
    asked,
    CHOICES.question(bilan),
  );
  return shown(satisfaction.questions.find((found) => found.label === label)?.rate);
}

/**
 * Recommandation nette (NPS) : % de 9 et 10 moins % de 0 à 6, en points de −100 à 100.
 *
 * @return {number} Le score, en points.
 * @customfunction
 */
export function NEC_NPS(): number | '' {
  return shown(bilanFor('NEC_NPS').satisfaction?.nps);
}
