import type { Unit } from '../../domain/indicators';

const MINUTES_A_DAY = 24 * 60;
const CENTS_A_EURO = 100;

/** Gives a figure as a cell holds it: euros for cents, a fraction of a day for minutes, others unchanged. */
export function cellFigureOf(value: number, unit: Unit): number {
  if (unit === 'money') return value / CENTS_A_EURO;
  return unit === 'minutes' ? value / MINUTES_A_DAY : value;
}

/** Gives percentage points (54.5) as a cell holds them: a fraction to format as a percentage. */
export function cellFractionOf(points: number): number {
  return points / 100;
}

/** Gives a ratio in percentage points, to one decimal. */
export function pointsOfRatio(ratio: number): number {
  return Math.round(ratio * 1000) / 10;
}
