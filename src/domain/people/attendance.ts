import type { HalfDay, IsoDay } from '../calendar';
import type { EditionDay, Registrations } from '../edition';
import { finding, type Finding } from '../finding';
import { fold, groupByLabel } from '../names';
import { identifyPeople, type Person } from './people';
import { structureKey } from './structure-name';

/** Attendance of one day; presence figures are null when nobody is marked present that day. */
export interface DayAttendance {
  readonly number: number;
  readonly date: IsoDay | null;
  readonly recorded: boolean;
  readonly registered: number | null;
  readonly present: number | null;
  readonly absent: number | null;
  /** People present that day who had not registered (walk-ins). */
  readonly walkIns: number | null;
  /** People present in each half of the day that has a column of its own. */
  readonly halves: readonly { readonly half: HalfDay; readonly present: number }[];
  /** Absent ÷ registered, exact; null when nobody registered. */
  readonly absenceRate: number | null;
}

/** A group of participants: under a label, without one, or small groups joined (both of blank `label`). */
export interface ParticipantGroup {
  readonly kind: 'label' | 'unknown' | 'others';
  readonly label: string;
  readonly participants: number;
}

/** Figures of attendance; null when no day is recorded. Totals are over the recorded days. */
export interface AttendanceFigures {
  readonly participants: number | null;
  readonly conums: number | null;
  /** CoNums present ÷ CoNums of the territory, exact. */
  readonly conumRate: number | null;
  readonly registered: number | null;
  readonly absent: number | null;
  readonly walkIns: number | null;
  readonly absenceRate: number | null;
  readonly days: readonly DayAttendance[];
  /** Every group, whatever its size: for the staff's own workbook only. */
  readonly departments: readonly ParticipantGroup[];
  readonly structures: readonly ParticipantGroup[];
}

/** Groups of fewer people than this are joined under « Autres » in whatever leaves the workbook (RULES). */
export const SMALLEST_GROUP = 5;

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);

function attendanceOf(day: EditionDay, people: readonly Person[], columns: Registrations): DayAttendance {
  const present = people.filter((person) => person.present.has(day.number));
  const recorded = present.length > 0;
  const hasRegistered = columns.registeredDays.has(day.number);
  const registered = hasRegistered ? people.filter((person) => person.registered.has(day.number)) : null;
  const absent =
    recorded && registered !== null ? registered.filter((person) => !person.present.has(day.number)).length : null;
  return {
    number: day.number,
    date: day.date,
    recorded,
    registered: registered?.length ?? null,
    present: recorded ? present.length : null,
    absent,
    walkIns: recorded && hasRegistered ? present.filter((person) => !person.registered.has(day.number)).length : null,
    halves: (['morning', 'afternoon'] as const)
      .filter((half) => recorded && columns.presentHalves?.has(`${day.number}-${half}`) === true)
      .map((half) => ({
        half,
        present: people.filter((person) => person.presentHalves.has(`${day.number}-${half}`)).length,
      })),
    absenceRate: ratio(absent, registered?.length ?? null),
  };
}

function byCountThenLabel(a: ParticipantGroup, b: ParticipantGroup): number {
  const last = { label: 0, others: 1, unknown: 2 };
  if (a.kind !== b.kind) return last[a.kind] - last[b.kind];
  return b.participants - a.participants || (fold(a.label) < fold(b.label) ? -1 : 1);
}

function groupsOf(
  people: readonly Person[],
  labelOf: (person: Person) => string,
  keyOf?: (label: string) => string,
): ParticipantGroup[] {
  return groupByLabel(people, labelOf, keyOf)
    .map((group): ParticipantGroup => ({
      kind: group.key === '' ? 'unknown' : 'label',
      label: group.label,
      participants: group.values.length,
    }))
    .sort(byCountThenLabel);
}

/** Gives the groups fit to leave the workbook: those of fewer than five people joined under 'others'. */
export function publishableGroups(groups: readonly ParticipantGroup[]): ParticipantGroup[] {
  const large = groups.filter((group) => group.participants >= SMALLEST_GROUP);
  const small = groups
    .filter((group) => group.participants < SMALLEST_GROUP)
    .reduce((total, group) => total + group.participants, 0);
  return [...large, ...(small > 0 ? [{ kind: 'others' as const, label: '', participants: small }] : [])].sort(
    byCountThenLabel,
  );
}

function firstRowWhere(people: readonly Person[], test: (person: Person) => boolean): number[] {
  return people
    .filter(test)
    .map((person) => Math.min(...person.rows.map((row) => row.row)))
    .sort((a, b) => a - b);
}

function attendanceFindings(days: readonly DayAttendance[], people: readonly Person[]): Finding[] {
  const findings: Finding[] = [];
  for (const { number: day, date, recorded, registered, walkIns } of days) {
    if (walkIns !== null && walkIns > 0) {
      const rows = firstRowWhere(people, (person) => person.present.has(day) && !person.registered.has(day));
      findings.push(
        finding(
          'walk-ins',
          { tab: 'registrations', row: rows[0] ?? null, field: `present${day}` },
          { day, date, count: walkIns, rows },
        ),
      );
    }
    if (!recorded)
      findings.push(
        finding('day-not-recorded', { tab: 'registrations', row: null, field: `present${day}` }, { day, date }),
      );
    if (recorded && registered === 0)
      findings.push(
        finding('nobody-registered', { tab: 'registrations', row: null, field: `registered${day}` }, { day, date }),
      );
  }
  if (days.every((day) => !day.recorded))
    findings.push(finding('nothing-recorded', { tab: 'registrations', row: null, field: null }, {}));
  return findings;
}

/** Gives a finding where more CoNums came than the territory has. */
export function conumFindings(present: number | null, territory: number | null): Finding[] {
  const place = { tab: 'settings', row: null, field: 'territoryConums' } as const;
  return present !== null && territory !== null && present > territory
    ? [finding('conums-exceed-territory', place, { present, territory })]
    : [];
}

/** Gives the attendance figures (RULES, Registrations and attendance) for the days of the edition, and findings. */
export function attendanceFigures(
  registrations: Registrations,
  days: readonly EditionDay[],
  territoryConums: number | null,
): { readonly figures: AttendanceFigures; readonly findings: readonly Finding[] } {
  const identified = identifyPeople(registrations.rows);
  const people = identified.people.filter((person) => person.participant);
  const byDay = days.map((day) => attendanceOf(day, people, registrations));
  const recorded = byDay.filter((day) => day.recorded);
  const participants = people.filter((person) => recorded.some((day) => person.present.has(day.number)));
  const known = recorded.length > 0;
  const overRecorded = (figure: (day: DayAttendance) => number | null): number | null =>
    known ? sum(recorded.map(figure)) : null;
  const registered = overRecorded((day) => day.registered);
  const absent = overRecorded((day) => day.absent);
  const conums = known ? participants.filter((person) => person.conum).length : null;
  const findings = [...identified.findings, ...attendanceFindings(byDay, people)];
  findings.push(...conumFindings(conums, territoryConums));
  return {
    findings,
    figures: {
      participants: known ? participants.length : null,
      conums,
      conumRate: ratio(conums, territoryConums),
      registered,
      absent,
      walkIns: overRecorded((day) => day.walkIns),
      absenceRate: ratio(absent, registered),
      days: byDay,
      departments: groupsOf(participants, (person) => person.department),
      structures: groupsOf(participants, (person) => person.structure, structureKey),
    },
  };
}
