import { fold, listed } from '../../domain/names';
import type { CellInput } from './cell-input';

const SPACES = /[\s\u00a0\u202f\u2009]+/gu;

/** Gives a text with plain spaces, and a plain minus before its figures. */
function plain(text: string): string {
  return text
    .replace(SPACES, ' ')
    .trim()
    .replace(/^[-\u2212\u2010-\u2015] ?/u, '-')
    .replace(/^\+ ?/u, '');
}

/** Gives the decimal number that a text states (`17,5`, `17.5`, `1 234,5`), or null. */
export function decimalOfText(text: string): number | null {
  const body = plain(text);
  if (!/^-?(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?$/u.test(body)) return null;
  return Number(body.replace(/ /gu, '').replace(',', '.'));
}

/** The words that may follow a quantity, by what its column counts: add here what people write otherwise. */
export const UNITS = {
  days: ['jour', 'jours', 'j', 'jr', 'jrs', 'journée', 'journées', 'JH', 'jour homme', 'jours homme'],
  hours: ['heure', 'heures', 'h', 'hr', 'hrs'],
  months: ['mois'],
  heads: listed(`
    personne | personnes | pers | participant | participants | participant·es | inscrits | visiteurs | CoNum
    CoNums | CN | conseiller | conseillers | conseiller numérique | conseillers numériques | agent | agents | poste
    postes | atelier | ateliers | intervenants | réponses | demi-journées
  `),
} as const;

/** What a column counts. */
export type Unit = keyof typeof UNITS;

const FRACTIONS: Readonly<Record<string, string>> = { '½': '1/2', '¼': '1/4', '¾': '3/4', '⅓': '1/3', '⅔': '2/3' };

/** Figures, then the words that say what they count. */
const COUNTED = /^(.*[\d½¼¾⅓⅔]) ?(\p{L}.*)$/u;
const AND_A_HALF = / ?et demie?$/iu;

function withoutUnit(text: string, units: readonly Unit[]): string {
  const [, figures = '', words = ''] = COUNTED.exec(text) ?? [];
  return units.some((unit) => UNITS[unit].some((name) => fold(name) === fold(words))) ? figures : text;
}

/** Gives the quantity that a text states, a decimal or a fraction (`1/2`, `1½`), with its unit or none; or null. */
export function quantityOfText(text: string, ...units: readonly Unit[]): number | null {
  const typed = plain(text);
  if (AND_A_HALF.test(typed)) {
    const whole = decimalOfText(withoutUnit(typed.replace(AND_A_HALF, ''), units));
    return whole === null ? null : whole + 1 / 2;
  }
  const body = withoutUnit(typed, units)
    .replace(/[½¼¾⅓⅔]/u, (sign) => ` ${FRACTIONS[sign] ?? ''}`)
    .replace(SPACES, ' ')
    .trim();
  const fraction = /^(-?)(?:(\d+) )?(\d+) ?[/\u2044] ?(\d+)$/u.exec(body);
  if (fraction === null) return decimalOfText(body);
  const [, sign, whole = '0', part, divisor] = fraction;
  const value = Number(whole) + Number(part) / Number(divisor);
  return Number(divisor) === 0 ? null : sign === '' ? value : -value;
}

const HOURS = /^(\d{1,4}) ?(?:h|hrs?|heures?|:) ?(?:et )?(\d{1,2})? ?(?:min|mn|minutes?)?\.?$/iu;
const MINUTES = /^(\d{1,4}) ?(?:min|mn|minutes?)\.?$/iu;

/** Gives the number of hours that a text states: a quantity, or `17h30`, `17:30`, `45 min`; null if none. */
export function hoursOfText(text: string): number | null {
  const body = plain(text);
  const minutesOnly = MINUTES.exec(body);
  if (minutesOnly !== null) return Number(minutesOnly[1]) / 60;
  const clock = HOURS.exec(body);
  if (clock === null) return quantityOfText(text, 'hours');
  const minutes = Number(clock[2] ?? 0);
  return minutes < 60 ? Number(clock[1]) + minutes / 60 : null;
}

/** A percentage as typed: `value` is a fraction when `certain` (a % sign), else whatever number was typed. */
export interface Percentage {
  readonly value: number;
  readonly certain: boolean;
}

/** Gives the percentage that a text states (`54,5 %`, `54,5`), or null. */
export function percentageOfText(text: string): Percentage | null {
  const body = text.trim();
  const number = decimalOfText(body.replace(/%$/u, ''));
  if (number === null) return null;
  return body.endsWith('%') ? { value: number / 100, certain: true } : { value: number, certain: false };
}

/** Gives what a cell holds as a percentage, or null when it is none. */
export function percentageIn(input: CellInput): Percentage | null {
  if (typeof input === 'number') return { value: input, certain: false };
  return typeof input === 'string' ? percentageOfText(input) : null;
}

/** Gives one percentage as a fraction: a number over 1 without its sign is a percentage. */
export function fractionOf({ value, certain }: Percentage): number {
  return certain || value <= 1 ? value : value / 100;
}

/** Gives points (0–100) from percentages typed side by side: values all ≤ 1 that add up to 1 are fractions. */
export function pointsOf(percentages: readonly Percentage[]): number[] {
  const sum = percentages.reduce((total, { value }) => total + value, 0);
  const fractions = percentages.every(({ value }) => value <= 1) && Math.abs(sum - 1) < 1e-9;
  return percentages.map(({ value, certain }) => Math.round((certain || fractions ? value * 100 : value) * 1e9) / 1e9);
}

/** What may part the percentages of a key typed whole. */
const BETWEEN_PERCENTAGES = /\s*(?:[/;|:\-\u2010-\u2015]|,(?!\d)|\bet\b)\s*/iu;

/** Gives the percentages of a key typed whole (`50/50`, `60 % / 40 %`, `60 % et 40 %`), in points, or null. */
export function keyOfText(text: string): number[] | null {
  const parts = text.trim().split(BETWEEN_PERCENTAGES).map(percentageOfText);
  const read = parts.filter((part) => part !== null);
  return parts.length < 2 || read.length < parts.length ? null : pointsOf(read);
}
