import type { Expense } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { column, required } from '../column';
import { amount, payment, text } from '../kind';
import type { Row, Tab } from '../tab';

/** Dépenses: one payment a row. */
export const expensesTab = {
  key: 'expenses',
  name: 'Dépenses',
  expected: true,
  columns: {
    poste: required('Poste', text, { synonyms: ['Postes', 'Catégorie', 'Poste de dépense'] }),
    type: column('Type de dépense', text, { synonyms: ['Types de dépenses', 'Type', 'Nature', 'Objet', 'Libellé'] }),
    supplier: column('Fournisseur', text, { synonyms: ['Fournisseurs', 'Tiers', 'Prestataire'] }),
    mandat: column('N° mandat', text, { synonyms: ['Num Mandat', 'Numéro de mandat', 'N° de mandat', 'Mandat', 'No mandat'] }),
    payment: column('Paiement', payment, { synonyms: ['Mois de paiement', 'Date de paiement', 'Payé le'] }),
    amount: required('Montant', amount, { synonyms: ['Montant TTC', 'Montant (€)', 'Montant en euros', 'TTC'] }),
    payer: column('Payé par', text, { synonyms: ['Payeur', 'Structure payeuse'] }),
    planned: column('Prévu', amount, { synonyms: ['Montant prévu', 'Budget prévu', 'Prévisionnel'] }),
    evidence: column('Justificatif', text, { synonyms: ['Justificatifs', 'Pièce justificative', 'Pièce'] }),
  },
} as const satisfies Tab;

/** Gives back the expenses; a filled line without amount is a finding. */
export function expensesOf(rows: readonly Row<typeof expensesTab.columns>[], unread: ReadonlySet<number>): { readonly value: readonly Expense[]; readonly findings: readonly Finding[] } {
  const findings = rows.flatMap(({ row, amount: read, planned }): Finding[] =>
    read === null && planned === null && !unread.has(row) ? [finding('amount-missing', { tab: 'expenses', row, field: 'amount' }, {})] : [],
  );
  const expenses = rows.map((row): Expense => ({ ...row, paymentText: row.payment.kind === 'text' ? row.payment.text : '' }));
  return { value: expenses, findings };
}
