import { quoted } from '../../words/french';
import { SIGNING } from './evidence-phrases';

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

export const EUROPE = {
  operation: (operation: string, edition: string) =>
    `Opération ${quoted(operation)}${edition === '' ? '' : ` – ${edition}`}`,
  nothing: 'Aucune dépense n’est affectée à cette opération.',
  total: 'TOTAL',
  note:
    'Montant éligible : TTC (ou HT quand la TVA est récupérée) × taux d’affectation, arrondi au centime ligne par ' +
    'ligne. Aucun taux forfaitaire n’est appliqué.',
  visas: [
    'Le représentant légal certifie l’exactitude des dépenses ci-dessus.',
    'Le comptable public certifie que ces dépenses ont été payées.',
  ],
  ...SIGNING,
} as const;
