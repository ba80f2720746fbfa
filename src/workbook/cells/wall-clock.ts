/**
 * Gives the wall clock of a `Date` as `yyyy-MM-dd HH:mm:ss`, in the spreadsheet's own time zone, to the nearest
 * second. V8's own zone data only: `Utilities.formatDate` takes the offset of today before 1900, where every time of
 * day and length stands, and would read 9:30 in Paris as 10:20:39.
 */
export type WallClock = (date: Date) => string;

const HALF_A_SECOND = 500;
const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** Gives a `Date` that is a whole second once its milliseconds are dropped. */
function rounded(date: Date): Date {
  return new Date(date.getTime() + HALF_A_SECOND);
}

function shown([year = 0, month = 0, day = 0, ...time]: readonly number[]): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${time.map(two).join(':')}`;
}

/** The clock of the script's own zone, which the local getters of any `Date` read. */
export const scriptClock: WallClock = (date) => {
  const at = rounded(date);
  return shown([at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds()]);
};

/** Gives the clock of a time zone, which reads each instant once, or null where `Intl` knows no such zone. */
export function zoneClock(timeZone: string): WallClock | null {
  const format = formatIn(timeZone);
  if (format === null) return null;
  const known = new Map<number, string>();
  return (date) => {
    const before = known.get(date.getTime());
    if (before !== undefined) return before;
    const parts = new Map(format.formatToParts(rounded(date)).map(({ type, value }) => [type, Number(value)]));
    const made = shown(FIELDS.map((field) => parts.get(field) ?? 0));
    known.set(date.getTime(), made);
    return made;
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const parts = Object.fromEntries(FIELDS.map((field) => [field, 'numeric'] as const));
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  } catch {
    return null;
  }
}
