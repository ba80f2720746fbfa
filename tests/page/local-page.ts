import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium';

const ROOT = join(__dirname, '../..');

/** What `npm start` runs, on a folder of its own. */
export interface LocalServer {
  readonly address: string;
  readonly folder: string;
  /** Stops it as Ctrl-C does, and resolves once it has ended. */
  stop(): Promise<void>;
  /** Starts it again, on the same port and file. */
  restart(): Promise<void>;
}

const started: ChildProcess[] = [];
const folders: string[] = [];

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => server.once('exit', () => resolve()));
}

/** Starts the server with these arguments in a folder, and gives its address and the process. */
function run(folder: string, args: readonly string[]): Promise<readonly [string, ChildProcess]> {
  const server = spawn(process.execPath, [join(ROOT, 'build/host/local.cjs'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(server);
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve([address, server]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(said)));
  });
}

/** Serves a copy of the example, `NEC.xlsx`, or what other arguments say. */
export async function serve(args: readonly string[] = ['NEC.xlsx']): Promise<LocalServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nec-page-'));
  folders.push(folder);
  copyFileSync(join(ROOT, 'examples/nec-2024.xlsx'), join(folder, 'NEC.xlsx'));
  let [address, server] = await run(folder, [...args, '--port', '0']);
  const stop = async (): Promise<void> => {
    server.kill('SIGINT');
    await ended(server);
  };
  return {
    get address() {
      return address;
    },
    folder,
    stop,
    restart: async () => {
      [address, server] = await run(folder, [...args, '--port', new URL(address).port]);
    },
  };
}

let browser: Browser | null = null;

/**
 * Opens an address in a browser of its own kind of person: one who has seen the welcome, unless `isNew`. What goes
 * wrong in the console is in `faults`.
 */
export async function visit(
  address: string,
  { isNew = false, width = 1280, height = 720 } = {},
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  browser ??= await launchChromium();
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
  });
  if (!isNew)
    await context.addInitScript(() => {
      if (window.top === window) window.localStorage.setItem('nec-bilan.bienvenue', 'vu');
    });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(address);
  await page.locator('#cover .nec-loading').waitFor({ state: 'hidden' });
  return { page, faults };
}

afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  for (const server of started.splice(0)) {
    server.kill('SIGKILL');
    await ended(server);
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

afterAll(async () => {
  await browser?.close();
  browser = null;
});
