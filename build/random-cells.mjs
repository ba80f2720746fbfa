import { bundledForNode, outcomeOf } from './run-in-node.mjs';

/**
 * Tries 2 000 random workbooks (or as many as the first argument says, from the seed that the second gives): what `npm
 * test` tries with 50.
 */
const [count = '2000', seed = '7'] = process.argv.slice(2);
const { tried, failures } = outcomeOf(bundledForNode('addon/random-cells', 'random-cells'), count, seed);
console.log(`${tried} tried`);
for (const failure of failures) console.log(JSON.stringify(failure, null, 1));
process.exitCode = failures.length > 0 ? 1 : 0;
