import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}build/host/hledger`;

/**
 * Has an hledger that is installed read the journals of the example and of random ledgers: what `npm test` checks with
 * a reader of its own.
 */
const outfile = `${root}build/host/hledger-check.cjs`;
buildSync({
  entryPoints: [`${root}tests/workbook/journal/hledger-check.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
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
