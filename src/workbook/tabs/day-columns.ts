import type { HalfDay } from '../../domain/calendar';
import type { EditionDay } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { once } from '../../domain/once';
import { required, type Column } from '../cells/column';
import { dayOfText } from '../cells/french-days';
import { yesNo } from '../cells/kinds';
import type { Header, OwnColumn } from './header';

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

const MORNING = String.raw`matin(?:[ée]e)?|mat\.?|am`;
const AFTERNOON = String.raw`apr[èe]s[\s\u2010-\u2015-]?midi|aprem|apm|pm`;
/** The half of a day, after it (`jour 1 matin`, `Jour 1 (après-midi)`) or before it (`matin jour 1`). */
const HALF = new RegExp(
  String.raw`[\s,;:/(\u2010-\u2015-]+(?:(?:le|du|au|dans)\s+)?(?:l['’])?(?:(${MORNING})|(?:${AFTERNOON}))\)?$|` +
    String.raw`^(?:(${MORNING})|(?:${AFTERNOON}))(?:[\s,;:–—-]+(?:(?:du|de|le)\s+)?|$)`,
  'iu',
);

const TICKED = String.raw`(?:inscri(?:te?s?|ptions?)|pr[ée]sen(?:te?s?|ces?)|[ée]marg(?:[ée]e?s?|ements?)|venue?s?)`;
/** « Inscrit(e)s jour 1 », « Présence : jeudi », « Présent·e le 13/06 »; what names the day is captured. */
const dayLabel = once(
  () =>
    new RegExp(
      String.raw`^\s*(${TICKED})(?!\p{L})(?:\s*\(\p{L}+\)s?|` +
        String.raw`[·.]\p{L}+)*[\s:–—-]*(?:(?:le|au|du|a la|à la)\s+)?(.*)$`,
      'iu',
    ),
);
/** « Jeudi 13 juin – présent », « J1 (inscrit) ». */
const dayFirst = once(() => new RegExp(String.raw`^(.*?\S)[\s:,(–—-]+(${TICKED})\)?[\s?]*$`, 'iu'));

/** Gives what a header says of a day, its word before what names it. */
function dayLabelIn(header: string): RegExpExecArray | null {
  const label = header.normalize('NFC');
  return dayLabel().exec(label) ?? dayLabel().exec(label.replace(dayFirst(), '$2 $1'));
}

/** Gives the declaration of the column of one day: « Inscrit jour 1 », « Présent jour 1 ». */
export function dayColumn(kind: 'registered' | 'present', day: number): Column<boolean> {
  return required(`${kind === 'registered' ? 'Inscrit' : 'Présent'} jour ${day}`, yesNo, 'personal', {
    width: 90,
    help:
      kind === 'registered'
        ? 'Coché si la personne s’est inscrite pour ce jour.'
        : 'Coché si la personne est venue ce jour.',
  });
}

/** Gives the number of the day that a header names, 0 when it names none of the edition. */
function dayNumberOf(name: string, days: readonly EditionDay[]): number {
  if (name === '' && days.length === 1) return days[0]?.number ?? 0;
  const number = /^(?:jour|j)?(\d{1,2})$/u.exec(fold(name))?.[1];
  if (number !== undefined)
    return days.length === 0 || days.some((day) => day.number === Number(number)) ? Number(number) : 0;
  const reading = dayOfText(name, days);
  if (reading.kind !== 'day') return 0;
  const named = days.find(({ date }) => date === reading.day);
  if (named !== undefined) return named.number;
  // A sheet gives the year of today to « 13/06 » typed in a header.
  const [only, ...others] = days.filter(({ date }) => date?.slice(4) === reading.day.slice(4));
  return only !== undefined && others.length === 0 ? only.number : 0;
}

/** Gives what a header says of a day, without the half of it: « Présent jeudi matin ? » says « jeudi ». */
const nameIn = (label: RegExpExecArray | null): string => (label?.[2] ?? '').replace(/[\s?]+$/u, '').trim();

/** The column of one half of a day, which nobody has to have. */
function ofHalf(kind: 'registered' | 'present', day: number, half: HalfDay): OwnColumn {
  const { label, ...whole } = dayColumn(kind, day);
  return {
    field: `${kind}${day}-${half}`,
    column: { ...whole, label: `${label} ${half === 'morning' ? 'matin' : 'après-midi'}`, required: false },
  };
}

/** Gives how the tab understands « Inscrit jour 1 », « Présent 13/06 » or « Inscrit jeudi » in its header. */
export function dayColumnsOf(days: readonly EditionDay[]): (label: string) => OwnColumn | null {
  return (label) => {
    const match = dayLabelIn(label);
    const half = HALF.exec(nameIn(match));
    const number = match === null ? 0 : dayNumberOf(nameIn(match).replace(HALF, ''), days);
    if (match === null || number === 0) return null;
    const kind = fold(match[1] ?? '').startsWith('inscri') ? 'registered' : 'present';
    const column = dayColumn(kind, number);
    if (half === null) return { field: `${kind}${number}`, column };
    return ofHalf(kind, number, (half[1] ?? half[2]) === undefined ? 'afternoon' : 'morning');
  };
}

/** Gives findings for missing day columns, and for headers that look like one and name no day. */
export function dayFindings(
  header: Pick<Header, 'row' | 'places'>,
  headerCells: readonly string[],
  days: readonly EditionDay[],
): Finding[] {
  const findings: Finding[] = [];
  const fields = [...header.places.keys()].flatMap((field) => dayFieldOf(field) ?? []);
  const numbers =
    days.length > 0
      ? days.map(({ number }) => number)
      : [...new Set(fields.map(({ day }) => day))].sort((a, b) => a - b);
  for (const number of numbers) {
    for (const kind of ['registered', 'present'] as const) {
      if (!fields.some((field) => field.kind === kind && field.day === number))
        findings.push(
          finding(
            'column-missing',
            { tab: 'registrations', row: header.row, field: null },
            { label: dayColumn(kind, number).label },
          ),
        );
    }
  }
  for (const [index, label] of headerCells.entries()) {
    const name = nameIn(dayLabelIn(label)).replace(HALF, '');
    if (name === '' || dayNumberOf(name, days) !== 0) continue;
    const isDay = /^(?:j|jour)\s*\d+$/iu.test(name) || dayOfText(name, days).kind !== 'unreadable';
    const place = { tab: 'registrations', row: header.row, field: index + 1 } as const;
    if (!isDay) continue;
    findings.push(
      dayOfText(name, days).kind === 'ambiguous'
        ? finding('day-ambiguous', place, { text: label.trim() })
        : finding('day-unknown', place, { label: label.trim() }),
    );
  }
  return findings;
}
