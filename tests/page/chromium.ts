import type * as playwright from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Node's own `require` (build/jest-environment.mjs): what drives a browser works outside jest's sandbox. */
declare const nativeRequire: NodeJS.Require;

interface Packaged {
  readonly args: string[];
  executablePath(): Promise<string>;
}

const { chromium } = nativeRequire('playwright-core') as typeof playwright;

let running: Promise<Browser> | null = null;

/** Starts Chromium: the one that comes as a package on Linux x64, else the Chrome that is installed. */
export async function launchChromium(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  const packaged = nativeRequire('@sparticuz/chromium') as Packaged;
  // One process for all pages ends with the first of them, a graphics card in software draws several times slower than
  // no card, and the others weaken what the tests are about.
  const args = packaged.args.filter(
    (option) => !/single-process|zygote|gpu|use-gl|use-angle|swiftshader|web-security|site-isolation/.test(option),
  );
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...args, '--disable-gpu'],
    headless: true,
  });
}

/** A page of the test's browser, in French and in Paris. */
interface WatchedPage {
  readonly page: Page;
  /** What the page printed as errors or warnings, and what its scripts left uncaught; a test that leaves some fails. */
  readonly errors: string[];
}

const contexts: { readonly context: BrowserContext; readonly errors: string[] }[] = [];

/** Opens a page; after the test it is closed, and whatever its console told of errors fails the test. */
export async function openPageInChromium(
  options: { readonly timezoneId?: string; readonly viewport?: { width: number; height: number } } = {},
): Promise<WatchedPage> {
  running ??= launchChromium();
  const browser = await running;
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 720 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  contexts.push({ context, errors });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
  return { page, errors };
}

afterEach(async () => {
  const closed = contexts.splice(0);
  await Promise.all(closed.map(({ context }) => context.close()));
  expect(closed.flatMap(({ errors }) => errors)).toEqual([]);
});

afterAll(async () => {
  const browser = await running;
  running = null;
  await browser?.close();
});
