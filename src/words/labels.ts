import type { BudgetSubject } from '../domain/finances/budget-subject';
import type { Piece } from '../domain/finances/evidence';
import type { Payment } from '../domain/edition';
import { monthText } from './french';
import { DEPARTMENTS } from '../domain/people/departments';

/** Under which the lines without poste are counted. */
const NO_POSTE = 'Sans poste';

/** The poste of the personnel charges that the Personnel tab gives. */
export const STAFF_CHARGES = 'Charges de personnel';

/** Gives the label of a poste as it is shown; blank gives « Sans poste ». */
export function posteLabel(label: string): string {
  return label === '' ? NO_POSTE : label;
}

/** The partners' own money, as it is shown and may be planned as a whole. */
export const INTERNAL_BUDGET = 'Budget interne';

/** Gives the name of a line of the budget, as a table shows it. */
export function subjectLabel(subject: BudgetSubject): string {
  switch (subject.kind) {
    case 'poste':
      return posteLabel(subject.label);
    case 'staff':
      return STAFF_CHARGES;
    case 'funder':
      return subject.label === '' ? 'Autres recettes' : subject.label;
    case 'partner':
      return `${INTERNAL_BUDGET} – ${subject.label}`;
    case 'internal':
      return INTERNAL_BUDGET;
  }
}

/** The figures of a day of attendance, in the order in which tables show them. */
export const DAY_LABELS = {
  registered: 'Inscrits',
  present: 'Présents',
  absent: 'Absents',
  walkIns: 'Non inscrits',
  absenceRate: 'Taux d’absence',
} as const;

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

/** What should stand behind an expense, as it is named. */
export const PIECES: Readonly<Record<Piece, string>> = {
  mandat: 'mandat',
  payment: 'paiement',
  document: 'justificatif',
};

/** Gives when a line was paid, as it is shown: a month, the explanation, or '' when blank. */
export function paymentText(payment: Payment): string {
  if (payment.kind === 'month') return monthText(payment.month);
  return payment.kind === 'text' ? payment.text : '';
}

/** Gives a département as people read it, « Pyrénées-Atlantiques (64) »; another text as it is. */
export function departmentText(label: string): string {
  const name = DEPARTMENTS.get(label);
  return name === undefined ? label : `${name} (${label})`;
}
