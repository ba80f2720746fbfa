import { bundledForNode, outcomeOf } from './run-in-node.mjs';

/**
 * Makes every service call of every command and trigger fail in turn, once and for good, and has every write refused
 * late: what `npm test` only samples. Takes several hours; the functions that are named are tried alone.
 */
const script = bundledForNode('addon/late-refusals/try-scenes', 'faults');
const { tried, wrong } = outcomeOf(script, 'tryEverything', process.argv.slice(2));
console.log(`${tried} failures tried, ${wrong.length} wrong`);
for (const line of wrong) console.log(`  ${line}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
