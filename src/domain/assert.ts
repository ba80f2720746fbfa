/** Gives nothing when `condition` holds; throws when our own code is wrong (never for what staff typed). */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`NEC Bilan, internal error: ${message}`);
}
