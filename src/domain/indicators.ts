import type { Bilan } from './bilan';

/** The unit of a figure: `minutes` for durations, `ratio` exact, `points` for the NPS, `money` in cents. */
export type Unit = 'count' | 'minutes' | 'ratio' | 'points' | 'quantity' | 'money';

interface Definition {
  readonly key: string;
  readonly unit: Unit;
  readonly of: (bilan: Bilan) => number | null | undefined;
}

interface DayDefinition {
  readonly key: string;
  readonly unit: Unit;
  readonly ofDay: 'present' | 'registered' | 'absent' | 'walkIns' | 'absenceRate';
}

const BEFORE_DAYS = [
  { key: 'halfDays', unit: 'count', of: (bilan) => bilan.programme?.halfDays },
  { key: 'workshops', unit: 'count', of: (bilan) => bilan.programme?.workshops },
  { key: 'duration', unit: 'minutes', of: (bilan) => bilan.programme?.minutes },
  { key: 'speakers', unit: 'count', of: (bilan) => bilan.programme?.speakers },
  { key: 'participants', unit: 'count', of: (bilan) => bilan.attendance?.participants },
] as const satisfies readonly Definition[];

const BY_DAY = [
  { key: 'dayPresent', unit: 'count', ofDay: 'present' },
  { key: 'dayRegistered', unit: 'count', ofDay: 'registered' },
  { key: 'dayAbsent', unit: 'count', ofDay: 'absent' },
  { key: 'dayWalkIns', unit: 'count', ofDay: 'walkIns' },
  { key: 'dayAbsenceRate', unit: 'ratio', ofDay: 'absenceRate' },
] as const satisfies readonly DayDefinition[];

const AFTER_DAYS = [
  { key: 'absenceRate', unit: 'ratio', of: (bilan) => bilan.attendance?.absenceRate },
  { key: 'conums', unit: 'count', of: (bilan) => bilan.attendance?.conums },
  { key: 'territoryConums', unit: 'count', of: (bilan) => bilan.edition.settings.territoryConums },
  { key: 'conumRate', unit: 'ratio', of: (bilan) => bilan.attendance?.conumRate },
  { key: 'preparationAgents', unit: 'count', of: (bilan) => bilan.staff?.preparation.agents },
  { key: 'preparationDays', unit: 'quantity', of: (bilan) => bilan.staff?.preparation.days },
  { key: 'preparationMonths', unit: 'quantity', of: (bilan) => bilan.edition.settings.preparationMonths },
  { key: 'eventAgents', unit: 'count', of: (bilan) => bilan.staff?.event.agents },
  { key: 'eventHours', unit: 'quantity', of: (bilan) => bilan.staff?.event.hours },
  { key: 'surveyAnswers', unit: 'count', of: (bilan) => bilan.satisfaction?.answers },
  { key: 'responseRate', unit: 'ratio', of: (bilan) => bilan.satisfaction?.responseRate },
  {
    key: 'satisfactionRate',
    unit: 'ratio',
    of: (bilan) => bilan.satisfaction?.questions.find((question) => question.kind === 'satisfaction')?.rate,
  },
  { key: 'nps', unit: 'points', of: (bilan) => bilan.satisfaction?.nps },
  { key: 'charges', unit: 'money', of: (bilan) => bilan.finances.charges },
  { key: 'staffCharges', unit: 'money', of: (bilan) => bilan.finances.staff },
  { key: 'receipts', unit: 'money', of: (bilan) => bilan.finances.receipts?.amount },
  { key: 'remainder', unit: 'money', of: (bilan) => bilan.finances.remainder },
  { key: 'costPerParticipant', unit: 'money', of: (bilan) => bilan.finances.costPerParticipant },
  { key: 'costWithoutStaff', unit: 'money', of: (bilan) => bilan.finances.costWithoutStaff },
] as const satisfies readonly Definition[];

export type IndicatorKey = (typeof BEFORE_DAYS | typeof BY_DAY | typeof AFTER_DAYS)[number]['key'];
/** The figures of the report by key, in their order; those with a day come once a day of the edition. */
export const INDICATOR_KEYS: readonly IndicatorKey[] = [...BEFORE_DAYS, ...BY_DAY, ...AFTER_DAYS].map(({ key }) => key);

/** One figure of the report: `id` names it for ever (`participants`, `dayPresent:1`); `day` counts from 1. */
export interface Indicator {
  readonly id: string;
  readonly key: IndicatorKey;
  readonly day: number | null;
  readonly unit: Unit;
  readonly value: number | null;
}

/** Gives the figures of the report in their order; a figure that cannot be had has the value null. */
export function indicatorsOf(bilan: Bilan): Indicator[] {
  const plain = ({ key, unit, of }: Definition & { readonly key: IndicatorKey }): Indicator => ({
    id: key,
    key,
    day: null,
    unit,
    value: of(bilan) ?? null,
  });
  const days =
    bilan.attendance?.days ??
    bilan.edition.settings.days.map(({ number }) => ({
      number,
      present: null,
      registered: null,
      absent: null,
      walkIns: null,
      absenceRate: null,
    }));
  const daily = days.flatMap((day) =>
    BY_DAY.map(({ key, unit, ofDay }): Indicator => ({
      id: `${key}:${day.number}`,
      key,
      day: day.number,
      unit,
      value: day[ofDay],
    })),
  );
  return [...BEFORE_DAYS.map(plain), ...daily, ...AFTER_DAYS.map(plain)];
}

/** Gives what an indicator's id names (`dayPresent:1`) and its unit, or null when it names none. */
export function indicatorOfId(id: string): Pick<Indicator, 'id' | 'key' | 'day' | 'unit'> | null {
  const [name, dayText] = id.split(':');
  const daily = BY_DAY.find(({ key }) => key === name);
  if (daily !== undefined && dayText !== undefined)
    return { id, key: daily.key, day: Number(dayText), unit: daily.unit };
  const plain = [...BEFORE_DAYS, ...AFTER_DAYS].find(({ key }) => key === name);
  return plain === undefined || dayText !== undefined ? null : { id, key: plain.key, day: null, unit: plain.unit };
}
