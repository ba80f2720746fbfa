import type { Expense } from '../../domain/edition';
import type { Checked } from '../../domain/finding';
import { column, required } from '../cells/column';
import { accountColumn, missingAmounts, type Section } from './ledger-rows';
import type { Kind } from '../cells/kind';
import { amount, day, nameText, payment, percentage, structureText } from '../cells/kinds';
import { fractionOf } from '../cells/quantity';
import type { Row, Tab } from './tab';
import { listed } from '../../domain/names';

/** A column that serves European money alone. */
const european = <T>(label: string, kind: Kind<T>, synonyms: readonly string[], help: string) =>
  column(label, kind, 'impersonal', { synonyms, width: 110, forEurope: true, help });

/** Dépenses: one payment a row. */
export const expensesTab = {
  key: 'expenses',
  name: 'Dépenses',
  expected: true,
  ledger: { section: 'poste', amount: 'amount' },
  columns: {
    poste: required('Poste', nameText, 'impersonal', {
      synonyms: ['Postes', 'Catégorie', 'Catégorie de dépense', 'Poste de dépense', 'Poste budgétaire', 'Rubrique'],
      choices: ['Achats', 'Communication', 'Intervenants + Déplacements + Frais de missions', 'Location Lieu'],
      offers: 'typed',
      width: 220,
      help:
        'Le poste sous lequel la dépense est totalisée : au choix dans la liste, ou le vôtre. Une ligne qui ne porte ' +
        'que lui le donne aux lignes suivantes.',
    }),
    type: column('Type de dépense', nameText, 'impersonal', {
      synonyms: ['Types de dépenses', 'Type', 'Nature', 'Nature de la dépense', 'Objet', 'Libellé', 'Désignation'],
      width: 260,
      help: 'Ce qui a été acheté.',
    }),
    supplier: column('Fournisseur', nameText, 'impersonal', {
      synonyms: ['Fournisseurs', 'Nom du fournisseur', 'Tiers', 'Prestataire', 'Créancier'],
      width: 180,
    }),
    mandat: column('N° mandat', nameText, 'impersonal', {
      synonyms: ['Num Mandat', 'Numéro de mandat', 'Numéro mandat', 'N° de mandat', 'Mandat', 'Mandat n°', 'No mandat'],
      width: 100,
      help: 'Le numéro du mandat de paiement.',
    }),
    payment: column('Paiement', payment, 'impersonal', {
      synonyms: listed(`
        Paielement | Mois de paiement | Date de paiement | Date paiement | Payé le | Payée le | Date de règlement
        Réglé le | Réglée le | Mandaté le | Date de mandatement
      `),
      width: 110,
      help: 'Le mois (juil.-24), ou une explication (Facture annuelle).',
    }),
    amount: required('Montant', amount, 'impersonal', {
      synonyms: listed(`
        Montant TTC | Montant en euros | Montant en € | Montant TTC en euros | Montant TTC en € | TTC
        Montant réalisé | Réalisé | Montant payé | Montant réglé | Coût TTC | Prix TTC | Total TTC
      `),
      width: 110,
      help: 'Le montant payé, en euros TTC.',
    }),
    payer: column('Payé par', structureText, 'impersonal', {
      synonyms: listed(`
        Payée par | Payeur | Structure payeuse | Réglé par | Réglée par | Pris en charge par | Prise en charge par
        Avancé par | Avancée par | Acquitté par | Acquittée par | Qui a payé | Structure | Structure qui a payé
        Structure qui paie | Structure porteuse | Porté par
      `),
      offers: 'structures',
      width: 140,
      help: 'Vide : la structure payeuse par défaut.',
    }),
    planned: column('Prévu', amount, 'impersonal', {
      synonyms: ['Montant prévu', 'Budget prévu', 'Prévisionnel'],
      width: 110,
      help: 'Le montant du budget prévisionnel, en euros.',
    }),
    evidence: column('Justificatif', nameText, 'impersonal', {
      synonyms: ['Justificatifs', 'Pièce justificative', 'Pièce'],
      width: 180,
      help: 'La pièce qui prouve la dépense, ou son lien.',
    }),
    account: accountColumn('Le compte de la dépense (62, 625, 6251…) ; vide : celui de son poste, d’après ses mots.'),
    invoice: european(
      'N° facture',
      nameText,
      ['Numéro de facture', 'N° de facture', 'Facture', 'Référence de la facture'],
      'Le numéro de la facture.',
    ),
    invoiceDay: european('Date facture', day, ['Date de facture', 'Date de la facture'], 'La date de la facture.'),
    net: european(
      'HT',
      amount,
      ['Montant HT', 'Hors taxes'],
      'Le montant hors taxes ; Montant est toutes taxes comprises.',
    ),
    vat: european('TVA', amount, ['Montant TVA', 'Montant de la TVA'], 'Le montant de la TVA.'),
    rate: european(
      'Taux d’affectation',
      percentage,
      ['Taux', 'Clé d’affectation', 'Affectation'],
      'La part de la dépense affectée à l’opération : 100 % si rien n’est indiqué.',
    ),
    operation: european(
      'Opération',
      nameText,
      ['N° d’opération', 'Opération FSE+', 'Opération européenne'],
      'Le numéro de l’opération européenne qui paie la dépense.',
    ),
  },
} as const satisfies Tab;

/** Gives the expenses; a filled line without amount is a finding. */
export function expensesOf(
  rows: readonly Row<typeof expensesTab.columns>[],
  unread: ReadonlySet<number>,
  sections: readonly Section[],
): Checked<readonly Expense[]> {
  const expenses = rows.map((row): Expense => ({
    ...row,
    paymentText: row.payment.kind === 'text' ? row.payment.text : '',
    allocation: row.rate === null ? null : fractionOf(row.rate),
  }));
  return { value: expenses, findings: missingAmounts('expenses', rows, unread, sections) };
}
