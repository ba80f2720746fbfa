import { indicatorLabel } from '../../words/indicator-labels';
import { DAY_LABELS } from '../../words/labels';
import type { FiguresDocument } from '../figures-document';

/** How a figure is written: `minutes` for lengths, `ratio` exact, `points` for the NPS, `money` in cents. */
export type FigureUnit = 'count' | 'quantity' | 'minutes' | 'ratio' | 'points' | 'money';

/** A figure that cannot be added up, but is the quotient of two that can: of the editions that give both. */
export interface Quotient {
  readonly part: FigureKey;
  readonly whole: FigureKey;
  /** `ratio` is exact; `cents` is rounded half up to the cent. */
  readonly gives: 'ratio' | 'cents';
}

/** A figure of the consolidation: how it is read in a file, and what its total means over several editions. */
export interface FigureColumn {
  readonly key: FigureKey;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly total: 'sum' | 'none' | Quotient;
  readonly of: (figures: FiguresDocument) => number | null;
}

const KEYS = [
  'participants',
  'inscrits',
  'absents',
  'tauxAbsence',
  'conums',
  'tauxConums',
  'demiJournees',
  'ateliers',
  'dureeMinutes',
  'intervenants',
  'agentsPreparation',
  'joursPreparation',
  'moisPreparation',
  'agentsEvenement',
  'heuresEvenement',
  'reponses',
  'tauxReponse',
  'nps',
  'charges',
  'personnel',
  'recettes',
  'resteACharge',
  'coutParParticipant',
] as const;
/** The names of the figures in `consolidation.json`. */
export type FigureKey = (typeof KEYS)[number];

type Declared = Omit<FigureColumn, 'key'>;

const figure = (
  key: Parameters<typeof indicatorLabel>[0]['key'],
  unit: FigureUnit,
  total: FigureColumn['total'],
  of: FigureColumn['of'],
): Declared => ({ label: indicatorLabel({ key, day: null }), unit, total, of });

const overDays = (label: string, of: FigureColumn['of']): Declared => ({
  label: `${label} (somme des jours)`,
  unit: 'count',
  total: 'sum',
  of,
});

const COLUMNS: Readonly<Record<FigureKey, Declared>> = {
  participants: figure('participants', 'count', 'sum', ({ participation }) => participation.participants),
  inscrits: overDays(DAY_LABELS.registered, ({ participation }) => participation.inscrits),
  absents: overDays(DAY_LABELS.absent, ({ participation }) => participation.absents),
  tauxAbsence: figure(
    'absenceRate',
    'ratio',
    { part: 'absents', whole: 'inscrits', gives: 'ratio' },
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
  reponses: figure('surveyAnswers', 'count', 'sum', ({ satisfaction }) => satisfaction.reponses),
  tauxReponse: figure(
    'responseRate',
    'ratio',
    { part: 'reponses', whole: 'participants', gives: 'ratio' },
    ({ satisfaction }) => satisfaction.tauxReponse,
  ),
  nps: figure('nps', 'points', 'none', ({ satisfaction }) => satisfaction.nps),
  charges: figure('charges', 'money', 'sum', ({ finances }) => finances.charges),
  personnel: figure('staffCharges', 'money', 'sum', ({ finances }) => finances.personnel),
  recettes: figure('receipts', 'money', 'sum', ({ finances }) => finances.recettes),
  resteACharge: figure('remainder', 'money', 'sum', ({ finances }) => finances.resteACharge),
  coutParParticipant: figure(
    'costPerParticipant',
    'money',
    { part: 'charges', whole: 'participants', gives: 'cents' },
    ({ finances }) => finances.coutParParticipant,
  ),
};

/** The figures of the consolidation, in their order. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = KEYS.map((key) => ({ key, ...COLUMNS[key] }));

/** Gives one figure of an edition, or null when it is not known. */
export function figureOf(figures: FiguresDocument, key: FigureKey): number | null {
  return COLUMNS[key].of(figures);
}

export function figureLabel(key: FigureKey): string {
  return COLUMNS[key].label;
}
