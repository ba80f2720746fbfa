import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// What stands in build/host for a command: it runs the program of its name, and keeps what V8 compiled of it for the
// next time, a fifth of the time of a short one. Node does so by itself from 22 on (module.enableCompileCache).

const name = basename(__filename, '.cjs');
const program = join(__dirname, 'programs', `${name}.cjs`);
const text = readFileSync(program, 'utf8');
const folder = join(__dirname, '.compiled');
// V8 itself compares no more than the length of the text.
const kept = `${name}-${createHash('sha1').update(text).digest('hex')}`;

function keptBefore(): Buffer | undefined {
  try {
    return readFileSync(join(folder, kept));
  } catch {
    return undefined;
  }
}

/** Others may run the same command at once; where nothing can be written, nothing is kept. */
function keep(script: Script): void {
  const written = join(folder, `${name} ${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) if (old.startsWith(`${name}-`) && old !== kept) rmSync(join(folder, old));
    writeFileSync(written, script.createCachedData());
    renameSync(written, join(folder, kept));
  } catch {
    rmSync(written, { force: true });
  }
}

// V8 makes machine code of what runs for a tenth of a second: a short command is over before that pays.
setFlagsFromString('--interrupt-budget=1000000');
const script = new Script(Module.wrap(text), { filename: program, cachedData: keptBefore() });
if (script.cachedDataRejected !== false)
  process.on('exit', (code) => {
    // A run that fails, or only helps, compiles too little.
    if (code === 0 && !process.argv.includes('--help')) keep(script);
  });
const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
run(module.exports, Module.createRequire(__filename), module, __filename, __dirname);
