import { runInNode } from '../make/run-in-node';

test('whatever two people do, events lost and services failing, no typed cell is lost, figures are right', async () => {
  const outcomes = await Promise.all(['3', '11'].map((seed) => runInNode('addon/random-sequences.ts', '2', seed)));
  expect(outcomes).toEqual([
    { tried: 2, failure: null },
    { tried: 2, failure: null },
  ]);
}, 240_000);
