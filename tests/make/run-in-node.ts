import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');

/**
 * Runs a script of tests/ in a plain Node, which is three times as fast as jest's, and gives the JSON of its last line.
 */
export async function runInNode(script: string, ...args: readonly string[]): Promise<unknown> {
  const outfile = join(ROOT, `build/host/${[basename(script, '.ts'), ...args].join('-')}.cjs`);
  buildSync({
    entryPoints: [join(ROOT, 'tests', script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'silent',
  });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', pathToFileURL(join(ROOT, 'build/edited-univer.mjs')).href, outfile, ...args],
    { cwd: ROOT },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
