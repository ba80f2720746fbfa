import { tryWorkbooks } from './random-cells';

test.each([7, 19])(
  'whatever stands in any cell, the bilan ends with whole files, in French, and nobody’s data in them (seed %i)',
  async (seed) => {
    expect(await tryWorkbooks(25, seed, true)).toEqual({ tried: 25, failures: [] });
  },
  600_000,
);
