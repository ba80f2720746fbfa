import { indicatorsOf } from '../../domain/indicators';
import { cellFigureOf } from '../../workbook/cells/cell-figure';
import { indicatorLabel } from '../../words/indicator-labels';
import { bilanFor } from './figures';

/**
 * Tous les chiffres du bilan, en un tableau de deux colonnes : indicateur, valeur calculée.
 *
 * @return {Array} Le tableau, une ligne d’en-tête puis une ligne par indicateur.
 * @customfunction
 */
export function NEC_BILAN(): (string | number)[][] {
  const rows = indicatorsOf(bilanFor('NEC_BILAN')).map((indicator) => [
    indicatorLabel(indicator),
    indicator.value === null ? '' : cellFigureOf(indicator.value, indicator.unit),
  ]);
  return [['Indicateur', 'Valeur calculée'], ...rows];
}
