import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}build/host/random-cells.cjs`;

/**
 * Tries 2 000 random workbooks (or as many as the first argument says, from the seed that the second gives): what `npm
 * test` tries with 50.
 */
buildSync({
  entryPoints: [`${root}tests/addon/random-cells.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
const [count = '2000', seed = '7'] = process.argv.slice(2);
const { stdout } = spawnSync(
  process.execPath,
  ['--import', new URL('edited-univer.mjs', import.meta.url).href, outfile, count, seed],
  { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
);
const { tried, failures } = JSON.parse(stdout.trim().split('\n').at(-1));
console.log(`${tried} tried`);
for (const failure of failures) console.log(JSON.stringify(failure, null, 1));
process.exitCode = failures.length > 0 ? 1 : 0;
