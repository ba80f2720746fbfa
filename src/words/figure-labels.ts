import { STAFF_CHARGES } from './poste-label';

/** The figures of a day of attendance, in the order in which tables show them. */
export const DAY_LABELS = {
  registered: 'Inscrits',
  present: 'Présents',
  absent: 'Absents',
  walkIns: 'Non inscrits',
  absenceRate: 'Taux d’absence',
} as const;

/** What each partner bore and should bear. */
export const PARTNER_LABELS = {
  structure: 'Structure',
  weight: 'Poids',
  share: 'Part',
  staff: STAFF_CHARGES,
  paid: 'Dépenses payées',
  received: 'Recettes perçues',
  advanced: 'Avancé',
  balance: 'Solde',
} as const;

/** Who would recommend the event, who might, who would not. */
export const RECOMMENDATION_LABELS = {
  promoters: 'Promoteurs (9–10)',
  passives: 'Passifs (7–8)',
  detractors: 'Détracteurs (0–6)',
} as const;

/** The sums that the balance, the budget and the tables of charges and products come to. */
export const TOTAL_LABELS = {
  charges: 'Total des charges',
  products: 'Total des produits',
  receipts: 'Recettes externes',
  partial: 'Total partiel',
  partialCharges: 'Total partiel des charges',
  partialProducts: 'Total partiel des produits',
} as const;
