import type { IsoMonth } from '../calendar';
import type { Expense } from '../edition';
import { finding, type Finding } from '../finding';
import { fold } from '../names';

interface Numbered {
  readonly line: Expense;
  readonly mandat: string;
  readonly number: number | null;
  readonly month: IsoMonth | null;
}

/** What may stand before the number of a mandat: `N° 12`, `Mandat n° 12`, `no 12`. */
const BEFORE_NUMBER = /^\s*(?:mandats?(?:\s+de\s+paiement)?|mdts?|n(?:um[ée]ro|um|o|°|º)?(?![\p{L}])|[\s.:#°º-])+/iu;

/** Gives a mandat without the words before its number. */
function bareMandat(mandat: string): string {
  const bare = mandat.normalize('NFC').replace(BEFORE_NUMBER, '').trim();
  return bare === '' ? mandat.trim() : bare;
}

/** Gives a mandat as the number that orders its series; null when it is no whole number. */
export function mandatNumber(mandat: string): number | null {
  const digits = bareMandat(mandat).replace(/[\s\u00a0\u202f]/gu, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** Says whether an expense has neither mandat nor a text that explains why (RULES, Mandats). */
export function lacksMandat({ mandat, payment, evidence }: Expense): boolean {
  return fold(mandat) === '' && payment.kind !== 'text' && fold(evidence) === '';
}

function numbered(line: Expense): Numbered {
  const mandat = line.mandat.trim();
  return {
    line,
    mandat,
    number: mandatNumber(mandat),
    month: line.payment.kind === 'month' ? line.payment.month : null,
  };
}

function repeated(series: readonly Numbered[], payer: string): Finding[] {
  const first = new Map<string, Numbered>();
  return series.flatMap((entry) => {
    const key = entry.number === null ? fold(bareMandat(entry.mandat)) : String(entry.number);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, entry);
      return [];
    }
    return [
      finding(
        'mandat-twice',
        { tab: 'expenses', row: entry.line.row, field: 'mandat' },
        { mandat: entry.mandat, payer, firstRow: earlier.line.row },
      ),
    ];
  });
}

/** The line of an earlier month that holds the highest number, if it is higher than `entry`'s. */
function causeOf(entry: Numbered, series: readonly Numbered[]): Numbered | null {
  const { month, number } = entry;
  if (month === null || number === null) return null;
  let highest: Numbered | null = null;
  let top = number;
  for (const other of series) {
    if (other.month === null || other.number === null || other.month >= month || other.number <= top) continue;
    highest = other;
    top = other.number;
  }
  return highest;
}

function falling(series: readonly Numbered[], payer: string): Finding[] {
  const byCause = new Map<Numbered, Numbered[]>();
  for (const entry of series) {
    const cause = causeOf(entry, series);
    if (cause !== null) byCause.set(cause, [...(byCause.get(cause) ?? []), entry]);
  }
  return [...byCause].map(([cause, later]) =>
    finding(
      'mandat-falls',
      { tab: 'expenses', row: cause.line.row, field: 'mandat' },
      {
        mandat: cause.mandat,
        month: cause.month ?? '',
        payer,
        later: later.map((entry) => ({ row: entry.line.row, mandat: entry.mandat, month: entry.month ?? '' })),
      },
    ),
  );
}

/**
 * Gives the findings on mandat numbers, within one payer's series (RULES, Mandats): a number on two lines, and numbers
 * that fall while months rise, grouped by the earlier line that causes it. `lines` leave out what is not counted.
 */
export function mandatFindings(lines: readonly Expense[], defaultPayer: string | null): Finding[] {
  const series = new Map<string, { payer: string; entries: Numbered[] }>();
  for (const line of lines) {
    const payer = line.payer.trim() === '' ? (defaultPayer ?? '') : line.payer;
    const entry = numbered(line);
    if (entry.mandat === '') continue;
    const known = series.get(fold(payer));
    if (known === undefined) series.set(fold(payer), { payer, entries: [entry] });
    else known.entries.push(entry);
  }
  return [...series.values()].flatMap(({ payer, entries }) => [
    ...repeated(entries, payer),
    ...falling(entries, payer),
  ]);
}
