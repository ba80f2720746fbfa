import type { DayAttendance } from '../../domain/people/attendance';
import type { Bilan } from '../../domain/bilan';
import { dayArgument, oneOf, type Argument } from './arguments';
import { bilanFor, shown } from './figures';
import type { FunctionName } from './declared';

/** Gives back the day asked for among those of the edition, or null when none is asked for. */
function dayAsked(name: FunctionName, jour: Argument): { readonly day: DayAttendance | null; readonly bilan: Bilan } {
  const bilan = bilanFor(name);
  const days = bilan.attendance?.days ?? bilan.edition.settings.days.map(({ number, date }) => ({ number, date }));
  const number = dayArgument(jour, days);
  return { bilan, day: bilan.attendance?.days.find((day) => day.number === number) ?? null };
}

/**
 * Nombre de participants différents, présents au moins un jour (hors intervenants et organisateurs).
 *
 * @return {number} Le nombre de participants.
 * @customfunction
 */
export function NEC_PARTICIPANTS(): number | '' {
  return shown(bilanFor('NEC_PARTICIPANTS').attendance?.participants);
}

/**
 * Nombre de participants présents un jour donné.
 *
 * @param {string} jour Le jour : 1, "Jour 1", "jeudi" ou une date.
 * @return {number} Le nombre de présents ce jour-là.
 * @customfunction
 */
export function NEC_FREQUENTATION(jour: Argument): number | '' {
  const { bilan, day } = dayAsked('NEC_FREQUENTATION', jour);
  if (day === null && bilan.attendance !== null)
    oneOf(
      'un jour de l’édition',
      null,
      bilan.attendance.days.map(({ number }) => String(number)),
    );
  return shown(day?.present);
}

/**
 * Nombre d’inscrits un jour donné, ou la somme sur tous les jours dont la présence est relevée.
 *
 * @param {string} jour Facultatif. Le jour : 1, "Jour 1", "jeudi" ou une date.
 * @return {number} Le nombre d’inscrits.
 * @customfunction
 */
export function NEC_INSCRITS(jour?: Argument): number | '' {
  const { bilan, day } = dayAsked('NEC_INSCRITS', jour);
  return shown(day === null ? bilan.attendance?.registered : day.registered);
}

/**
 * Nombre d’inscrits absents un jour donné, ou la somme sur tous les jours dont la présence est relevée.
 *
 * @param {string} jour Facultatif. Le jour : 1, "Jour 1", "jeudi" ou une date.
 * @return {number} Le nombre d’absents.
 * @customfunction
 */
export function NEC_ABSENTS(jour?: Argument): number | '' {
  const { bilan, day } = dayAsked('NEC_ABSENTS', jour);
  return shown(day === null ? bilan.attendance?.absent : day.absent);
}

/**
 * Taux d’absence : inscrits absents divisés par inscrits (à afficher en pourcentage).
 *
 * @param {string} jour Facultatif. Le jour : 1, "Jour 1", "jeudi" ou une date.
 * @return {number} Le taux d’absence, entre 0 et 1.
 * @customfunction
 */
export function NEC_TAUX_ABSENCE(jour?: Argument): number | '' {
  const { bilan, day } = dayAsked('NEC_TAUX_ABSENCE', jour);
  return shown(day === null ? bilan.attendance?.absenceRate : day.absenceRate);
}

/**
 * Nombre de conseillers numériques (CoNums) parmi les participants.
 *
 * @return {number} Le nombre de CoNums présents.
 * @customfunction
 */
export function NEC_CONUMS(): number | '' {
  return shown(bilanFor('NEC_CONUMS').attendance?.conums);
}

/**
 * CoNums présents divisés par les CoNums du territoire (à afficher en pourcentage).
 *
 * @return {number} Le taux, entre 0 et 1.
 * @customfunction
 */
export function NEC_TAUX_CONUMS(): number | '' {
  return shown(bilanFor('NEC_TAUX_CONUMS').attendance?.conumRate);
}
