import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes every service call of every command and trigger fail in turn, once and for good: what `npm test` only samples.
 * Takes about two hours.
 */
const RUNS = [
  ['every-fault', 'once', '1'],
  ['every-fault', 'forever', '1'],
  ['every-fault-adding', 'once', '1'],
  ['every-fault-adding', 'forever', '1'],
  // Writes refused late: so many of each command, all of them.
  ['late-refusals/try-scenes', '100000'],
];
let failed = false;
for (const [script, ...given] of RUNS) {
  const outfile = `${root}build/host/faults.cjs`;
  buildSync({
    entryPoints: [`${root}tests/addon/${script}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  });
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', new URL('edited-univer.mjs', import.meta.url).href, outfile, ...given],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { tried, wrong } = JSON.parse(stdout.trim().split('\n').at(-1));
  console.log(`${script} ${given[0]}: ${JSON.stringify(tried)} tried, ${wrong.length} wrong`);
  for (const line of wrong) console.log(`  ${line}`);
  failed ||= wrong.length > 0;
}
process.exitCode = failed ? 1 : 0;
