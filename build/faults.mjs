import { bundledForNode, outcomeOf } from './run-in-node.mjs';

/**
 * Makes every service call of every command and trigger fail in turn, once and for good, and has every write refused
 * late: what `npm test` only samples. Takes hours; functions that are named are tried alone. Two hundred failures of a
 * scene go in a process of their own: Univer keeps something of each workbook that it closed.
 */
const script = bundledForNode('addon/faults/try-scenes', 'faults');
const MOST = 200;
const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : outcomeOf(script, 'calledFunctions')) {
  let all = 0;
  for (let from = 0, last = 1; last > 0; from += MOST) {
    const { tried, wrong } = outcomeOf(script, 'tryEverything', name, from, MOST);
    for (const line of wrong) console.log(`  ${line}`);
    if (wrong.length > 0) process.exitCode = 1;
    last = tried;
    all += tried;
  }
  console.log(`${name}: ${all} failures tried`);
}
