import { cents, shareOut } from '../domain/money';
import { pointsText } from './french';

/** Gives the whole percentages of parts of a whole, adding up to 100 by largest remainder; null for no whole. */
export function wholePercents(parts: readonly number[]): readonly number[] | null {
  return parts.every((part) => part >= 0) && parts.some((part) => part > 0) ? shareOut(cents(100), parts) : null;
}

/** Gives those percentages as « 16 % », '' for each part where they make no whole. */
export function wholePercentTexts(parts: readonly number[]): string[] {
  const shown = wholePercents(parts);
  return parts.map((_, index) => (shown === null ? '' : pointsText(shown[index] ?? 0)));
}
