import type { BudgetSubject } from '../domain/finances/budget-subject';
import { posteLabel, STAFF_CHARGES } from './poste-label';

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
