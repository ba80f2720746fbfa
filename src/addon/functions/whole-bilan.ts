import { indicatorsOf } from '../../domain/indicators';
import { cellFigureOf } from '../../workbook/cells/cell-figure';
import { indicatorLabel } from '../../words/indicator-labels';
import type { CustomFunction } from './declared';

export const WHOLE_FUNCTIONS = {
  NEC_BILAN: {
    help: 'Tous les chiffres du bilan, en un tableau de deux colonnes : indicateur, valeur calculée.',
    gives: 'Le tableau, une ligne d’en-tête puis une ligne par indicateur.',
    tabs: [
      ...(['settings', 'programme', 'registrations', 'staff', 'expenses', 'receipts'] as const),
      ...(['survey', 'opinions', 'observations', 'pastEditions'] as const),
    ],
    argument: null,
    format: 'general',
    of: (bilan) => {
      const rows = indicatorsOf(bilan).map((indicator) => [
        indicatorLabel(indicator),
        indicator.value === null ? '' : cellFigureOf(indicator.value, indicator.unit),
      ]);
      return [['Indicateur', 'Valeur calculée'], ...rows];
    },
  },
} satisfies Readonly<Record<string, CustomFunction>>;
