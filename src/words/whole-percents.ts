import { cents, shareOut } from '../domain/money';
import { pointsText } from './french';

/**
 * Gives the whole percentages under which parts of one whole are shown: they add up to 100, by largest remainder.
 * Null where parts make no whole: one is below zero, or none is above.
 */
export function wholePercents(parts: readonly number[]): readonly number[] | null {
  return parts.every((part) => part >= 0) && parts.some((part) => part > 0) ? shareOut(cents(100), parts) : null;
}

/** Gives those percentages as « 16 % », '' for each part where they make no whole. */
export function wholePercentTexts(parts: readonly number[]): string[] {
  const shown = wholePercents(parts);
  return parts.map((_, index) => (shown === null ? '' : pointsText(shown[index] ?? 0)));
}
