import { objectiveFindings, type Bilan } from './bilan';
import type { FindingCode } from './finding';
import { averageCents, type Cents } from './money';
import { conumFindings, type AttendanceFigures, type DayAttendance } from './people/attendance';
import { answersFindings, type SatisfactionFigures } from './satisfaction';

/** What staff retained over a calculated figure, by indicator id, in the unit of the indicator. */
type RetainedValues = ReadonlyMap<string, number>;

/** The findings that follow from figures which may be retained. */
const FOLLOWING: ReadonlySet<FindingCode> = new Set([
  'objective-missed',
  'objective-passed',
  'conums-exceed-territory',
  'more-answers-than-participants',
]);

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

function dayAsRetained(day: DayAttendance, retained: RetainedValues): DayAttendance {
  const of = (key: string) => retained.get(`${key}:${day.number}`);
  const absent = of('dayAbsent') ?? day.absent;
  const registered = of('dayRegistered') ?? day.registered;
  const isSame = absent === day.absent && registered === day.registered;
  return {
    ...day,
    present: of('dayPresent') ?? day.present,
    registered,
    absent,
    walkIns: of('dayWalkIns') ?? day.walkIns,
    absenceRate: of('dayAbsenceRate') ?? (isSame ? day.absenceRate : ratio(absent, registered)),
  };
}

function attendanceAsRetained(
  attendance: AttendanceFigures,
  territory: number | null,
  retained: RetainedValues,
): AttendanceFigures {
  const conums = retained.get('conums') ?? attendance.conums;
  return {
    ...attendance,
    participants: retained.get('participants') ?? attendance.participants,
    conums,
    conumRate: retained.get('conumRate') ?? ratio(conums, territory),
    absenceRate: retained.get('absenceRate') ?? attendance.absenceRate,
    days: attendance.days.map((day) => dayAsRetained(day, retained)),
  };
}

function satisfactionAsRetained(
  satisfaction: SatisfactionFigures,
  participants: number | null,
  retained: RetainedValues,
): SatisfactionFigures {
  const answers = retained.get('surveyAnswers') ?? satisfaction.answers;
  const share = ratio(answers, participants);
  const first = satisfaction.questions.find(({ kind }) => kind === 'satisfaction');
  return {
    answers,
    responseRate: retained.get('responseRate') ?? (share !== null && share > 1 ? null : share),
    nps: retained.get('nps') ?? satisfaction.nps,
    questions: satisfaction.questions.map((question) =>
      question === first ? { ...question, rate: retained.get('satisfactionRate') ?? question.rate } : question,
    ),
  };
}

/** Gives the bilan as people read it, retained values in place (RULES); money as calculated, but for costs. */
export function bilanAsRetained(bilan: Bilan, retained: RetainedValues): Bilan {
  if (retained.size === 0) return bilan;
  const { programme, staff, finances } = bilan;
  const { settings } = bilan.edition;
  const territoryConums = retained.get('territoryConums') ?? settings.territoryConums;
  const preparationMonths = retained.get('preparationMonths') ?? settings.preparationMonths;
  const edition = { ...bilan.edition, settings: { ...settings, territoryConums, preparationMonths } };
  const attendance =
    bilan.attendance === null ? null : attendanceAsRetained(bilan.attendance, territoryConums, retained);
  const participants = retained.get('participants') ?? attendance?.participants ?? null;
  const satisfaction =
    bilan.satisfaction === null ? null : satisfactionAsRetained(bilan.satisfaction, participants, retained);
  const each = (amount: Cents | null) =>
    amount === null || participants === null || participants <= 0 ? null : averageCents(amount, participants);
  return {
    ...bilan,
    edition,
    programme: programme && {
      halfDays: retained.get('halfDays') ?? programme.halfDays,
      workshops: retained.get('workshops') ?? programme.workshops,
      minutes: retained.get('duration') ?? programme.minutes,
      speakers: retained.get('speakers') ?? programme.speakers,
    },
    attendance,
    staff: staff && {
      ...staff,
      preparation: {
        agents: retained.get('preparationAgents') ?? staff.preparation.agents,
        days: retained.get('preparationDays') ?? staff.preparation.days,
        months: preparationMonths,
      },
      event: {
        agents: retained.get('eventAgents') ?? staff.event.agents,
        hours: retained.get('eventHours') ?? staff.event.hours,
      },
    },
    satisfaction,
    finances: {
      ...finances,
      costPerParticipant: each(finances.charges),
      costWithoutStaff: each(finances.chargesWithoutStaff),
    },
    findings: [
      ...bilan.findings.filter(({ code }) => !FOLLOWING.has(code)),
      ...objectiveFindings(settings, participants),
      ...conumFindings(attendance?.conums ?? null, territoryConums),
      ...answersFindings(satisfaction?.answers ?? 0, participants),
    ],
  };
}
