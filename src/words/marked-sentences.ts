import type { Bilan } from '../domain/bilan';

/** What stands after a figure or a sentence that staff's retained values decide; a note explains it. */
export const RETAINED_MARK = '\u00a0*';

/** Gives the sentences about a bilan as people read it; those that retained values change bear the mark. */
export function markedSentences(of: (bilan: Bilan) => string[], calculated: Bilan, told: Bilan): string[] {
  const plain = new Set(of(calculated));
  return of(told).map((sentence) => (plain.has(sentence) ? sentence : `${sentence}${RETAINED_MARK}`));
}
