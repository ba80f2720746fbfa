import { shuffledNumbers } from '../../domain/shuffled-numbers';

/** Gives a random number for each different key, '' apart, which has none. */
export function standIns(keys: readonly string[], random: () => number): ReadonlyMap<string, number> {
  const different = [...new Set(keys)].filter((key) => key !== '');
  const numbers = shuffledNumbers(different.length, random);
  return new Map(different.map((key, index) => [key, numbers[index] ?? 0]));
}
