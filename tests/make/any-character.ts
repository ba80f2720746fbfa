import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/** Any character but half of a pair; fast-check's own « binary » lists them all first, which takes a second. */
export const ANY_CHARACTER = fc
  .integer({ min: 0, max: 0x10_ffff - SURROGATES.count })
  .map((n) => String.fromCodePoint(n < SURROGATES.first ? n : n + SURROGATES.count));
