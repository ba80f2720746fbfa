import type { Finding, FindingCode, FindingParams } from '../../domain/finding';

/** A finding told to staff: what is wrong, and what to do. */
export interface Phrase {
  readonly message: string;
  readonly action: string;
}

/** One French phrase for each of these codes; a missing one does not compile. */
export type Phrases<C extends FindingCode> = { readonly [K in C]: (params: FindingParams[K], found: Pick<Finding, 'tab' | 'severity'>) => Phrase };
