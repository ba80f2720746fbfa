import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');

/** What random-sequences.ts prints. */
interface Outcome {
  readonly tried: number;
  readonly failure: unknown;
}

test(
  'whatever two people type, paste, insert, delete, move and click, with events lost and services that fail: ' +
    'no typed cell is lost, and figures are those reckoned afresh',
  async () => {
    const outfile = join(ROOT, 'build/host/random-sequences.cjs');
    buildSync({
      entryPoints: [join(__dirname, 'random-sequences.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
      logLevel: 'silent',
    });
    const outcomes = await Promise.all(
      ['3', '11'].map(async (seed): Promise<Outcome> => {
        const { stdout } = await promisify(execFile)(
          process.execPath,
          ['--import', pathToFileURL(join(ROOT, 'build/edited-univer.mjs')).href, outfile, '3', seed],
          { cwd: ROOT },
        );
        return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Outcome;
      }),
    );
    expect(outcomes).toEqual([
      { tried: 3, failure: null },
      { tried: 3, failure: null },
    ]);
  },
  240_000,
);
