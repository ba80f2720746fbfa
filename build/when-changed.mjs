import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What every part depends on beside its rooms: how it is built, and all libraries, by the lock that pins them. */
const SURROUNDINGS = ['package-lock.json', 'tsconfig.json', 'appsscript.json'];

async function filesUnder(root, folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Gives back one text for the names and contents of all that a part is made of. */
async function stampOf(root, rooms) {
  const scripts = (await readdir(join(root, 'build'))).filter((name) => name.endsWith('.mjs'));
  const around = [...SURROUNDINGS, ...scripts.map((name) => `build/${name}`)].map((name) => join(root, name));
  const own = await Promise.all(rooms.map((room) => filesUnder(root, room)));
  const hash = createHash('sha256').update(process.version);
  for (const file of [...around, ...own.flat()].sort()) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/**
 * Makes a part of the product when `output` is not there, or when what stands in its rooms changed since it was made.
 * A part whose making failed is made anew the next time.
 */
export async function whenChanged(root, name, { output, rooms, make }) {
  const note = join(root, `build/host/.made/${name}`);
  const stamp = await stampOf(root, rooms);
  const before = await readFile(note, 'utf8').catch(() => null);
  if (before === stamp && existsSync(join(root, output))) return;
  await rm(note, { force: true });
  await make();
  await mkdir(join(root, 'build/host/.made'), { recursive: true });
  await writeFile(note, stamp);
}
