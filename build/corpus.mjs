import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundledForNode, EDITED_UNIVER } from './run-in-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = bundledForNode('host/xlsx/corpus', 'corpus');
/**
 * Reading and writing a file takes at most so much of the processor, and all that is tried of it so long, in
 * milliseconds; a process has so much memory, in megabytes, and reads so many files.
 */
const LIMITS = { processor: 10_000, milliseconds: 90_000, memory: 1000, files: 50 };

const [folder, every = '1'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run corpus -- DIR [N] : lit et réécrit chaque .xlsx, .xlsm, .xltx et .xltm du dossier ; un sur N');
  console.error('est comparé aux schémas (tous si N est absent, aucun si N vaut 0), ce qui prend le plus de temps.');
  process.exit(1);
}

const left = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((path) => /\.xl[st][xm]$/i.test(path) && statSync(path).isFile())
  .sort();
const results = [];

/** Prints what came of a file. */
function tell(result) {
  results.push(result);
  if (result.milliseconds > LIMITS.processor) result.wrong.push(`slow: ${result.milliseconds} ms`);
  const { path, refused, otherwise = [], wrong: lines } = result;
  const name = relative(folder, path);
  if (refused !== undefined) console.log(`refused  ${name}: ${refused}`);
  for (const line of otherwise) console.log(`SheetJS  ${name}: ${line}`);
  for (const line of lines) console.log(`WRONG    ${name}: ${line}`);
}

/** Has one process try some files, one after the other; gives back those that it did not come to. */
function tryFiles(files) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${LIMITS.memory}`, ...EDITED_UNIVER, outfile], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const waiting = [...files];
    let timer;
    const next = () => {
      clearTimeout(timer);
      if (waiting.length === 0) child.stdin.end();
      else {
        timer = setTimeout(() => child.kill('SIGKILL'), LIMITS.milliseconds);
        const isHeld = Number(every) > 0 && results.length % Number(every) === 0;
        child.stdin.write(`${JSON.stringify({ path: waiting[0], isHeld })}\n`);
      }
    };
    createInterface({ input: child.stdout }).on('line', (line) => {
      tell(JSON.parse(line));
      waiting.shift();
      next();
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const path = waiting.shift();
      if (path !== undefined)
        tell({ path, wrong: [`ended: ${signal ?? code}`], milliseconds: LIMITS.milliseconds, megabytes: 0 });
      resolve(waiting);
    });
    next();
  });
}

while (left.length > 0) {
  const unread = await tryFiles(left.splice(0, LIMITS.files));
  left.unshift(...unread);
}
const refusals = results.filter(({ refused }) => refused !== undefined);
const wrong = results.filter((result) => result.wrong.length > 0);
const slowest = [...results].sort((a, b) => b.milliseconds - a.milliseconds)[0];
const largest = Math.max(0, ...results.map(({ megabytes }) => megabytes));
console.log(
  `${results.length} files: ${refusals.length} refused, ${wrong.length} wrong; slowest ` +
    `${slowest?.milliseconds ?? 0} ms of the processor to read and write ` +
    `(${slowest ? relative(folder, slowest.path) : '–'}), at most ${largest} MB for ${LIMITS.files} files read ` +
    `and written thrice each`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
