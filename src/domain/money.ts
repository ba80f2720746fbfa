import { assert } from './assert';

declare const centsBrand: unique symbol;

/** An amount of money in whole cents of a euro. */
export type Cents = number & { readonly [centsBrand]: true };

/** Quantities carry at most nine decimals: a third of a day is still a third of its price. */
const NANO = 1_000_000_000;

/** Gives `n` as cents; `n` must be a whole number that a double holds exactly. */
export function cents(n: number): Cents {
  assert(Number.isSafeInteger(n), `${n} is not a whole number of cents`);
  return (n === 0 ? 0 : n) as Cents;
}

/** Gives the sum in cents; 0 for no amount. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/** Gives the sum of quantities, free of binary dust (0.1 + 0.2 is 0.3, three times 1/3 is 1). */
export function sumQuantities(quantities: Iterable<number>): number {
  let total = 0;
  for (const quantity of quantities) total += quantity;
  return Number.isInteger(total) ? total : Math.round(total * NANO) / NANO;
}

/** Gives an amount as plain decimal text in euros, `-1234.56`, for programs to read. */
export function decimalText(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Gives `quantity` × `unitPrice` in cents, rounded half up once (away from zero below it). */
export function priceOf(quantity: number, unitPrice: Cents): Cents {
  return roundedQuotient(BigInt(Math.round(quantity * NANO)) * BigInt(unitPrice), BigInt(NANO));
}

/** Gives `total` ÷ `count` in cents, rounded half up; `count` is a whole number above 0. */
export function averageCents(total: Cents, count: number): Cents {
  assert(Number.isSafeInteger(count) && count > 0, `cannot divide an amount by ${count}`);
  return roundedQuotient(BigInt(total), BigInt(count));
}

function roundedQuotient(dividend: bigint, divisor: bigint): Cents {
  const two = BigInt(2);
  const magnitude = dividend < BigInt(0) ? -dividend : dividend;
  const rounded = (magnitude * two + divisor) / (divisor * two);
  return cents(Number(dividend < BigInt(0) ? -rounded : rounded));
}

/**
 * Gives one amount a weight: `total` shared by largest remainder, ties to the earlier weight, so that the parts
 * add up to `total` to the cent. A negative total is shared as its absolute value with the sign put back.
 * Weights are quantities of zero or more, not all zero.
 */
export function shareOut(total: Cents, weights: readonly number[]): Cents[] {
  const nanos = weights.map((weight) => BigInt(Math.round(weight * NANO)));
  const whole = nanos.reduce((sum, weight) => sum + weight, BigInt(0));
  assert(whole > BigInt(0) && nanos.every((weight) => weight >= BigInt(0)), 'weights must be positive');
  const sign = total < 0 ? -1 : 1;
  const shares = nanos.map((weight, index) => {
    const exact = weight * BigInt(Math.abs(total));
    return { index, floor: Number(exact / whole), remainder: exact % whole };
  });
  const left = Math.abs(total) - shares.reduce((sum, share) => sum + share.floor, 0);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const lucky = new Set(byRemainder.slice(0, left).map((share) => share.index));
  return shares.map((share) => cents(sign * (share.floor + (lucky.has(share.index) ? 1 : 0))));
}
