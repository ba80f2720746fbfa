import { spawnSync } from 'node:child_process';
import { bundledForNode, outcomeOf } from './run-in-node.mjs';

/**
 * Tries the laws of the tests on thirty times as many cases as `npm test`, then 2 000 random workbooks (or as many as
 * the first argument says, from the seed that the second gives), a hundred at a time, each from its own seed: what
 * `npm test` tries with 50, in each of which one command follows. Takes about an hour and a half.
 */
const LAWS = ['tests/domain', 'tests/host/xlsx', 'tests/report', 'tests/workbook'];
const jest = ['node_modules/jest/bin/jest.js', '--config', 'build/jest.config.mjs', '--testTimeout=600000'];
const { status } = spawnSync(process.execPath, [...jest, ...LAWS], {
  stdio: 'inherit',
  env: { ...process.env, NEC_TIMES: '30' },
});
if (status !== 0) process.exitCode = 1;
const [count = '2000', seed = '7'] = process.argv.slice(2);
const script = bundledForNode('addon/random-cells', 'random-cells');
for (let done = 0; done < Number(count); done += 100) {
  const [some, from] = [Math.min(100, Number(count) - done), Number(seed) + done];
  const { tried, failures } = outcomeOf(script, 'tryWorkbooks', some, from);
  console.log(`${tried} tried from seed ${from}, ${failures.length} wrong`);
  for (const failure of failures) console.log(JSON.stringify(failure, null, 1));
  if (failures.length > 0) process.exitCode = 1;
}
