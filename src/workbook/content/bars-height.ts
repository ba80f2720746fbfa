/** What a title and an axis take above and below the bars. */
const AROUND = 90;
/** A name of two lines has room beside its bar. */
const ROOM = 28;
/** Higher, a chart does not fit on a page with its title. */
const TALLEST = 690;

/** Gives the height in pixels of a chart of so many bars: `usual`, or more to have room for their names. */
export function barsHeight(usual: number, bars: number): number {
  return Math.max(usual, Math.min(TALLEST, AROUND + bars * ROOM));
}
