import { runInNode } from '../make/run-in-node';

test('whatever stands in any cell, the bilan ends with whole files, in French, and nobody’s data in them', async () => {
  const outcomes = await Promise.all(['7', '19'].map((seed) => runInNode('addon/random-cells.ts', '25', seed)));
  expect(outcomes).toEqual([
    { tried: 25, failures: [] },
    { tried: 25, failures: [] },
  ]);
}, 600_000);
