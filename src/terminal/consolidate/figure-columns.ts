import { indicatorLabel } from '../../words/indicator-labels';
import { DAY_LABELS } from '../../words/labels';
import type { FiguresDocument } from '../figures-document';

/** How a figure is written: `minutes` for lengths, `ratio` exact, `points` for the NPS, `money` in cents. */
export type FigureUnit = 'count' | 'quantity' | 'minutes' | 'ratio' | 'points' | 'money';

/** A figure that cannot be added up, but is the quotient of two that can: of the editions that give both. */
export interface Quotient {
  readonly part: Declared;
  readonly whole: Declared;
  /** `ratio` is exact; `cents` is rounded half up to the cent. */
  readonly gives: 'ratio' | 'cents';
}

/** A figure of the consolidation: how it is read in a file, and what its total means over several editions. */
interface Declared {
  readonly label: string;
  readonly unit: FigureUnit;
  readonly total: 'sum' | 'none' | Quotient;
  readonly of: (figures: FiguresDocument) => number | null;
}

const figure = (
  key: Parameters<typeof indicatorLabel>[0]['key'],
  unit: FigureUnit,
  total: Declared['total'],
  of: Declared['of'],
): Declared => ({ label: indicatorLabel({ key, day: null }), unit, total, of });

const overDays = (label: string, of: Declared['of']): Declared => ({
  label: `${label} (somme des jours)`,
  unit: 'count',
  total: 'sum',
  of,
});

// What others are quotients of.
const participants = figure('participants', 'count', 'sum', ({ participation }) => participation.participants);
const inscrits = overDays(DAY_LABELS.registered, ({ participation }) => participation.inscrits);
const absents = overDays(DAY_LABELS.absent, ({ participation }) => participation.absents);
const reponses = figure('surveyAnswers', 'count', 'sum', ({ satisfaction }) => satisfaction.reponses);
const charges = figure('charges', 'money', 'sum', ({ finances }) => finances.charges);

/** By their names in `consolidation.json`, in their order. */
export const COLUMNS = {
  participants,
  inscrits,
  absents,
  tauxAbsence: figure(
    'absenceRate',
    'ratio',
    { part: absents, whole: inscrits, gives: 'ratio' },
    ({ participation }) => participation.tauxAbsence,
  ),
  conums: figure('conums', 'count', 'sum', ({ participation }) => participation.conums),
  tauxConums: figure('conumRate', 'ratio', 'none', ({ participation }) => participation.tauxConums),
  demiJournees: figure('halfDays', 'count', 'sum', ({ programme }) => programme.demiJournees),
  ateliers: figure('workshops', 'count', 'sum', ({ programme }) => programme.ateliers),
  dureeMinutes: figure('duration', 'minutes', 'sum', ({ programme }) => programme.dureeMinutes),
  intervenants: figure('speakers', 'count', 'sum', ({ programme }) => programme.intervenants),
  agentsPreparation: figure('preparationAgents', 'count', 'sum', ({ agents }) => agents.preparation.agents),
  joursPreparation: figure('preparationDays', 'quantity', 'sum', ({ agents }) => agents.preparation.jours),
  moisPreparation: figure('preparationMonths', 'quantity', 'none', ({ agents }) => agents.preparation.mois),
  agentsEvenement: figure('eventAgents', 'count', 'sum', ({ agents }) => agents.evenement.agents),
  heuresEvenement: figure('eventHours', 'quantity', 'sum', ({ agents }) => agents.evenement.heures),
  reponses,
  tauxReponse: figure(
    'responseRate',
    'ratio',
    { part: reponses, whole: participants, gives: 'ratio' },
    ({ satisfaction }) => satisfaction.tauxReponse,
  ),
  nps: figure('nps', 'points', 'none', ({ satisfaction }) => satisfaction.nps),
  charges,
  personnel: figure('staffCharges', 'money', 'sum', ({ finances }) => finances.personnel),
  recettes: figure('receipts', 'money', 'sum', ({ finances }) => finances.recettes),
  resteACharge: figure('remainder', 'money', 'sum', ({ finances }) => finances.resteACharge),
  coutParParticipant: figure(
    'costPerParticipant',
    'money',
    { part: charges, whole: participants, gives: 'cents' },
    ({ finances }) => finances.coutParParticipant,
  ),
};

export interface FigureColumn extends Declared {
  readonly key: string;
}

export const FIGURE_COLUMNS: readonly FigureColumn[] = Object.entries(COLUMNS).map(([key, column]) => ({
  key,
  ...column,
}));
