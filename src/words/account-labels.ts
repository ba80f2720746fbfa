import type { Side } from '../domain/finances/accounts';

/** The names of accounts, as the rubriques of the statement for funders have them. */
const LABELS: Readonly<Record<string, string>> = {
  '60': 'Achats',
  '61': 'Services extérieurs',
  '62': 'Autres services extérieurs',
  '63': 'Impôts et taxes',
  '64': 'Charges de personnel',
  '65': 'Autres charges de gestion courante',
  '66': 'Charges financières',
  '67': 'Charges exceptionnelles',
  '68': 'Dotations aux amortissements',
  '69': 'Impôt sur les bénéfices, participation des salariés',
  '70': 'Vente de produits finis, de marchandises, prestations de services',
  '73': 'Dotations et produits de tarification',
  '74': 'Subventions d’exploitation',
  '75': 'Autres produits de gestion courante',
  '76': 'Produits financiers',
  '77': 'Produits exceptionnels',
  '78': 'Reprises sur amortissements et provisions',
  '79': 'Transfert de charges',
  own: 'Ressources propres affectées',
  none: 'À ventiler',
};

export const IN_KIND_LABELS: Readonly<Record<Side, string>> = {
  charges: 'Emplois des contributions volontaires en nature',
  products: 'Contributions volontaires en nature',
};

/** Gives the number of an account as a row shows it: '' for the partners' money and what has no account. */
export function accountNumber(account: string): string {
  return /^\d/u.test(account) ? account : '';
}

export function accountLabel(account: string): string {
  return LABELS[account] ?? account;
}
