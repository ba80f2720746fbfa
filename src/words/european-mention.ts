import { fold } from '../domain/names';
import { oncePattern } from '../domain/once';

const union = oncePattern(String.raw`europ[ée]|(?<!\p{L})(?:UE|FSE|FEDER|FEADER)(?!\p{L})`, 'u');

/** What must be read beside the emblem, and what says it as well. */
const MENTION = 'Cofinancé par l’Union européenne';
const AS_WELL = ['financé par l’Union européenne', MENTION];

/** Says whether a mention of who pays names the European Union or one of its funds. */
export function namesTheUnion(cofunding: string): boolean {
  return union().test(cofunding) || /union\s+europ/iu.test(cofunding);
}

/** Gives the lines beside the emblem: what staff typed, after the mention that is due where it does not say it. */
export function unionMention(cofunding: string): string[] {
  return AS_WELL.some((said) => fold(cofunding).includes(fold(said))) ? [cofunding] : [MENTION, cofunding];
}
