import { oneOf, textArgument, shown, type CustomFunction, CHOICES } from './declared';

export const SURVEY_FUNCTIONS = {
  NEC_SATISFACTION: {
    help:
      'Taux de satisfaction à une question : réponses positives divisées par réponses comptées (à afficher en ' +
      'pourcentage).',
    gives: 'Le taux, entre 0 et 1.',
    tabs: ['survey'],
    argument: {
      of: 'question',
      name: 'question',
      help: 'L’intitulé d’une question ; sans lui, la première question de satisfaction.',
      required: false,
    },
    format: 'percentage',
    of: (bilan, question) => {
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
    },
  },
  NEC_NPS: {
    help: 'Recommandation nette (NPS) : % de 9 et 10 moins % de 0 à 6, en points de −100 à 100.',
    gives: 'Le score, en points.',
    tabs: ['survey'],
    argument: null,
    format: 'points',
    of: (bilan) => shown(bilan.satisfaction?.nps),
  },
} satisfies Readonly<Record<string, CustomFunction>>;
