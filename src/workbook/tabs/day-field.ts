import type { HalfDay } from '../../domain/calendar';

/** What a column of days of Inscriptions tells: `registered1`, `present2`, or one half of a day, `present2-morning`. */
export interface DayField {
  readonly kind: 'registered' | 'present';
  readonly day: number;
  readonly half: HalfDay | null;
}

/** Gives what a field tells of a day, null when it is no column of days. */
export function dayFieldOf(field: string): DayField | null {
  const match = /^(registered|present)(\d+)(?:-(morning|afternoon))?$/u.exec(field);
  if (match === null) return null;
  return {
    kind: match[1] === 'present' ? 'present' : 'registered',
    day: Number(match[2]),
    half: match[3] === 'morning' || match[3] === 'afternoon' ? match[3] : null,
  };
}
