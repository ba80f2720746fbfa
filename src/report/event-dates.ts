import type { IsoDay } from '../domain/calendar';
import type { EditionDay } from '../domain/edition';
import { dayText, listText } from '../words/french';

/** Gives days as « jeudi 13 et vendredi 14 juin 2024 »: a month or a year is said once while it stays the same. */
export function datesText(days: readonly IsoDay[]): string {
  const texts = days.map((day) => dayText(day).split(' '));
  const shown = texts.map(([weekday = '', number = '', month = '', year = ''], index) => {
    const next = texts[index + 1];
    const isSameYear = next?.[3] === year;
    const isSameMonth = isSameYear && next[2] === month;
    return [weekday, number, isSameMonth ? '' : month, isSameYear ? '' : year]
      .filter((word) => word !== '')
      .join('\u00a0');
  });
  return listText(shown);
}

export function knownDates(days: readonly EditionDay[]): IsoDay[] {
  return days.flatMap(({ date }) => (date === null ? [] : [date])).sort();
}

/** Gives when an event took place, « le jeudi 13 juin 2024 » or « les jeudi 13 et vendredi 14 juin… », or ''. */
export function whenText(days: readonly EditionDay[]): string {
  const dates = knownDates(days);
  return dates.length === 0 ? '' : `${dates.length === 1 ? 'le' : 'les'} ${datesText(dates)}`;
}
