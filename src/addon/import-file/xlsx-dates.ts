import type { Moment } from '../../workbook/cells/cell-input';
import { isDatePattern, isDayPattern } from '../../files/xlsx/number-formats';
import type { XmlElement } from '../../files/xml/xml-element';

/** The formats that Excel has built in and that show dates or times. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
/** Those of them that show no day. */
const TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);
const MILLISECONDS_A_DAY = 86_400_000;
const MINUTES_A_DAY = 1440;
/** The serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** How many days the calendar of old Macs is behind. */
const SINCE_1904 = 1462;

/** What a style shows numbers as: a day (and maybe a time), a time or duration alone, or neither. */
export type MomentStyle = 'day' | 'time' | null;

function shownBy(id: number, code: string | undefined): MomentStyle {
  if (code !== undefined) return isDayPattern(code) ? 'day' : isDatePattern(code) ? 'time' : null;
  if (!BUILT_IN.some(([first, last]) => id >= first && id <= last)) return null;
  return TIMES.has(id) ? 'time' : 'day';
}

/** Gives, by the number of a cell's style, what it shows numbers as. */
export function momentStyles(styles: XmlElement | null): MomentStyle[] {
  const own = new Map(
    (styles?.child('numFmts')?.all('numFmt') ?? []).map((format) => [
      format.number('numFmtId'),
      format.get('formatCode') ?? '',
    ]),
  );
  return (styles?.child('cellXfs')?.all('xf') ?? []).map((style) => {
    const id = style.number('numFmtId') ?? 0;
    return shownBy(id, own.get(id));
  });
}

/** Gives the day and time, to the minute, that a serial number of Excel stands for. */
export function momentOfSerial(serial: number, is1904: boolean): Moment {
  const minutes = Math.round((serial + (is1904 ? SINCE_1904 : 0)) * MINUTES_A_DAY);
  const day = Math.floor(minutes / MINUTES_A_DAY);
  return {
    day: new Date((day - EPOCH_SERIAL) * MILLISECONDS_A_DAY).toISOString().slice(0, 10),
    minutes: minutes - day * MINUTES_A_DAY,
  };
}

/** Gives the day and time of a cell of type date, `2024-06-13` or `2024-06-13T09:30:00Z`; null for anything else. */
export function momentOfText(text: string): Moment | null {
  const [, day = '', hours, minutes] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d).*)?$/u.exec(text) ?? [];
  return day === '' ? null : { day, minutes: Number(hours ?? 0) * 60 + Number(minutes ?? 0) };
}
