import { plainName } from '../../host/french/french-formulas';

/** Gives the line that a key moves to in a menu of `count` lines, whose ends meet, or null for no move. */
export function lineAfter(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (Math.max(current, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Gives the line that letters typed in quick succession name, or null: the first after the current one whose caption
 * begins with them, without case or accents. The same letter again goes on to the next such line, as in every menu.
 */
export function lineNamed(typed: string, current: number, captions: readonly string[]): number | null {
  const letters = plainName(typed);
  const isOneLetter = letters !== '' && letters === letters.slice(0, 1).repeat(letters.length);
  const wanted = isOneLetter ? letters.slice(0, 1) : letters;
  if (wanted === '') return null;
  // A word being typed may still name the line that its first letters found.
  const first = isOneLetter ? current + 1 : Math.max(current, 0);
  const order = captions.map((_, index) => (first + index) % captions.length);
  return order.find((index) => plainName(captions[index] ?? '').startsWith(wanted)) ?? null;
}
