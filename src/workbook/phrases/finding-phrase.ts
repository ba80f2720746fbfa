import type { Finding, FindingCode, FindingParams } from '../../domain/finding';

/** A finding told to staff: what is wrong, then what to do. */
export type Phrase = readonly [message: string, action: string];

/** One French phrase for each of these codes; a missing one does not compile. */
export type Phrases<C extends FindingCode> = {
  readonly [K in C]: (params: FindingParams[K], found: Pick<Finding, 'tab' | 'severity'>) => Phrase;
};
