const SPACES = /[\s\u00a0\u202f\u2009]+/gu;

/** Gives back the decimal number that a text states (`17,5`, `17.5`, `1 234,5`), or null. */
export function decimalOfText(text: string): number | null {
  const body = text.replace(SPACES, ' ').trim().replace(/^\u2212/u, '-');
  if (!/^-?(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?$/u.test(body)) return null;
  return Number(body.replace(/ /gu, '').replace(',', '.'));
}

/** Gives back the quantity that a text states: a decimal number or a fraction (`1/2`), or null. */
export function quantityOfText(text: string): number | null {
  const fraction = /^(\d+)\s*\/\s*(\d+)$/u.exec(text.trim());
  if (fraction === null) return decimalOfText(text);
  const divisor = Number(fraction[2]);
  return divisor === 0 ? null : Number(fraction[1]) / divisor;
}

/** Gives back the number of hours that a text states: a quantity, or `17h30`, `17:30`; null if none. */
export function hoursOfText(text: string): number | null {
  const clock = /^(\d{1,4})\s*(?:h|:)\s*(\d{1,2})?\s*(?:min|mn)?$/iu.exec(text.trim());
  if (clock === null) return quantityOfText(text);
  const minutes = Number(clock[2] ?? 0);
  return minutes < 60 ? Number(clock[1]) + minutes / 60 : null;
}

/** A percentage as typed: `value` is a fraction when `certain` (a % sign), else whatever number was typed. */
export interface Percentage {
  readonly value: number;
  readonly certain: boolean;
}

/** Gives back the percentage that a text states (`54,5 %`, `54,5`), or null. */
export function percentageOfText(text: string): Percentage | null {
  const body = text.trim();
  const number = decimalOfText(body.replace(/%$/u, ''));
  if (number === null) return null;
  return body.endsWith('%') ? { value: number / 100, certain: true } : { value: number, certain: false };
}

/** Gives back one percentage as a fraction: a number over 1 without its sign is a percentage. */
export function fractionOf({ value, certain }: Percentage): number {
  return certain || value <= 1 ? value : value / 100;
}

/**
 * Gives back percentages in points (0–100) from what was typed side by side: a number over 1 is a percentage; values
 * all ≤ 1 that add up to 1 are fractions (RULES, Reading).
 */
export function pointsOf(percentages: readonly Percentage[]): number[] {
  const sum = percentages.reduce((total, { value }) => total + value, 0);
  const fractions = percentages.every(({ value }) => value <= 1) && Math.abs(sum - 1) < 1e-9;
  return percentages.map(({ value, certain }) => Math.round((certain || fractions ? value * 100 : value) * 1e9) / 1e9);
}
