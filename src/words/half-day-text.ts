import type { DayAttendance } from '../domain/people/attendance';
import { capitalised, editionDayText } from './french';

/** Gives the people present in each half-day that has a column of its own, « Jeudi 13 juin 2024 – matin ». */
export function halfDayRows(days: readonly DayAttendance[]): { readonly label: string; readonly present: number }[] {
  return days.flatMap(({ number, date, halves }) =>
    halves.map(({ half, present }) => ({
      label: `${capitalised(editionDayText(number, date))} – ${half === 'morning' ? 'matin' : 'après-midi'}`,
      present,
    })),
  );
}
