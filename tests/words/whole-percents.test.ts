import fc from 'fast-check';
import { wholePercents, wholePercentTexts } from '../../src/words/whole-percents';

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [15, 18],
    [45, 55],
  ],
  [
    [67_958, 221_479, 39_144, 234_000, 1_782_000],
    [3, 9, 2, 10, 76],
  ],
  [
    [0, 7],
    [0, 100],
  ],
  [
    [1, 999],
    [0, 100],
  ],
  [[-1, 3], null],
  [[0, 0], null],
  [[], null],
])('%j is shown as %j', (parts, shown) => {
  expect(wholePercents(parts)).toEqual(shown);
});

test('percentages of a whole add up to 100, each within one of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000_000_00 }), { minLength: 1, maxLength: 20 }), (parts) => {
      fc.pre(parts.some((part) => part > 0));
      const shown = wholePercents(parts) ?? [];
      const whole = parts.reduce((sum, part) => sum + part, 0);
      expect(shown.reduce((sum, part) => sum + part, 0)).toBe(100);
      expect(parts.filter((part, index) => Math.abs((shown[index] ?? -1) - (100 * part) / whole) >= 1)).toEqual([]);
    }),
  );
});

test('a text each, the same for all where they make no whole', () => {
  expect(wholePercentTexts([1, 2])).toEqual(['33\u00a0%', '67\u00a0%']);
  expect(wholePercentTexts([-1, 2])).toEqual(['', '']);
});
