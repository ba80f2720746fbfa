import { publishableGroups, type ParticipantGroup, type DayAttendance } from '../domain/people/attendance';
import { fold } from '../domain/names';
import { publishableCounts, type QuestionFigures } from '../domain/satisfaction';
import { capitalised, editionDayText } from './french';

/** Small groups joined, as staff read them. */
export const OTHERS = 'Autres';
/** People of no group, as staff read them. */
const UNKNOWN = 'Non renseigné';

const LABELS = { others: OTHERS, unknown: UNKNOWN } as const;

/** A group of participants fit to be shown outside the staff's own lists. */
export interface ShownGroup {
  readonly label: string;
  readonly participants: number;
}

/**
 * Gives the groups fit to leave the workbook; what staff typed as « Autres » or « Non renseigné » joins ours;
 * `textOf` says how a label is written.
 */
export function shownGroups(
  groups: readonly ParticipantGroup[],
  textOf: (label: string) => string = (label) => label,
): ShownGroup[] {
  const publishable = publishableGroups(groups);
  const special = publishable
    .filter((group) => group.kind !== 'label')
    .map((group) => ({ key: fold(group.kind === 'label' ? '' : LABELS[group.kind]), group }));
  const joins = (group: ParticipantGroup) =>
    group.kind === 'label' && special.some(({ key }) => key === fold(group.label));
  return publishable
    .filter((group) => !joins(group))
    .map((group) => {
      if (group.kind === 'label') return { label: textOf(group.label), participants: group.participants };
      const label = LABELS[group.kind];
      const joined = publishable.filter((other) => joins(other) && fold(other.label) === fold(label));
      return { label, participants: joined.reduce((total, other) => total + other.participants, group.participants) };
    });
}

/** Gives a question's answers fit to leave the workbook; a choice's « Autres » joins those of few people. */
export function shownCounts(question: QuestionFigures): { readonly answer: string; readonly count: number }[] {
  const counts = publishableCounts(question).map(({ answer, count }) => ({
    answer: answer === '' ? OTHERS : answer,
    count,
  }));
  const others = counts
    .filter(({ answer }) => fold(answer) === fold(OTHERS))
    .reduce((sum, { count }) => sum + count, 0);
  return [
    ...counts.filter(({ answer }) => fold(answer) !== fold(OTHERS)),
    ...(others > 0 ? [{ answer: OTHERS, count: others }] : []),
  ];
}

/** Gives the people present in each half-day that has a column of its own, « Jeudi 13 juin 2024 – matin ». */
export function halfDayRows(days: readonly DayAttendance[]): { readonly label: string; readonly present: number }[] {
  return days.flatMap(({ number, date, halves }) =>
    halves.map(({ half, present }) => ({
      label: `${capitalised(editionDayText(number, date))} – ${half === 'morning' ? 'matin' : 'après-midi'}`,
      present,
    })),
  );
}
