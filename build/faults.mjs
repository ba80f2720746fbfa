import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes every service call of every command and trigger fail in turn, once and for good: what `npm test` only samples.
 * Takes about two hours.
 */
let failed = false;
for (const script of ['every-fault', 'every-fault-adding']) {
  const outfile = `${root}build/host/${script}.cjs`;
  buildSync({
    entryPoints: [`${root}tests/addon/${script}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  });
  for (const lasting of ['once', 'forever']) {
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', new URL('edited-univer.mjs', import.meta.url).href, outfile, lasting, '1'],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { tried, wrong } = JSON.parse(stdout.trim().split('\n').at(-1));
    console.log(`${script}, ${lasting}: ${tried} tried, ${wrong.length} wrong`);
    for (const line of wrong) console.log(`  ${line}`);
    failed ||= wrong.length > 0;
  }
}
process.exitCode = failed ? 1 : 0;
