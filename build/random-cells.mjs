import { spawnSync } from 'node:child_process';
import { bundledForNode, outcomeOf } from './run-in-node.mjs';

/**
 * Tries the laws of the tests on thirty times as many cases as `npm test`, then 2 000 random workbooks (or as many as
 * the first argument says, from the seed that the second gives), a hundred at a time, each from its own seed, every
 * command in each, and a sequence of gestures for every ten: what `npm test` tries with 10, in each of which one
 * command follows, and 2 sequences. Takes some two hours.
 */
const LAWS = ['tests/domain', 'tests/host/xlsx', 'tests/report', 'tests/workbook'];
const jest = ['node_modules/jest/bin/jest.js', '--config', 'build/jest.config.mjs', '--testTimeout=600000'];
const { status } = spawnSync(process.execPath, [...jest, ...LAWS], {
  stdio: 'inherit',
  env: { ...process.env, NEC_TIMES: '30' },
});
if (status !== 0) process.exitCode = 1;
const [count = '2000', seed = '7'] = process.argv.slice(2);
const CAMPAIGNS = [
  ['random-cells', 'tryWorkbooks', Number(count), 100],
  ['random-sequences', 'trySequences', Math.ceil(Number(count) / 10), 20],
];
for (const [name, function_, all, most] of CAMPAIGNS) {
  const script = bundledForNode(`addon/${name}`, name);
  for (let done = 0; done < all; done += most) {
    const from = Number(seed) + done;
    const { tried, failures } = outcomeOf(script, function_, Math.min(most, all - done), from);
    console.log(`${name}: ${tried} tried from seed ${from}, ${failures.length} wrong`);
    for (const failure of failures) console.log(JSON.stringify(failure, null, 1));
    if (failures.length > 0) process.exitCode = 1;
  }
}
