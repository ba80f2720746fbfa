import { runInNode } from '../make/run-in-node';

test('whatever stands in any cell, the bilan ends with whole files, in French, and nobody’s data in them', async () => {
  const outcomes = await Promise.all(['7', '19'].map((seed) => runInNode('addon/random-cells.ts', '10', seed)));
  expect(outcomes).toEqual([
    { tried: 10, failures: [] },
    { tried: 10, failures: [] },
  ]);
}, 600_000);
