import type { Receipt } from '../../domain/edition';
import type { Checked } from '../../domain/finding';
import { column, required } from '../cells/column';
import { accountColumn, missingAmounts, type Section } from './ledger-rows';
import { amount, nameText, structureText } from '../cells/kinds';
import type { Row, Tab } from './tab';
import { listed } from '../../domain/names';

/** Recettes: one subsidy, sponsor or other external receipt a row. */
export const receiptsTab = {
  key: 'receipts',
  name: 'Recettes',
  expected: true,
  ledger: { section: 'type', amount: 'amount', name: 'funder' },
  columns: {
    type: required('Type', nameText, 'impersonal', {
      synonyms: ['Types de produits', 'Type de produit', 'Type de recette', 'Nature', 'Nature de la recette'],
      choices: ['Subvention', 'Partenariat', 'Autre'],
      width: 160,
      help: 'La nature de la recette.',
    }),
    funder: required('Financeur', structureText, 'impersonal', {
      synonyms: ['Financeurs', 'Nom du financeur', 'Origine', 'Organisme', 'Provenance', 'Partenaire financier'],
      width: 200,
      help: 'Jamais une des structures organisatrices : leur part est calculée.',
    }),
    amount: required('Montant', amount, 'impersonal', {
      synonyms: listed(`
        Montant TTC | Montant en euros | Montant en € | Montant réalisé | Réalisé | Montant perçu | Montant reçu
        Montant encaissé
      `),
      width: 110,
      help: 'Le montant reçu, en euros.',
    }),
    receiver: column('Perçu par', structureText, 'impersonal', {
      synonyms: listed(`
        Perçue par | Encaissé par | Encaissée par | Reçu par | Reçue par | Versé à | Versée à | Structure
        Structure qui a perçu | Structure bénéficiaire
      `),
      offers: 'structures',
      width: 140,
      help: 'Vide : la structure payeuse par défaut.',
    }),
    planned: column('Prévu', amount, 'impersonal', {
      synonyms: ['Montant prévu', 'Prévisionnel'],
      width: 110,
      help: 'Le montant du budget prévisionnel, en euros.',
    }),
    account: accountColumn('Le compte de la recette (74, 756…) ; vide : celui de son type, d’après ses mots.'),
  },
} as const satisfies Tab;

/** Gives the receipts; a filled line without amount is a finding. */
export function receiptsOf(
  rows: readonly Row<typeof receiptsTab.columns>[],
  unread: ReadonlySet<number>,
  sections: readonly Section[],
  funderTexts: ReadonlyMap<number, string>,
): Checked<readonly Receipt[]> {
  const receipts = rows.map((row): Receipt => {
    const typedFunder = funderTexts.get(row.row) ?? row.funder;
    return typedFunder === row.funder ? row : { ...row, typedFunder };
  });
  return { value: receipts, findings: missingAmounts('receipts', rows, unread, sections) };
}
