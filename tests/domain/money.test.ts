import fc from 'fast-check';
import { averageCents, cents, priceOf, shareOut, sumCents, sumQuantities } from '../../src/domain/money';

const amounts = fc.integer({ min: -1e11, max: 1e11 }).map(cents);
const weights = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 4000 }).map((n) => n / 4),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .filter((all) => all.some((weight) => weight > 0));

test('the parts of a sum add up to it, whatever the weights', () => {
  fc.assert(fc.property(amounts, weights, (total, key) => expect(sumCents(shareOut(total, key))).toBe(total)));
});

test('no part is further than a cent from its exact value, and none of no weight gets anything', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }).map(cents), weights, (total, key) => {
      const whole = key.reduce((sum, weight) => sum + weight, 0);
      for (const [index, share] of shareOut(total, key).entries()) {
        expect(Math.abs(share - (total * (key[index] ?? 0)) / whole)).toBeLessThan(1.000001);
        if (key[index] === 0) expect(share).toBe(0);
      }
    }),
  );
});

test('a negative sum is shared as its absolute value with the sign put back', () => {
  fc.assert(
    fc.property(amounts, weights, (total, key) =>
      expect(shareOut(cents(0 - total), key)).toEqual(shareOut(total, key).map((share) => cents(0 - share))),
    ),
  );
});

test('equal remainders go to the earlier weights', () => {
  expect(shareOut(cents(5), [1, 1, 1])).toEqual([2, 2, 1]);
  expect(shareOut(cents(-5), [1, 1, 1])).toEqual([-2, -2, -1]);
});

test('weights in thirds share a large sum to the cent', () => {
  expect(shareOut(cents(100_000_000), [1 / 3, 2 / 3])).toEqual([33_333_333, 66_666_667]);
});

test('the published internal budget of 2024 splits in 18 and 15', () => {
  expect(shareOut(cents(1_994_581), [15, 18])).toEqual([906_628, 1_087_953]);
});

test('a quantity at a price is rounded half up once', () => {
  expect(priceOf(0.5, cents(101))).toBe(51);
  expect(priceOf(1.5, cents(33_333))).toBe(50_000);
  expect(priceOf(1 / 3, cents(54_000))).toBe(18_000);
});

test('a mean is rounded half up to the cent', () => {
  expect(averageCents(cents(2_344_581), 90)).toBe(26_051);
  expect(averageCents(cents(1), 2)).toBe(1);
});

test('quantities add up without binary dust, in any order', () => {
  expect(sumQuantities([0.1, 0.2])).toBe(0.3);
  expect(sumQuantities([1 / 3, 1 / 3, 1 / 3])).toBe(1);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }).map((n) => n / 100)), (all) =>
      expect(sumQuantities([...all].reverse())).toBe(sumQuantities(all)),
    ),
  );
});

test('a sum of cents as quantities is exact however large', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 50 }), (all) =>
      expect(sumQuantities(all)).toBe(all.reduce((sum, n) => sum + n, 0)),
    ),
  );
});

test('cents that are not whole are a bug of ours', () => {
  expect(() => cents(0.5)).toThrow('NEC Bilan, internal error: 0.5 is not a whole number of cents');
});
