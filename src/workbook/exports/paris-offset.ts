import { isoDay, weekdayOf, yearOf, type IsoDay, type Minutes } from '../../domain/calendar';

/** The last Sunday of a month of 31 days. */
function lastSunday(year: number, month: 3 | 10): IsoDay {
  const last = isoDay(year, month, 31) ?? '';
  return isoDay(year, month, 31 - weekdayOf(last)) ?? last;
}

/**
 * Gives how far a time of day in Paris is from universal time, « +02:00 » or « +01:00 » (directive 2000/84/CE:
 * summer time from the last Sunday of March, 2:00, to that of October, 3:00).
 */
export function parisOffset(day: IsoDay, time: Minutes): '+01:00' | '+02:00' {
  const [begins, ends] = [lastSunday(yearOf(day), 3), lastSunday(yearOf(day), 10)];
  const isAfterBegin = day > begins || (day === begins && time >= 2 * 60);
  const isBeforeEnd = day < ends || (day === ends && time < 3 * 60);
  return isAfterBegin && isBeforeEnd ? '+02:00' : '+01:00';
}
