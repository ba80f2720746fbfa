import type { HalfDay, Minutes } from '../calendar';
import type { EditionDay } from '../edition';
import type { Person } from './people';
import type { SignInSheet } from './sign-in';

/** A half-day to which somebody came, with the times of its sessions; of a day without sessions, `half` is null. */
export interface PresentHalf {
  readonly day: EditionDay;
  readonly half: HalfDay | null;
  readonly start: Minutes | null;
  readonly end: Minutes | null;
}

const HALVES: readonly HalfDay[] = ['morning', 'afternoon'];

/** Gives the half-days to which a person came, else all `sheets` of a day on which they are present. */
export function presentHalves(
  person: Pick<Person, 'present' | 'presentHalves'>,
  days: readonly EditionDay[],
  sheets: readonly SignInSheet[],
): PresentHalf[] {
  return days.flatMap((day): PresentHalf[] => {
    if (!person.present.has(day.number)) return [];
    const ofDay = sheets.filter((sheet) => sheet.day.number === day.number);
    const stated = HALVES.filter((half) => person.presentHalves.has(`${day.number}-${half}`));
    if (stated.length === 0) return ofDay.map(({ half, start, end }) => ({ day, half, start, end }));
    return stated.map((half) => {
      const held = ofDay.find((sheet) => sheet.half === half);
      return { day, half, start: held?.start ?? null, end: held?.end ?? null };
    });
  });
}
