import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { COMMANDS } from '../../src/addon/commands';
import { withWorkbook } from '../../src/terminal/embed-workbook';
import { launchBrowser, launchProfile } from './browser';

const ROOT = join(__dirname, '../..');

/** The bytes of the example as staff would have it. */
export const EXAMPLE = readFileSync(join(ROOT, 'examples/nec-2024.xlsx'));

const started: ChildProcess[] = [];
const folders: string[] = [];
let browser: Browser | null = null;
/** What pages asked for beyond themselves, of all that were open in a test. */
let asked: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nec-page-'));
  folders.push(folder);
  return folder;
}

/** Gives the address of the very page that people open, as a file, with a workbook in it: the example, or none. */
export function pageFile(workbook: Uint8Array | null = EXAMPLE): string {
  const html = readFileSync(join(ROOT, 'out/nec-bilan.html'), 'utf8');
  const path = join(newFolder(), 'nec-bilan.html');
  writeFileSync(path, workbook ? withWorkbook(html, 'NEC.xlsx', workbook) : html);
  return pathToFileURL(path).href;
}

/** Serves that page as `npm start` does, with the example in it or none, and gives its address. */
export function servePage({ hasWorkbook = true } = {}): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'NEC.xlsx'), EXAMPLE);
  const args = [join(ROOT, 'build/host/start.cjs'), ...(hasWorkbook ? ['NEC.xlsx'] : []), '--port', '0'];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(server);
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(said)));
  });
}

/** A page open in a browser. */
export interface Visit {
  readonly page: Page;
  /** What went wrong in its console. */
  readonly faults: string[];
  /** The browser of one person: what it keeps is found again by another page in it. */
  readonly context: BrowserContext;
}

/** Chooses a line of a menu, through the menus that lead to it. */
export async function choose(page: Page, ...path: readonly string[]): Promise<void> {
  for (const name of path) await page.getByRole('menuitem', { name, exact: true }).first().click();
}

/** Chooses a command of « NEC » by its caption, wherever it stands. */
export function chooseCommand(page: Page, caption: string): Promise<void> {
  const placed = COMMANDS.find(({ command }) => command.caption === caption);
  if (!placed) throw new Error(`there is no command ${caption}`);
  return choose(page, 'NEC', ...(placed.group === null ? [] : [placed.group]), caption);
}

/** Waits until something that a selector finds says this. */
export async function has(page: Page, selector: string, text: string | RegExp): Promise<void> {
  await page.locator(selector).filter({ hasText: text }).first().waitFor();
}

/** Gives the text of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Gives the page of the script that is shown in a frame, once its own script has run. */
export async function scriptPage(page: Page, holder: string): Promise<Frame> {
  const frame = await (await page.locator(`${holder} iframe`).elementHandle())?.contentFrame();
  if (!frame) throw new Error('no page of the script is shown');
  await frame.waitForFunction(() => document.readyState === 'complete' && 'google' in window);
  return frame;
}

/** Waits until the page shows a workbook, or says why it shows none. */
export async function opened(page: Page): Promise<void> {
  await page.locator('#cover .nec-loading').waitFor({ state: 'hidden' });
}

/** Opens an address in one more tab of a person's browser. */
export async function visitIn(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== address && !/^(?:blob|data|about):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(address);
  await opened(page);
  return { page, faults, context };
}

/**
 * Opens an address in a browser of its own kind of person: one who has seen the welcome, unless `isNew`. What one that
 * `isOnDisk` says it keeps outlives its renderer.
 */
export async function visit(
  address: string,
  { isNew = false, isOnDisk = false, width = 1280, height = 720 } = {},
): Promise<Visit> {
  const options = {
    viewport: { width, height },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
  };
  const context = isOnDisk
    ? await launchProfile(newFolder(), options)
    : await (browser ??= await launchBrowser()).newContext(options);
  contexts.add(context);
  if (!isNew)
    await context.addInitScript(() => {
      if (window.top === window && location.href !== '') window.localStorage.setItem('nec-bilan.bienvenue', 'vu');
    });
  return visitIn(context, address);
}

/** Those of tests that made one, closed after each; and those that the tests of a group share. */
const contexts = new Set<BrowserContext>();
const shared = new Set<BrowserContext>();

/** Makes a visit once for the tests of a group, each of which goes on where the one before it ended. */
export function visitShared(make: () => Promise<Visit>): () => Visit {
  let opened: Visit | null = null;
  beforeAll(async () => {
    opened = await make();
    shared.add(opened.context);
  });
  // Keys go to the window in front, where Firefox opens the others.
  beforeEach(() => opened?.page.bringToFront());
  afterAll(() => opened?.context.close());
  return () => {
    if (!opened) throw new Error('the page is opened once a test begins');
    return opened;
  };
}

afterEach(async () => {
  for (const context of contexts) if (!shared.has(context)) await context.close();
  contexts.clear();
  const requests = asked;
  asked = [];
  expect(requests).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  browser = null;
  for (const server of started) server.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
