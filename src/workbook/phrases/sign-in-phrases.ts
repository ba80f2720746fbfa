import type { SignInSheet } from '../../domain/people/sign-in';
import { partsOf, weekdayOf } from '../../domain/calendar';
import { capitalised, clockText, countText, editionDayText } from '../../words/french';

const WEEKDAYS = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'] as const;
const HALVES = { morning: 'matin', afternoon: 'après-midi' } as const;

export const SIGN_IN_WORDS = {
  title: (edition: string | null) => (edition === null ? 'Feuille d’émargement' : `Feuille d’émargement – ${edition}`),
  columns: ['N°', 'Nom', 'Prénom', 'Structure', 'Signature'],
  place: (place: string) => `Lieu : ${place}`,
  registered: (count: number) => countText(count, 'personne inscrite', 'personnes inscrites'),
  nameless: (row: number) => `(sans nom, ligne ${row} d’Inscriptions)`,
  walkIns: 'Personnes venues sans s’être inscrites',
  speakers: 'Intervenants',
  signatures: 'Nombre de signatures :',
  visa: 'Visa de l’organisateur (nom, qualité, date, signature) :',
} as const;

/** Gives the half-day of a sheet as « Jeudi 13 juin 2024, matin, 9h30 – 12h15 ». */
export function signInWhen({ day, half, start, end }: SignInSheet): string {
  const hours = [start, end].flatMap((time) => (time === null ? [] : [clockText(time)])).join(' – ');
  return [capitalised(editionDayText(day.number, day.date)), half === null ? '' : HALVES[half], hours]
    .filter((part) => part !== '')
    .join(', ');
}

/**
 * Gives the half-day of a sheet in few letters, « jeu. 13 matin »; « jour 2 matin » when its date is not known or
 * another of the sheets has the same.
 */
export function signInHalfDay(sheet: SignInSheet, sheets: readonly SignInSheet[]): string {
  const named = ({ day: { number, date }, half }: SignInSheet): string =>
    [
      date === null ? `jour ${number}` : `${WEEKDAYS[weekdayOf(date)] ?? ''}. ${partsOf(date).day}`,
      half === null ? '' : HALVES[half],
    ]
      .filter((part) => part !== '')
      .join(' ');
  const name = named(sheet);
  return sheets.filter((other) => named(other) === name).length === 1
    ? name
    : named({ ...sheet, day: { ...sheet.day, date: null } });
}
