/** Gives the whole numbers from 1 to `count` in an order drawn with `random` (from 0, below 1). */
export function shuffledNumbers(count: number, random: () => number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last -= 1) {
    const drawn = Math.min(last, Math.floor(random() * (last + 1)));
    [numbers[last], numbers[drawn]] = [numbers[drawn] ?? 0, numbers[last] ?? 0];
  }
  return numbers;
}
