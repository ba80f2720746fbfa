import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundledForNode, EDITED_UNIVER } from './run-in-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = bundledForNode('host/xlsx/corpus', 'corpus');
/**
 * A file is given up after so long, with all that is tried of it; a process has so much memory, in megabytes, and reads
 * so many files.
 */
const LIMITS = { milliseconds: 90_000, memory: 1000, files: 50 };

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run corpus -- DIR : lit et réécrit chaque .xlsx, .xlsm et .xltx du dossier.');
  process.exit(1);
}

const left = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((path) => /\.xl[st][xm]$/i.test(path) && statSync(path).isFile())
  .sort();
const results = [];

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
        child.stdin.write(`${waiting[0]}\n`);
      }
    };
    createInterface({ input: child.stdout }).on('line', (line) => {
      results.push(JSON.parse(line));
      waiting.shift();
      next();
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const path = waiting.shift();
      if (path !== undefined)
        results.push({ path, wrong: [`ended: ${signal ?? code}`], milliseconds: LIMITS.milliseconds, megabytes: 0 });
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
for (const { path, refused } of refusals) console.log(`refused  ${relative(folder, path)}: ${refused}`);
for (const { path, otherwise = [] } of results)
  for (const line of otherwise) console.log(`SheetJS  ${relative(folder, path)}: ${line}`);
for (const { path, wrong: lines } of wrong)
  for (const line of lines) console.log(`WRONG    ${relative(folder, path)}: ${line}`);
const slowest = [...results].sort((a, b) => b.milliseconds - a.milliseconds)[0];
const largest = Math.max(0, ...results.map(({ megabytes }) => megabytes));
console.log(
  `${results.length} files: ${refusals.length} refused, ${wrong.length} wrong; slowest ` +
    `${slowest?.milliseconds ?? 0} ms of the processor to read and write ` +
    `(${slowest ? relative(folder, slowest.path) : '–'}), at most ${largest} MB for ${LIMITS.files} files read ` +
    `and written thrice each`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
