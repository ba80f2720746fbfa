import type { Finding, FindingCode, FindingParams } from '../../domain/finding';

/** A finding told to staff: what is wrong, then what to do. */
export type Phrase = readonly [message: string, action: string];

/** A French phrase for each finding; a missing one does not compile. */
export type Phrases = {
  readonly [C in FindingCode]: (params: FindingParams[C], found: Pick<Finding, 'tab' | 'severity'>) => Phrase;
};

/** The phrases of one subject. */
export type SomePhrases = Partial<Phrases>;
