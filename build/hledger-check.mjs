import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundledForNode } from './run-in-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}build/host/hledger`;

/**
 * Has an hledger that is installed read the journals of the example and of random ledgers: what `npm test` checks with
 * a reader of its own.
 */
const outfile = bundledForNode('workbook/journal/hledger-check', 'hledger-check');
for (const [script, ...args] of [
  ['build/host/bilan.cjs', '--sortie', out],
  [outfile, `${out}/bilan.journal`, `${out}/figures.json`],
]) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', script === outfile ? 'inherit' : 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
