import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What Node is told before the script: Univer as the products have it. */
export const EDITED_UNIVER = ['--import', new URL('edited-univer.mjs', import.meta.url).href];

/** Makes a script of tests/ one that Node runs, and gives the file. */
export function bundledForNode(script, name) {
  const outfile = `${root}build/host/${name}.cjs`;
  buildSync({
    entryPoints: [`${root}tests/${script}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}

/** Calls a function that such a file exports, in a process of its own, and gives what it resolves to. */
export function outcomeOf(outfile, name, ...args) {
  const call = `require(${JSON.stringify(outfile)}).${name}(...${JSON.stringify(args)})`;
  const script = `${call}.then((outcome) => { console.log(JSON.stringify(outcome)); process.exit(); })`;
  const { stdout } = spawnSync(process.execPath, [...EDITED_UNIVER, '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
