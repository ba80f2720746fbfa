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

const figure = (label: string, unit: FigureUnit, total: FigureColumn['total'], of: FigureColumn['of']): Declared => ({
  label,
  unit,
  total,
  of,
});

const COLUMNS: Readonly<Record<FigureKey, Declared>> = {
  participants: figure('Participants', 'count', 'sum', ({ participation }) => participation.participants),
  inscrits: figure('Inscrits (somme des jours)', 'count', 'sum', ({ participation }) => participation.inscrits),
  absents: figure('Absents (somme des jours)', 'count', 'sum', ({ participation }) => participation.absents),
  tauxAbsence: figure(
    'Taux d’absence',
    'ratio',
    { part: 'absents', whole: 'inscrits', gives: 'ratio' },
    ({ participation }) => participation.tauxAbsence,
  ),
  conums: figure('CoNums présents', 'count', 'sum', ({ participation }) => participation.conums),
  tauxConums: figure('Part des CoNums du territoire', 'ratio', 'none', ({ participation }) => participation.tauxConums),
  demiJournees: figure('Demi-journées', 'count', 'sum', ({ programme }) => programme.demiJournees),
  ateliers: figure('Ateliers', 'count', 'sum', ({ programme }) => programme.ateliers),
  dureeMinutes: figure('Durée des ateliers', 'minutes', 'sum', ({ programme }) => programme.dureeMinutes),
  intervenants: figure('Intervenants', 'count', 'sum', ({ programme }) => programme.intervenants),
  agentsPreparation: figure('Agents en préparation', 'count', 'sum', ({ agents }) => agents.preparation.agents),
  joursPreparation: figure('Jours de préparation', 'quantity', 'sum', ({ agents }) => agents.preparation.jours),
  moisPreparation: figure('Mois de préparation', 'quantity', 'none', ({ agents }) => agents.preparation.mois),
  agentsEvenement: figure('Agents pendant l’événement', 'count', 'sum', ({ agents }) => agents.evenement.agents),
  heuresEvenement: figure('Heures pendant l’événement', 'quantity', 'sum', ({ agents }) => agents.evenement.heures),
  reponses: figure('Réponses au questionnaire', 'count', 'sum', ({ satisfaction }) => satisfaction.reponses),
  tauxReponse: figure(
    'Taux de réponse',
    'ratio',
    { part: 'reponses', whole: 'participants', gives: 'ratio' },
    ({ satisfaction }) => satisfaction.tauxReponse,
  ),
  nps: figure('Recommandation nette (NPS)', 'points', 'none', ({ satisfaction }) => satisfaction.nps),
  charges: figure('Total des charges', 'money', 'sum', ({ finances }) => finances.charges),
  personnel: figure('Charges de personnel', 'money', 'sum', ({ finances }) => finances.personnel),
  recettes: figure('Recettes externes', 'money', 'sum', ({ finances }) => finances.recettes),
  resteACharge: figure('Reste à charge', 'money', 'sum', ({ finances }) => finances.resteACharge),
  coutParParticipant: figure(
    'Coût par participant',
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
