/** Google stops a script after 6 minutes: this leaves two to put everything back. */
const LONGEST_RUN_MS = 4 * 60_000;

/** The bundle is loaded anew by each execution: its loading is when it began. */
const began = Date.now();

/** Google's time limit is near: the work was stopped on purpose. */
export class OutOfTimeError extends Error {}

export function elapsedMs(): number {
  return Date.now() - began;
}

/** Throws an OutOfTimeError when too little of Google's time is left to begin another piece of work. */
export function checkTime(): void {
  if (elapsedMs() > LONGEST_RUN_MS) throw new OutOfTimeError('out of time');
}
