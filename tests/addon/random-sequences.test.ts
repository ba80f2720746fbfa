import { runInNode } from '../make/run-in-node';

test(
  'whatever two people type, paste, insert, delete, move and click, with events lost and services that fail: ' +
    'no typed cell is lost, and figures are those reckoned afresh',
  async () => {
    const outcomes = await Promise.all(['3', '11'].map((seed) => runInNode('addon/random-sequences.ts', '2', seed)));
    expect(outcomes).toEqual([
      { tried: 2, failure: null },
      { tried: 2, failure: null },
    ]);
  },
  240_000,
);
