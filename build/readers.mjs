import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, write } from '@e965/xlsx';

const root = fileURLToPath(new URL('..', import.meta.url));
const SAME = 1e-9;
const folder = mkdtempSync(join(tmpdir(), 'nec-readers-'));

function run(program, ...given) {
  const { status, error, stderr } = spawnSync(program, given, { cwd: root, encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr.trim().split('\n').at(-1) ?? `${status}`);
}

const EXCELIZE = `
const { init } = require('excelize-wasm');
init('node_modules/excelize-wasm/excelize.wasm.gz').then((excelize) => {
  const { readFileSync, writeFileSync } = require('node:fs');
  const file = excelize.OpenReader(readFileSync(process.argv[1]));
  if (file.error) throw new Error(file.error);
  writeFileSync(process.argv[2], file.WriteToBuffer().buffer);
  process.exit(0);
});`;
const OPENPYXL = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1], data_only=True).save(sys.argv[2])';

/** Programs that read our file and save what they made of it; each gives what went wrong, or null. */
const READERS = {
  SheetJS: (from, to) => {
    writeFileSync(to, write(read(readFileSync(from), { cellDates: false }), { type: 'buffer', bookType: 'xlsx' }));
    return null;
  },
  excelize: (from, to) => run(process.execPath, '-e', EXCELIZE, from, to),
  // Without a result, a formula is nothing to openpyxl: it is given those that stand in the file.
  openpyxl: (from, to) => {
    const given = ['-c', OPENPYXL, from, to];
    return run('python3', ...given) === null ? null : run('/usr/bin/python3', ...given);
  },
  LibreOffice: (from, to) =>
    run(
      'soffice',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(to, '..'),
      from,
    ),
};

/** What is made of each file of the example: one structure alone, and five whose names are hard to write. */
const EDITIONS = {
  'the example': (text) => text,
  'one structure': (text) => text.replace(/^Structure 2;.*\n/mu, '').replaceAll('ALPI', 'La Fibre64'),
  'five structures': (text) =>
    text
      .replaceAll('La Fibre64', 'Pays d’Orthe & Arrigans')
      .replaceAll('ALPI', "L'Écho <Nord>")
      .replace(
        /^Structure 2;.*\n/mu,
        '$&Structure 3;"=Côte ""Sud""; Cie"\nStructure 4;Ü-Bahn 日本\nStructure 5;100 % @home+1\n',
      ),
};

/** Makes the folder of an edition of the example. */
function editionFolder(name, change) {
  const example = join(root, 'examples/nec-2024');
  const made = join(folder, name);
  mkdirSync(made);
  for (const file of readdirSync(example).filter((each) => each.endsWith('.csv')))
    writeFileSync(join(made, file), change(readFileSync(join(example, file), 'utf8')));
  return made;
}

/** Gives the values of the cells of a file, by tab and address. */
function cellsOf(path) {
  const { SheetNames, Sheets } = read(readFileSync(path));
  return new Map(
    SheetNames.flatMap((name) =>
      Object.entries(Sheets[name]).flatMap(([address, cell]) =>
        address.startsWith('!') || (cell.v ?? '') === '' ? [] : [[`${name}!${address}`, cell]],
      ),
    ),
  );
}

/** LibreOffice saves TRUE as a 1 that is shown as « VRAI ». */
function isSame(ours, theirs) {
  if (typeof ours === 'boolean') return Number(ours) === Number(theirs);
  return typeof ours === 'number' && typeof theirs === 'number'
    ? Math.abs(ours - theirs) <= SAME * Math.max(1, Math.abs(ours))
    : ours === theirs;
}

/** Makes the bilan of a workbook; gives the file of it and its figures. */
function bilanOf(input, name) {
  const out = join(folder, name);
  const failed = run(process.execPath, 'build/host/bilan.cjs', input, '--sortie', out);
  if (failed !== null) throw new Error(failed);
  return { file: join(out, 'bilan.xlsx'), figures: readFileSync(join(out, 'figures.json'), 'utf8') };
}

/**
 * Has other programs read the `bilan.xlsx` of an edition and save it: each must find the same cells, and its copy must
 * give the same figures. A program that is not installed is told.
 */
function tryEdition(edition, change) {
  const { file, figures } = bilanOf(editionFolder(edition, change), `${edition} ours`);
  const ours = cellsOf(file);
  for (const [name, save] of Object.entries(READERS)) {
    const copy = join(folder, edition, name, 'bilan.xlsx');
    mkdirSync(join(folder, edition, name));
    const failed = save(file, copy);
    if (failed !== null) {
      console.log(`${name}: not installed (${failed})`);
      continue;
    }
    const theirs = cellsOf(copy);
    const differing = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
      (address) => !isSame(ours.get(address)?.v, theirs.get(address)?.v),
    );
    const isUnchanged = bilanOf(copy, `${edition} ${name}`).figures === figures;
    const told = isUnchanged ? 'the same' : 'CHANGED';
    console.log(`${edition}, ${name}: ${ours.size} cells, ${differing.length} differ; figures ${told}`);
    for (const address of differing.slice(0, 10))
      console.log(`  ${address}: ${JSON.stringify([ours.get(address)?.v, theirs.get(address)?.v])}`);
    if (differing.length > 0 || !isUnchanged) process.exitCode = 1;
  }
}

try {
  for (const [edition, change] of Object.entries(EDITIONS)) tryEdition(edition, change);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
