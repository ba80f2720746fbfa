/** Nothing was written, and the message, in French, says why and what to do. */
export class RefusedError extends Error {}
