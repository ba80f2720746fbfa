import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { LockTable } from '../../src/host/lock-table';
import { GENERATED_TAB_NAMES } from '../../src/workbook/phrases/tab-names';
import { open } from '../host/open-workbook';
import { CODE } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';

const ROOT = join(__dirname, '../..');
const SCRIPT = join(ROOT, 'build/host/every-fault.cjs');

interface Outcome {
  readonly tried: number;
  readonly wrong: readonly string[];
}

async function everyFault(lasting: 'once' | 'forever'): Promise<Outcome> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, lasting], { cwd: ROOT });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Outcome;
}

describe('« Générer le bilan » and « Annuler la dernière génération », when a service fails', () => {
  test(
    'at a call, once or for good: input tabs are untouched, the former tabs come back (or undoing is brought to its end), what was typed is set aside once, and it says so in French',
    async () => {
      buildSync({ entryPoints: [join(__dirname, 'every-fault.ts')], outfile: SCRIPT, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' });
      const [once, forever] = await Promise.all([everyFault('once'), everyFault('forever')]);
      expect(once.wrong).toEqual([]);
      expect(forever.wrong).toEqual([]);
      expect(once.tried).toBeGreaterThan(170);
      expect(forever.tried).toBeGreaterThan(170);
    },
    240_000,
  );

  test('the lock is free again afterwards', async () => {
    const host = await open(CODE, smallWorkbook(), { lockTable: new LockTable() });
    host.failAt(40, 'forever');
    expect(() => host.call('genererBilan')).toThrow('Le travail');
    await host.run('genererBilan');
    expect(host.sheetNames).toEqual([...Object.keys(smallWorkbook()), ...Object.values(GENERATED_TAB_NAMES)]);
  });

  test('a second person is told that somebody is at it, and nothing is written', async () => {
    const locks = new LockTable();
    const host = await open(CODE, smallWorkbook(), { lockTable: locks });
    locks.take('classeur', {});
    expect(() => host.call('genererBilan')).toThrow('Quelqu’un d’autre est en train de générer le bilan');
    expect(host.meter.writes).toBe(0);
    expect(host.sheetNames).toEqual(Object.keys(smallWorkbook()));
  });
});
