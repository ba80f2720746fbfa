// Makes the pictures of the guide and of the README: the page as a person finds it.
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose, launch, root, serve, show, told, visit } from './local-page.mjs';

const out = join(root, 'docs/captures');
const folder = await mkdtemp(join(tmpdir(), 'nec-captures-'));
const browser = await launch();

async function take(page, name) {
  // Nothing is pointed at, and what just changed is drawn.
  await page.mouse.move(2, 700);
  await page.evaluate('necSheet.settled()');
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(out, `${name}.png`) });
  console.log(`docs/captures/${name}.png`);
}

async function done(page, text) {
  await told(page, text);
  await page
    .locator('.nec-saving')
    .filter({ hasText: /^Gardé dans ce navigateur à/ })
    .waitFor();
  for (const close of await page.locator('.nec-toast .nec-close').all()) await close.click();
}

async function capture() {
  await mkdir(out, { recursive: true });
  const blank = await serve(folder);
  const empty = await visit(browser, blank.address);
  await empty.getByRole('button', { name: 'Nouveau classeur' }).waitFor();
  await empty.screenshot({ path: join(out, 'ouverture.png') });
  await empty.getByRole('button', { name: 'Nouveau classeur' }).click();
  await empty.locator('#cover').waitFor({ state: 'hidden' });
  await take(empty, 'classeur-vide');
  await empty.context().close();
  await blank.stop();

  await copyFile(join(root, 'examples/nec-2024.xlsx'), join(folder, 'NEC Sud-Ouest 2024.xlsx'));
  const { address, stop } = await serve(folder, 'NEC Sud-Ouest 2024.xlsx');
  const newcomer = await visit(browser, address, { isNew: true });
  await take(newcomer, 'bienvenue');
  await newcomer.context().close();

  const page = await visit(browser, address);
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
