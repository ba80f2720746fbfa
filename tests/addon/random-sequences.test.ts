import { trySequences } from './random-sequences';

test.each([3, 11])(
  'whatever two people type, paste, insert, delete, move and click, with events lost and services that fail: ' +
    'no typed cell is lost, and figures are those reckoned afresh (seed %i)',
  async (seed) => {
    expect(await trySequences(2, seed)).toEqual({ tried: 2, failure: null });
  },
  240_000,
);
