/** The French message says what became of the work (most often nothing was written), why, and what to do. */
export class RefusedError extends Error {}
