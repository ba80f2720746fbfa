import { groupByLabel } from '../../domain/names';
import { isWorkshop } from '../../domain/programme';
import { cellFigureOf } from '../../workbook/cells/cell-figure';
import { oneOf, textArgument, type Argument } from './arguments';
import { bilanFor, shown } from './figures';
import { CHOICES } from './choices';

/**
 * Nombre d’ateliers tenus : ni annulés, ni plénières, accueils, pauses ou repas.
 *
 * @param {string} format Facultatif. Un format du programme, par exemple "Retex".
 * @return {number} Le nombre d’ateliers.
 * @customfunction
 */
export function NEC_ATELIERS(format?: Argument): number | '' {
  const bilan = bilanFor('NEC_ATELIERS');
  const { programme, edition } = bilan;
  const asked = textArgument(format);
  if (asked === null || edition.sessions === null) return shown(programme?.workshops);
  const label = oneOf('un format du programme', asked, CHOICES.format(bilan));
  return (
    groupByLabel(edition.sessions, (session) => session.format)
      .find((group) => group.label === label)
      ?.values.filter(isWorkshop).length ?? 0
  );
}

/**
 * Durée totale des ateliers, ceux qui ont lieu en même temps comptant chacun (à afficher au format [h]"h"mm).
 *
 * @return {number} La durée, en jours de 24 heures comme toute durée de Sheets.
 * @customfunction
 */
export function NEC_DUREE(): number | '' {
  const minutes = bilanFor('NEC_DUREE').programme?.minutes;
  return minutes === undefined ? '' : cellFigureOf(minutes, 'minutes');
}

/**
 * Nombre d’intervenants différents dans les ateliers tenus.
 *
 * @return {number} Le nombre d’intervenants.
 * @customfunction
 */
export function NEC_INTERVENANTS(): number | '' {
  return shown(bilanFor('NEC_INTERVENANTS').programme?.speakers);
}

/**
 * Nombre de demi-journées pendant lesquelles une session au moins commence.
 *
 * @return {number} Le nombre de demi-journées.
 * @customfunction
 */
export function NEC_DEMI_JOURNEES(): number | '' {
  return shown(bilanFor('NEC_DEMI_JOURNEES').programme?.halfDays);
}
