import type { DayAttendance } from '../../domain/people/attendance';
import type { Bilan } from '../../domain/bilan';
import { dayArgument, oneOf, type Argument, shown, type CustomFunction } from './declared';

const TABS = ['settings', 'registrations'] as const;
const DAY = { of: 'day', name: 'jour', help: 'Le jour : 1, "Jour 1", "jeudi" ou une date.' } as const;

/** Gives the day asked for among those of the edition, or null when none is asked for. */
function dayAsked({ attendance, edition }: Bilan, jour: Argument): DayAttendance | null {
  const days = attendance?.days ?? edition.settings.days.map(({ number, date }) => ({ number, date }));
  const number = dayArgument(jour, days);
  return attendance?.days.find((day) => day.number === number) ?? null;
}

/** What a figure is that stands for one day, or for all whose attendance is known. */
const daily = (figure: 'registered' | 'absent' | 'absenceRate') => ({
  tabs: TABS,
  argument: { ...DAY, required: false },
  of: (bilan: Bilan, jour: Argument) => shown((dayAsked(bilan, jour) ?? bilan.attendance)?.[figure]),
});

export const ATTENDANCE_FUNCTIONS = {
  NEC_PARTICIPANTS: {
    help: 'Nombre de participants différents, présents au moins un jour (hors intervenants et organisateurs).',
    gives: 'Le nombre de participants.',
    tabs: TABS,
    argument: null,
    format: 'integer',
    of: (bilan) => shown(bilan.attendance?.participants),
  },
  NEC_FREQUENTATION: {
    help: 'Nombre de participants présents un jour donné.',
    gives: 'Le nombre de présents ce jour-là.',
    tabs: TABS,
    argument: { ...DAY, required: true },
    format: 'integer',
    of: (bilan, jour) => {
      const day = dayAsked(bilan, jour);
      if (day === null && bilan.attendance !== null)
        oneOf(
          'un jour de l’édition',
          null,
          bilan.attendance.days.map(({ number }) => String(number)),
        );
      return shown(day?.present);
    },
  },
  NEC_INSCRITS: {
    ...daily('registered'),
    help: 'Nombre d’inscrits un jour donné, ou la somme sur tous les jours dont la présence est relevée.',
    gives: 'Le nombre d’inscrits.',
    format: 'integer',
  },
  NEC_ABSENTS: {
    ...daily('absent'),
    help: 'Nombre d’inscrits absents un jour donné, ou la somme sur tous les jours dont la présence est relevée.',
    gives: 'Le nombre d’absents.',
    format: 'integer',
  },
  NEC_TAUX_ABSENCE: {
    ...daily('absenceRate'),
    help: 'Taux d’absence : inscrits absents divisés par inscrits (à afficher en pourcentage).',
    gives: 'Le taux d’absence, entre 0 et 1.',
    format: 'percentage',
  },
  NEC_CONUMS: {
    help: 'Nombre de conseillers numériques (CoNums) parmi les participants.',
    gives: 'Le nombre de CoNums présents.',
    tabs: TABS,
    argument: null,
    format: 'integer',
    of: (bilan) => shown(bilan.attendance?.conums),
  },
  NEC_TAUX_CONUMS: {
    help: 'CoNums présents divisés par les CoNums du territoire (à afficher en pourcentage).',
    gives: 'Le taux, entre 0 et 1.',
    tabs: TABS,
    argument: null,
    format: 'percentage',
    of: (bilan) => shown(bilan.attendance?.conumRate),
  },
} satisfies Readonly<Record<string, CustomFunction>>;
