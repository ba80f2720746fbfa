import { firstWord, fold } from '../../domain/names';
import { TAKEN_OUT } from './replacements';

/** The profiles that count (RULES), as they are written alone, and what replaces one that says more. */
const KNOWN: readonly (readonly [counts: (key: string, word: string) => boolean, alone: RegExp, label: string])[] = [
  [(key) => key.startsWith('intervenant'), /^intervenante?s?$/u, 'Intervenant'],
  [(key) => key.startsWith('organisat'), /^organisat(?:eur|rice|ion)s?$/u, 'Organisateur'],
  [(_, word) => ['participant', 'participante', 'participants'].includes(word), /^participante?s?$/u, 'Participant'],
];

/** Gives what replaces a profile, which counts alike, so that no name stays behind it; null when it stays. */
export function profileStandIn(profile: string): string | null {
  const [key, word] = [fold(profile), firstWord(profile)];
  if (word === '') return null;
  const known = KNOWN.find(([counts]) => counts(key, word));
  if (known === undefined) return TAKEN_OUT;
  return known[1].test(key) ? null : known[2];
}
