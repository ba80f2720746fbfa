import { bundledForNode, outcomeOf } from './run-in-node.mjs';

/**
 * Makes every service call of every command and trigger fail in turn, once and for good: what `npm test` only samples.
 * Takes about two hours.
 */
const RUNS = [
  ['every-fault', 'everyFault', 1],
  ['every-fault-adding', 'everyFaultAdding', 1, 1],
  ['late-refusals/try-scenes', 'tryScenes'],
];
let failed = false;
for (const [script, ...call] of RUNS) {
  const { tried, wrong } = outcomeOf(bundledForNode(`addon/${script}`, 'faults'), ...call);
  console.log(`${script}: ${JSON.stringify(tried)} tried, ${wrong.length} wrong`);
  for (const line of wrong) console.log(`  ${line}`);
  failed ||= wrong.length > 0;
}
process.exitCode = failed ? 1 : 0;
