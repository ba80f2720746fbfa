import type { ViewKey, ViewSubject } from '../../domain/finances/views';
import { posteLabel, STAFF_CHARGES } from '../../words/poste-label';
import { capitalised, monthText } from '../../words/french';

/** The titles, first headers and charts of the views of the charges. */
export const VIEW_WORDS: Readonly<
  Record<ViewKey, { readonly title: string; readonly header: string; readonly none: string; readonly chart: string }>
> = {
  poste: {
    title: 'Avec et sans charges de personnel, par poste',
    header: 'Poste',
    none: posteLabel(''),
    chart: 'Charges hors personnel, par poste',
  },
  payer: { title: 'Par payeur', header: 'Payeur', none: 'Payeur non précisé', chart: 'Charges par payeur' },
  month: {
    title: 'Par mois de paiement',
    header: 'Mois',
    none: 'Sans mois (explication ou rien)',
    chart: 'Charges hors personnel, par mois',
  },
  supplier: {
    title: 'Par fournisseur',
    header: 'Fournisseur',
    none: 'Fournisseur non précisé',
    chart: 'Charges par fournisseur (les plus fortes)',
  },
};

/** Gives the name of a row of a view. */
export function viewLabel(subject: ViewSubject, key: ViewKey): string {
  switch (subject.kind) {
    case 'label':
      return subject.label;
    case 'month':
      return capitalised(monthText(subject.month));
    case 'staff':
      return STAFF_CHARGES;
    case 'none':
      return VIEW_WORDS[key].none;
  }
}
