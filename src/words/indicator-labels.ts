import { indicatorOfId, type Indicator, type IndicatorKey, type Unit } from '../domain/indicators';
import { fold } from '../domain/names';
import { durationText, moneyText, numberText, percentText } from './french';
import { DAY_LABELS, TOTAL_LABELS } from './labels';

interface Label {
  /** The one shown; those of a day end in « du jour n ». */
  readonly shown: string;
  readonly synonyms: readonly string[];
  readonly daily: boolean;
}

const plain = (shown: string, ...synonyms: string[]): Label => ({ shown, synonyms, daily: false });
const daily = (shown: string, ...synonyms: string[]): Label => ({ shown, synonyms, daily: true });

const LABELS: Readonly<Record<IndicatorKey, Label>> = {
  halfDays: plain('Demi-journées'),
  workshops: plain('Ateliers', 'Nombre d’ateliers'),
  duration: plain('Durée des ateliers', 'Durée', 'Heures d’ateliers'),
  speakers: plain('Intervenants', 'Nombre d’intervenants'),
  participants: plain('Participants', 'Nombre de participants'),
  dayPresent: daily('Fréquentation', DAY_LABELS.present),
  dayRegistered: daily(DAY_LABELS.registered),
  dayAbsent: daily(DAY_LABELS.absent),
  dayWalkIns: daily('Présents non inscrits'),
  dayAbsenceRate: daily(DAY_LABELS.absenceRate),
  absenceRate: plain(DAY_LABELS.absenceRate),
  conums: plain('CoNums présents', 'CoNums', 'Conseillers numériques'),
  territoryConums: plain('CoNums du territoire'),
  conumRate: plain('Part des CoNums du territoire', 'Taux de CoNums', 'Pourcentage de CoNums présents'),
  preparationAgents: plain('Agents mobilisés en préparation', 'Agents en préparation'),
  preparationDays: plain('Jours de préparation'),
  preparationMonths: plain('Mois de préparation'),
  eventAgents: plain('Agents mobilisés pendant l’événement', 'Agents pendant l’événement'),
  eventHours: plain('Heures de travail pendant l’événement', 'Heures pendant l’événement'),
  surveyAnswers: plain('Réponses au questionnaire', 'Réponses'),
  responseRate: plain('Taux de réponse'),
  satisfactionRate: plain('Taux de satisfaction', 'Satisfaction'),
  nps: plain('Recommandation nette (NPS)', 'NPS'),
  charges: plain(TOTAL_LABELS.charges, 'Charges', 'Dépenses'),
  staffCharges: plain('Charges de personnel'),
  receipts: plain(TOTAL_LABELS.receipts, 'Recettes', 'Subventions'),
  remainder: plain('Reste à charge des structures', 'Reste à charge', 'Budget interne'),
  costPerParticipant: plain('Coût par participant'),
  costWithoutStaff: plain('Coût par participant hors personnel', 'Coût par participant hors charges de personnel'),
};

const DAY = /^(.*?)\s*(?:(?:du|le|au|,|-|–)\s*)?(?:jour|j)\s*(\d{1,2})\s*$/iu;

type Known = Pick<Indicator, 'id' | 'key' | 'day' | 'unit'>;

let known: ReadonlyMap<string, IndicatorKey> | null = null;

function keyOf(label: string, isDaily: boolean): string {
  return `${isDaily ? 'day' : 'plain'} ${fold(label)}`;
}

/** Built at the first need: what loads with every custom function stays small. */
function labelKeys(): ReadonlyMap<string, IndicatorKey> {
  known ??= new Map(
    (Object.keys(LABELS) as IndicatorKey[]).flatMap((key) =>
      [LABELS[key].shown, ...LABELS[key].synonyms].map((label) => [keyOf(label, LABELS[key].daily), key] as const),
    ),
  );
  return known;
}

/** Gives the French label of an indicator, « Participants » or « Fréquentation du jour 1 ». */
export function indicatorLabel(indicator: Pick<Indicator, 'key' | 'day'>): string {
  const { shown } = LABELS[indicator.key];
  return indicator.day === null ? shown : `${shown} du jour ${indicator.day}`;
}

/** Gives the indicator that a label names, in any spelling and by its usual synonyms, or null. */
export function indicatorOfLabel(label: string): Known | null {
  const whole = labelKeys().get(keyOf(label, false));
  if (whole !== undefined) return indicatorOfId(whole);
  const byDay = DAY.exec(label.replace(/\([^()]*\)\s*$/u, '').trim());
  const key = byDay === null ? undefined : labelKeys().get(keyOf(byDay[1] ?? '', true));
  const day = Number(byDay?.[2] ?? 0);
  return key === undefined || day < 1 ? null : indicatorOfId(`${key}:${day}`);
}

/** Gives the label of the indicator that has this id, or the id itself when none has. */
export function labelOfIndicatorId(id: string): string {
  const indicator = indicatorOfId(id);
  return indicator === null ? id : indicatorLabel(indicator);
}

/** Gives a figure as it is read in a sentence: « 14h45 », « 16 % », « 23 445,81 € ». */
export function figureText(value: number, unit: Unit): string {
  switch (unit) {
    case 'minutes':
      return durationText(value);
    case 'ratio':
      return percentText(value);
    case 'money':
      return moneyText(value);
    case 'points':
      return numberText(value, 1);
    case 'count':
    case 'quantity':
      return numberText(value);
  }
}
