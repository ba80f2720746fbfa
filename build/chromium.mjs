// The browser of the tests and of the scripts that take pictures of the page or measure it.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/** Gives back how Playwright starts it: the Chromium of the package on Linux x64, else the Chrome that is installed. */
export async function chromiumOptions() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  // One process for all pages ends with the first of them, a graphics card in software draws several times slower than
  // no card, and the others weaken what the tests are about.
  const args = sparticuz.args.filter(
    (option) => !/single-process|zygote|gpu|use-gl|use-angle|swiftshader|web-security|site-isolation/.test(option),
  );
  return { executablePath: await inflated(), args: [...args, '--disable-gpu'] };
}

/** Puts the package's Chromium in its place once it is whole: the package takes any file of its name for it. */
async function inflated() {
  const folder = join(CACHE, 'chromium');
  if (existsSync(folder)) return join(folder, 'chromium');
  await mkdir(CACHE, { recursive: true });
  const half = await mkdtemp(join(CACHE, 'chromium-'));
  const before = tmpdir();
  try {
    // Where the package writes it.
    process.env.TMPDIR = half;
    await sparticuz.executablePath();
    await rename(half, folder);
  } catch (error) {
    await rm(half, { recursive: true });
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    process.env.TMPDIR = before;
  }
  return join(folder, 'chromium');
}

/** Has it ready before the tests, whose workers would each begin to make it. */
export default async function () {
  process.env.NEC_CHROMIUM = JSON.stringify(await chromiumOptions());
}
