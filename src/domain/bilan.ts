import { attendanceFigures, type AttendanceFigures } from './people/attendance';
import { accountStatement, type AccountStatement } from './finances/account-statement';
import { yearOf } from './calendar';
import { budgetFigures, type BudgetFigures, budgetFindings } from './finances/budget';
import type { Edition, EditionDay, PastEdition, Settings } from './edition';
import { financeFigures, type FinanceFigures } from './finances/finances';
import { europeanFindings, europeanStatement, type EuropeanStatement } from './finances/european-statement';
import { finding, type Finding } from './finding';
import { namesWithStatus, participantFindings } from './people/participant-checks';
import { programmeFindings, programmeFigures, type ProgrammeFigures } from './programme';
import { satisfactionFigures, surveyFindings, type SatisfactionFigures } from './satisfaction';
import { staffFigures, staffFindings, type StaffFigures } from './staff';
import { statedTotalFindings } from './finances/stated-totals';

/** Every figure of one edition; a part is null when the tab that it needs is missing. */
export interface Bilan {
  readonly edition: Edition;
  /** The year of Jour 1. */
  readonly year: number | null;
  readonly programme: ProgrammeFigures | null;
  readonly attendance: AttendanceFigures | null;
  readonly staff: StaffFigures | null;
  readonly finances: FinanceFigures;
  readonly budget: BudgetFigures;
  readonly accounts: AccountStatement;
  /** What European money pays; null without an operation. */
  readonly europe: EuropeanStatement | null;
  readonly satisfaction: SatisfactionFigures | null;
  /** The edition to compare with: the greatest year below this one's. */
  readonly former: PastEdition | null;
  /** What is doubtful across the tabs, in no order; what could not be read is not among them. */
  readonly findings: readonly Finding[];
}

/** The days that attendance is reckoned for: those of Paramètres, else those that the columns name. */
function daysToReckon(edition: Edition): readonly EditionDay[] {
  const { days } = edition.settings;
  if (days.length > 0 || edition.registrations === null) return days;
  const { presentDays, registeredDays } = edition.registrations;
  return [...new Set([...registeredDays, ...presentDays])]
    .sort((a, b) => a - b)
    .map((number) => ({ number, date: null }));
}

function formerEdition(editions: readonly PastEdition[], year: number | null): PastEdition | null {
  if (year === null) return null;
  return editions
    .filter((past) => past.year < year)
    .reduce<PastEdition | null>((best, past) => (best === null || past.year > best.year ? past : best), null);
}

/** Gives what keeps a figure of Paramètres from being reckoned, and whether the objective was met. */
function settingFindings(edition: Edition, participants: number | null, needsDayCost: boolean): Finding[] {
  const { settings } = edition;
  const findings: Finding[] = [];
  const at = (field: string) => ({ tab: 'settings' as const, row: null, field });
  const missing = (setting: string, consequence: string) => {
    if (settings.unread?.has(setting) !== true)
      findings.push(finding('setting-missing', at(setting), { setting, consequence }));
  };
  if (settings.days.length === 0) missing('day', 'halfDays');
  if (settings.territoryConums === null || settings.territoryConums === 0) missing('territoryConums', 'conumRate');
  if (settings.preparationMonths === null) missing('preparationMonths', 'preparationMonths');
  if (needsDayCost && settings.dayCost === null) missing('dayCost', 'staffCharges');
  return [...findings, ...objectiveFindings(settings, participants)];
}

/** Gives whether the objective of participants was missed or passed. */
export function objectiveFindings({ objective }: Pick<Settings, 'objective'>, participants: number | null): Finding[] {
  const { minimum, maximum } = objective;
  const at = (field: string) => ({ tab: 'settings' as const, row: null, field });
  return [
    ...(participants !== null && minimum !== null && participants < minimum
      ? [finding('objective-missed', at('objectiveMinimum'), { participants, minimum })]
      : []),
    ...(participants !== null && maximum !== null && participants > maximum
      ? [finding('objective-passed', at('objectiveMaximum'), { participants, maximum })]
      : []),
  ];
}

/** Gives every figure of the edition with the findings of the checks across tabs (RULES). */
export function bilanOf(edition: Edition): Bilan {
  const { settings, sessions, registrations } = edition;
  const dates = settings.days.flatMap(({ date }) => (date === null ? [] : [date]));
  const firstDate = settings.days.find(({ number }) => number === 1)?.date ?? null;
  const year = firstDate === null ? null : yearOf(firstDate);
  const attendance =
    registrations === null ? null : attendanceFigures(registrations, daysToReckon(edition), settings.territoryConums);
  const participants = attendance?.figures.participants ?? null;
  const staff = edition.staff === null ? null : staffFigures(edition.staff, settings);
  const finances = financeFigures(edition, staff, participants, year);
  const budget = budgetFigures(edition, finances.figures);
  const accounts = accountStatement(edition, finances.figures, budget);
  const europe = europeanStatement(edition, finances.figures);
  const satisfaction = edition.survey === null ? null : satisfactionFigures(edition.survey, participants);
  const former = formerEdition(edition.pastEditions ?? [], year);
  return {
    edition,
    year,
    programme: sessions === null ? null : programmeFigures(sessions, dates),
    attendance: attendance?.figures ?? null,
    staff,
    finances: finances.figures,
    budget,
    accounts: accounts.statement,
    europe,
    satisfaction,
    former,
    findings: [
      ...settingFindings(edition, participants, staff !== null && staff.preparation.days !== 0),
      ...programmeFindings(sessions ?? []),
      ...(attendance?.findings ?? []),
      ...participantFindings(edition),
      ...namesWithStatus(edition),
      ...staffFindings(edition.staff ?? []),
      ...finances.findings,
      ...budgetFindings(edition, budget),
      ...accounts.findings,
      ...europeanFindings(finances.figures, europe),
      ...(satisfaction === null ? [] : surveyFindings(satisfaction, participants)),
      // Without Jour 1, which is told by itself, none of the editions that are there can be said to be earlier.
      ...(edition.pastEditions !== null && former === null && (year !== null || edition.pastEditions.length === 0)
        ? [finding('no-former-edition', { tab: 'pastEditions', row: null, field: null }, {})]
        : []),
      ...statedTotalFindings(edition, finances.figures, budget, attendance?.figures ?? null),
    ],
  };
}
