export const COMPARISON = {
  indicator: 'Indicateur',
  edition: 'Édition',
  change: 'Évolution',
  chart: 'Participants et CoNums par édition',
  unnamed: 'Cette édition',
  definitions:
    'L’édition en cours est calculée ; les autres chiffres sont ceux de l’onglet Éditions, selon les mêmes ' +
    'définitions que l’onglet Bilan. Vide : chiffre inconnu.',
  alone: 'Aucune autre édition : ajoutez les précédentes dans l’onglet Éditions, une par ligne, avec leur année.',
} as const;
