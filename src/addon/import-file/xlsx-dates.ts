import type { Moment } from '../../workbook/cells/cell-input';
import { childrenNamed, type XmlElement } from './xlsx-parts';

/** The formats that Excel has built in and that show dates or times. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const MILLISECONDS_A_DAY = 86_400_000;
const MINUTES_A_DAY = 1440;
/** The serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** How many days the calendar of old Macs is behind. */
const SINCE_1904 = 1462;

function showsDate(code: string): boolean {
  const marks = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '').split(';')[0] ?? '';
  return !/general/iu.test(marks) && /[dmyhs]/iu.test(marks);
}

/** Gives back, by the number of a cell's style, whether it shows numbers as dates. */
export function dateStyles(styles: XmlElement | null): boolean[] {
  const own = new Map(
    childrenNamed(childrenNamed(styles, 'numFmts')[0], 'numFmt').map((format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  return childrenNamed(childrenNamed(styles, 'cellXfs')[0], 'xf').map((style) => {
    const id = Number(style.getAttribute('numFmtId') ?? 0);
    const code = own.get(id);
    return code === undefined ? BUILT_IN.some(([first, last]) => id >= first && id <= last) : showsDate(code);
  });
}

/** Gives back the day and time, to the minute, that a serial number of Excel stands for. */
export function momentOfSerial(serial: number, is1904: boolean): Moment {
  const minutes = Math.round((serial + (is1904 ? SINCE_1904 : 0)) * MINUTES_A_DAY);
  const day = Math.floor(minutes / MINUTES_A_DAY);
  return {
    day: new Date((day - EPOCH_SERIAL) * MILLISECONDS_A_DAY).toISOString().slice(0, 10),
    minutes: minutes - day * MINUTES_A_DAY,
  };
}

/**
 * Gives back the day and time of a cell of type date, `2024-06-13` or `2024-06-13T09:30:00Z`; null for anything else.
 */
export function momentOfText(text: string): Moment | null {
  const [, day = '', hours, minutes] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d).*)?$/u.exec(text) ?? [];
  return day === '' ? null : { day, minutes: Number(hours ?? 0) * 60 + Number(minutes ?? 0) };
}
