import { tryWorkbooks } from './random-cells';

// What comes after the bilan goes by turns over both: each of it once.
test.each([
  [7, 0],
  [19, 5],
])(
  'whatever stands in any cell, the bilan ends with whole files, in French, and nobody’s data in them (seed %i; `npm ' +
    'run hasard` tries 2 000 workbooks)',
  async (seed, firstTurn) => {
    expect(await tryWorkbooks(5, seed, firstTurn)).toEqual({ tried: 5, failures: [] });
  },
  600_000,
);
