import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  firefox,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Locator,
  type Page,
} from 'playwright-core';

/** Where a Firefox is, for `npm run firefox`, which has these tests run in it (build/firefox.mjs). */
const FIREFOX = process.env['NEC_FIREFOX'];
const DOWNLOADS = join(tmpdir(), `nec-downloads-${process.pid}`);

let running: Promise<Browser> | null = null;

/** Starts the browser: the Firefox that is asked for, else Chromium. */
export async function launchBrowser(): Promise<Browser> {
  if (FIREFOX !== undefined) {
    return firefox.launch({
      channel: 'moz-firefox',
      executablePath: FIREFOX,
      // Its list of downloads would take the keys.
      firefoxUserPrefs: {
        'browser.download.folderList': 2,
        'browser.download.dir': DOWNLOADS,
        'browser.download.alwaysOpenPanel': false,
      },
    });
  }
  return chromium.launch(chromiumOptions());
}

/** Starts Chromium for a profile on the disk, as a person's own is; in any other, what is kept is in its memory. */
export async function launchProfile(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...chromiumOptions(), ...options });
}

/** How Chromium is started, as build/chromium.mjs says to the tests. */
function chromiumOptions(): LaunchOptions {
  return JSON.parse(process.env['NEC_CHROMIUM'] ?? '{}') as LaunchOptions;
}

/** A file that a page gave. */
export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Gives what a page downloads once `act` has asked for it. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Downloaded> {
  if (FIREFOX !== undefined) {
    await act();
    return inFolder();
  }
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Takes the file that Firefox put in the folder of downloads, of which Playwright is told nothing. */
async function inFolder(): Promise<Downloaded> {
  for (;;) {
    const names = existsSync(DOWNLOADS) ? readdirSync(DOWNLOADS) : [];
    const [name] = names;
    const bytes = names.length === 1 && name !== undefined ? readFileSync(join(DOWNLOADS, name)) : null;
    // It is empty, with its content in another beside it, until it is whole.
    if (name !== undefined && bytes && bytes.length > 0) {
      rmSync(DOWNLOADS, { recursive: true });
      return { name, bytes };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Gives a file to a field. */
export async function giveFile(field: Locator, name: string, bytes: Buffer): Promise<void> {
  if (FIREFOX === undefined) {
    await field.setInputFiles({ name, mimeType: '', buffer: bytes });
    return;
  }
  // Playwright gives no file to a frame of Firefox.
  await field.evaluate(
    (input: HTMLInputElement, given) => {
      const { files, items } = new DataTransfer();
      items.add(new File([Uint8Array.from(atob(given.bytes), (letter) => letter.charCodeAt(0))], given.name));
      input.files = files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, bytes: bytes.toString('base64') },
  );
}

const errors: string[] = [];

/** Opens a page, in French, for the tests of a file; what its console tells of errors fails the test under way. */
export async function openPageInBrowser(timezoneId: string): Promise<Page> {
  running ??= launchBrowser();
  const browser = await running;
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId,
    viewport: { width: 1280, height: 720 },
    ...(FIREFOX === undefined && { permissions: ['clipboard-read', 'clipboard-write'] }),
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
  return page;
}

afterEach(() => {
  expect(errors.splice(0)).toEqual([]);
});

afterAll(async () => {
  const browser = await running;
  running = null;
  await browser?.close();
});
