import { trySequences } from './random-sequences';

test(
  'whatever two people type, paste, insert, delete, move and click, with events lost and services that fail: ' +
    'no typed cell is lost, and figures are those reckoned afresh (two sequences that hold every gesture and every ' +
    'command: `npm run hasard` tries more)',
  async () => {
    expect(await trySequences(2, 17_689)).toEqual({ tried: 2, failures: [] });
  },
  240_000,
);
