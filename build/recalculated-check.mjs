import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const SAME = 1e-6;

/**
 * Has LibreOffice (`soffice`, which it needs) reckon every formula of `bilan.xlsx` anew, from files without results,
 * and compares what it finds with what we wrote: for the example from CSV and from `.xlsx`, or the inputs given.
 */
const inputs = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'nec-recalcul-'));

function run(program, ...given) {
  const { status, error, stderr } = spawnSync(program, given, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}

function convert(from, format, into) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', format, '--outdir', into, from);
}

/** Gives back a workbook whose formulas have no results. */
function withoutResults(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const bare = strFromU8(part)
      .replace(/(<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/g, '$1')
      .replace(/<c\b([^>]*) t="(?:str|b|e|n)"([^>]*)>(?=<f)/g, '<c$1$2>');
    parts[name] = strToU8(bare);
  }
  return zipSync(parts);
}

function isSame(ours, theirs) {
  return typeof ours === 'number' ? Math.abs(ours - theirs) < SAME : String(ours ?? '') === String(theirs ?? '');
}

try {
  for (const [index, input] of (inputs.length > 0
    ? inputs
    : ['examples/nec-2024', 'examples/nec-2024.xlsx']
  ).entries()) {
    const out = join(folder, String(index));
    run(process.execPath, 'build/host/bilan.cjs', input, '--sortie', out);
    const bytes = readFileSync(join(out, 'bilan.xlsx'));
    writeFileSync(join(out, 'nu.xlsx'), withoutResults(bytes));
    // Through a format that keeps no result of ours.
    convert(join(out, 'nu.xlsx'), 'ods', out);
    convert(join(out, 'nu.ods'), 'xlsx:Calc MS Excel 2007 XML', join(out, 'refait'));
    const ours = read(bytes);
    const theirs = read(readFileSync(join(out, 'refait', 'nu.xlsx')));
    const formulas = ours.SheetNames.flatMap((name) =>
      Object.entries(ours.Sheets[name] ?? {}).flatMap(([address, cell]) =>
        cell?.f === undefined ? [] : [{ name, address, ours: cell.v, theirs: theirs.Sheets[name]?.[address]?.v }],
      ),
    );
    const differing = formulas.filter((cell) => !isSame(cell.ours, cell.theirs));
    console.log(`${input} : ${formulas.length} formulas, ${differing.length} differ`);
    for (const cell of differing) console.log(JSON.stringify(cell));
    if (differing.length > 0 || formulas.length === 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
