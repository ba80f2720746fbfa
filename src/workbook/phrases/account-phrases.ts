/** The columns of each side of the tab « Compte rendu financier ». */
export const ACCOUNT_COLUMNS = {
  account: 'Compte',
  subject: 'Charges',
  planned: 'Prévu',
  actual: 'Réalisé',
  ratio: '%',
} as const;

/** What the tab says of itself. */
export const ACCOUNT_NOTE =
  'Rubriques du Cerfa 15059. % : réalisé ÷ prévu. Le compte d’une ligne est celui de sa cellule Compte, sinon celui ' +
  'de son poste, sinon celui que ses mots désignent.';
