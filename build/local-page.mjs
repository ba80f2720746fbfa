// Opens the page in the Chromium that tests use, for the scripts that take pictures of it or measure it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.mjs';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Serves the page with a workbook of a folder in it, or none, and gives its address and what stops it. */
export async function serve(folder, ...args) {
  const server = spawn(process.execPath, [join(root, 'build/host/start.cjs'), ...args, '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(said)));
  });
  const stop = () =>
    new Promise((resolve) => {
      server.once('exit', resolve);
      server.kill('SIGINT');
    });
  return { address, stop };
}

/** Starts a browser. */
export const launch = async () => chromium.launch(await chromiumOptions());

/** Opens the page as a person of its own; the welcome shows to somebody new only. */
export async function visit(browser, address, { isNew = false } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  if (!isNew)
    await context.addInitScript(() => {
      if (window.top === window) window.localStorage.setItem('nec-bilan.bienvenue', 'vu');
    });
  await context.addInitScript(() => {
    const isThere = ({ addedNodes }) => [...addedNodes].some(({ src }) => src?.startsWith('blob:'));
    const watch = (changes) => changes.some(isThere) && (window.necScriptAt = performance.now());
    new MutationObserver(watch).observe(document, { childList: true, subtree: true });
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('#cover .nec-loading').waitFor({ state: 'hidden' });
  return page;
}

/** Clicks a line of the « NEC » menu itself, in no group of it. */
export async function choose(page, line) {
  await page.getByRole('menuitem', { name: 'NEC', exact: true }).click();
  await page.getByRole('menuitem', { name: line, exact: true }).click();
}

/** Shows a tab and selects a cell of it; resolves once letters typed there are taken. */
export async function show(page, tab, a1) {
  await page.evaluate(`necSheet.goTo(necSheet.host.book.gridNamed(${JSON.stringify(tab)}).gid, ${JSON.stringify(a1)})`);
  // The cell takes the focus after the tab is drawn.
  await page.evaluate(
    'new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 150))).then(() => necSheet.settled())',
  );
}

/** Resolves once a toast says this. */
export async function told(page, text) {
  await page.locator('.nec-toast').filter({ hasText: text }).first().waitFor();
}
