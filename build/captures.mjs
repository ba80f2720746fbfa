// Makes the pictures of the guide and of the README: the local spreadsheet as a person finds it, in the Chromium that tests use.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs/captures');
const folder = await mkdtemp(join(tmpdir(), 'nec-captures-'));

/** Starts the server of the local spreadsheet and gives its address, and what stops it. */
async function serve(...args) {
  const server = spawn(process.execPath, [join(root, 'build/host/local.cjs'), ...args, '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(said)));
  });
  const stop = () => new Promise((resolve) => {
    server.once('exit', resolve);
    server.kill('SIGINT');
  });
  return { address, stop };
}

async function launch() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  // One process for all pages ends with the first of them.
  const args = sparticuz.args.filter((arg) => !/single-process|zygote/.test(arg));
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
}

const browser = await launch();

/** Opens the page in a browser of its own; the welcome shows to somebody new only. */
async function visit(address, { isNew = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  if (!isNew) await context.addInitScript(() => { if (window.top === window) window.localStorage.setItem('nec-bilan.bienvenue', 'vu'); });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('#cover .nec-loading').waitFor({ state: 'hidden' });
  return page;
}

async function take(page, name) {
  // Nothing is pointed at, and what just changed is drawn.
  await page.mouse.move(2, 700);
  await page.evaluate('necSheet.settled()');
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(out, `${name}.png`) });
  console.log(`docs/captures/${name}.png`);
}

async function choose(page, line) {
  await page.getByRole('menuitem', { name: 'NEC', exact: true }).click();
  await page.getByRole('menuitem', { name: line, exact: true }).click();
}

async function show(page, tab, a1) {
  await page.evaluate(`necSheet.goTo(necSheet.host.book.gridNamed(${JSON.stringify(tab)}).gid, ${JSON.stringify(a1)})`);
  await page.evaluate('necSheet.settled()');
}

async function done(page, text) {
  await page.locator('.nec-toast').filter({ hasText: text }).first().waitFor();
  await page.locator('.nec-saving').filter({ hasText: /^Enregistré à/ }).waitFor();
  for (const close of await page.locator('.nec-toast .nec-close').all()) await close.click();
}

async function capture() {
  await mkdir(out, { recursive: true });
  const blank = await serve('--nouveau');
  const empty = await visit(blank.address);
  await take(empty, 'classeur-vide');
  await empty.context().close();
  await blank.stop();

  await copyFile(join(root, 'examples/nec-2024.xlsx'), join(folder, 'NEC Sud-Ouest 2024.xlsx'));
  const { address, stop } = await serve('NEC Sud-Ouest 2024.xlsx');
  const newcomer = await visit(address, { isNew: true });
  await take(newcomer, 'bienvenue');
  await newcomer.context().close();

  const page = await visit(address);
  await page.getByRole('menuitem', { name: 'NEC', exact: true }).click();
  await take(page, 'menu');
  await page.keyboard.press('Escape');
  await choose(page, 'Préparer le classeur');
  await done(page, 'Le classeur est prêt');
  await show(page, 'Inscriptions', 'A2');
  await take(page, 'inscriptions');
  await choose(page, 'Générer le bilan');
  await done(page, 'Le bilan est généré.');
  await take(page, 'bilan');
  await show(page, 'Bilan', 'I4');
  await page.evaluate(`necSheet.univerAPI.getActiveWorkbook().getActiveSheet().scrollToCell(3, 7)`);
  await take(page, 'graphiques');
  await show(page, 'Équilibre', 'A1');
  await take(page, 'equilibre');
  await show(page, 'Dépenses', 'F2');
  await page.keyboard.type('quatre cents');
  await page.keyboard.press('Enter');
  await choose(page, 'Vérifier les données');
  await page.frameLocator('#panel iframe').locator('button.finding').first().click();
  await done(page, 'Les données sont vérifiées');
  await take(page, 'controles');
  await page.locator('#panel .nec-close').click();
  await show(page, 'Paramètres', 'D2');
  await page.keyboard.type('=NEC_T');
  await take(page, 'fonctions');
  await page.context().close();
  await stop();
}

try {
  await capture();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
