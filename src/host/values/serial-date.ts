import { IANAZone } from 'luxon';

const DAY = 86_400_000;
/** Serial of 1970-01-01, days being counted from 1899-12-30 as in every spreadsheet. */
const EPOCH = 25_569;

interface DayOffsets {
  readonly zone: IANAZone;
  readonly minutes: Map<number, number | null>;
}

const zones = new Map<string, DayOffsets>();

function offsets(timeZone: string): DayOffsets {
  const known = zones.get(timeZone);
  if (known) return known;
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new RangeError(`Unknown time zone: ${timeZone}`);
  const made = { zone, minutes: new Map<number, number | null>() };
  zones.set(timeZone, made);
  return made;
}

/** Gives the offset from UTC in minutes at an instant, fractional before standard time, as Java and ICU reckon. */
function offsetAt(instant: number, days: DayOffsets): number {
  const day = Math.floor(instant / DAY);
  let minutes = days.minutes.get(day);
  if (minutes === undefined) {
    const first = days.zone.offset(day * DAY);
    minutes = first === days.zone.offset((day + 1) * DAY) ? first : null;
    days.minutes.set(day, minutes);
  }
  return minutes ?? days.zone.offset(instant);
}

/** Gives the instant (ms since 1970 UTC) at which a serial's wall clock shows in the zone; an hour on in a gap. */
export function instantOfSerial(serial: number, timeZone: string): number {
  const days = offsets(timeZone);
  const wall = Math.round((serial - EPOCH) * DAY);
  const guess = wall - offsetAt(wall, days) * 60_000;
  return Math.round(wall - offsetAt(guess, days) * 60_000);
}

/** Gives the serial of an instant's wall clock in the time zone. */
export function serialOfInstant(instant: number, timeZone: string): number {
  return Math.round(instant + offsetAt(instant, offsets(timeZone)) * 60_000) / DAY + EPOCH;
}

/** Gives the serial of a calendar day; null when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const instant = Date.UTC(year, month - 1, day);
  const made = new Date(instant);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? instant / DAY + EPOCH : null;
}
