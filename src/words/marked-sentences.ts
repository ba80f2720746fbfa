import type { Bilan } from '../domain/bilan';

/** What stands after a figure or a sentence that staff's retained values decide; a note explains it. */
export const RETAINED_MARK = '\u00a0*';

/**
 * Gives back the sentences about a bilan as people read it; those that would be otherwise from what was calculated bear
 * the mark.
 */
export function markedSentences(of: (bilan: Bilan) => string[], calculated: Bilan, told: Bilan): string[] {
  const plain = new Set(of(calculated));
  return of(told).map((sentence) => (plain.has(sentence) ? sentence : `${sentence}${RETAINED_MARK}`));
}
