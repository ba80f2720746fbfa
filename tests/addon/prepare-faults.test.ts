import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');
const SCRIPT = join(ROOT, 'build/host/every-fault-preparing.cjs');

describe('« Préparer le classeur », when a service fails', () => {
  test(
    'at one of its calls (npm run faults tries them all): what staff typed stays, and running again gives the whole workbook',
    async () => {
      buildSync({ entryPoints: [join(__dirname, 'every-fault-preparing.ts')], outfile: SCRIPT, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' });
      const tryFrom = async (first: string) => {
        const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, '60', first], { cwd: ROOT });
        return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { tried: number; wrong: string[] };
      };
      const [odd, even] = await Promise.all([tryFrom('1'), tryFrom('31')]);
      expect([...odd.wrong, ...even.wrong]).toEqual([]);
      expect(odd.tried + even.tried).toBeGreaterThan(25);
    },
    240_000,
  );
});
