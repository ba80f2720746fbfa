/** What a title and an axis take above and below the bars. */
const AROUND = 90;
/** A name of two lines has room beside its bar. */
const ROOM = 28;
/** Higher, a chart does not fit on a page with its title. */
const TALLEST = 690;

/**
 * Gives back the height in pixels of a chart of so many horizontal bars: `usual`, or more where their names would not
 * have room.
 */
export function barsHeight(usual: number, bars: number): number {
  return Math.max(usual, Math.min(TALLEST, AROUND + bars * ROOM));
}
