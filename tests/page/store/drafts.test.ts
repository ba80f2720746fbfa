import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { downloaded } from '../browser';
import { shownTexts } from '../contrast';
import {
  choose,
  chooseCommand,
  EXAMPLE,
  focused,
  has,
  pageFile,
  press,
  servePage,
  visit,
  visitIn,
  visitShared,
} from '../local-page';
import { added, type } from './kept-workbook';

const GIVEN = /^Gardé dans ce navigateur à \d\d:\d\d$/;

test('what the browser has no place for is told, and kept once it has: the renderer killed, it is there', async () => {
  const address = await servePage();
  const { page: blank, context } = await visit('about:blank', { isOnDisk: true });
  const browser = await context.newCDPSession(blank);
  const { origin } = new URL(address);
  // There is place for the file many times over, and none for the draft, two megabytes that nothing makes smaller.
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
  const { page } = await visitIn(context, address);
  const block = Array.from({ length: 50 }, () => [randomBytes(20_000).toString('hex')]);
  await page.evaluate(`necSheet.host.paste('Paramètres', 'A40', ${JSON.stringify(block)})`);
  await type(page, 'de trop');
  await has(
    page,
    '.nec-saving',
    new RegExp(
      String.raw`^Modifications non enregistrées\s: ce navigateur ne peut rien garder de plus\s: ` +
        String.raw`il n’y a plus de place\.Réessayer$`,
      '',
    ),
  );
  expect((await shownTexts(page, '.nec-header')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await page.locator('.nec-saving button').click();
  await has(page, '.nec-saving', GIVEN);
  const crashed = page.waitForEvent('crash');
  const processes = await context.browser()?.newBrowserCDPSession();
  for (const { id, type } of (await processes?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [])
    if (type === 'renderer') process.kill(id, 'SIGKILL');
  await crashed;
  const { page: later, faults } = await visitIn(context, address);
  expect(await added(later)).toEqual(['de trop', ...block.flat()]);
  expect(await later.locator('.nec-saving').textContent()).toBe('Gardé dans ce navigateur');
  const former = await downloaded(later, () => choose(later, 'Fichier', 'Télécharger', 'Version précédente (.xlsx)'));
  expect([former.name, former.bytes.equals(EXAMPLE)]).toEqual(['NEC (version précédente).xlsx', true]);
  expect(faults).toEqual([]);
});

describe('a workbook of this browser', () => {
  const address = pageFile(null);
  const visited = visitShared(() => visit(address));

  test('without our tabs is offered to be prepared, and then has a bilan without figures', async () => {
    const { page, faults } = visited();
    await page.getByRole('button', { name: 'Nouveau classeur' }).click();
    await page.getByRole('heading', { name: 'Ce classeur n’a pas encore d’onglet de NEC Bilan' }).waitFor();
    expect((await shownTexts(page, '.nec-empty')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    expect(await focused(page)).toBe('Préparer le classeur');
    await press(page, 'Enter');
    await has(page, '.nec-toast', 'Le classeur est prêt');
    expect(await page.locator('.nec-empty').isVisible()).toBe(false);
    await has(page, '.nec-saving', GIVEN);
    await chooseCommand(page, 'Générer le bilan');
    await has(page, '.nec-toast', 'Le bilan est généré.');
    expect(await page.evaluate(`necSheet.host.values('Bilan').find(([name]) => name === 'Participants')[1]`)).toBe('');
    await page.evaluate(`necSheet.goTo(necSheet.host.book.gridNamed('Paramètres').gid, 'A1')`);
    expect(faults).toEqual([]);
  });

  test('is downloaded where no file can be written, by a new name if it can be one; so are figures', async () => {
    const { page } = visited();
    await page.evaluate('delete window.showSaveFilePicker');
    await choose(page, 'Fichier', 'Enregistrer sous…');
    const name = page.getByLabel('Nom du nouveau fichier');
    expect(await name.inputValue()).toBe('Nouveau classeur – copie');
    await name.fill('a/b');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'ne peut contenir aucun de ces caractères' }).waitFor();
    await name.fill('NEC 2025');
    const names: string[] = [];
    names.push((await downloaded(page, () => page.keyboard.press('Enter'))).name);
    await has(page, '.nec-file', 'NEC 2025.xlsx');
    for (const line of ['Excel (.xlsx)', 'Chiffres du bilan (figures.json)']) {
      names.push((await downloaded(page, () => choose(page, 'Fichier', 'Télécharger', line))).name);
    }
    expect(names).toEqual(['NEC 2025.xlsx', 'NEC 2025.xlsx', 'figures.json']);
  });

  test('stays where a file takes forever to be read: that is told, and the page goes on', async () => {
    const parts = unzipSync(EXAMPLE);
    const rows = '<row><c><v>1</v></c></row>'.repeat(1_000_000);
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const file = Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }, { level: 1 }));
    const { page, faults } = visited();
    // The limit of a minute and a half comes once the page has told what it does.
    await page.evaluate(() => {
      const wait = window.setTimeout.bind(window);
      const held = (act: () => void, ms = 0): number => {
        if (ms === 90_000) Object.assign(window, { setTimeout: wait, endOfPatience: act });
        return wait(act, ms);
      };
      Object.assign(window, { setTimeout: held });
    });
    await page.evaluate((bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'Long.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, file.toString('base64'));
    await has(page, '#busy', 'Ouverture de «\u00a0Long.xlsx\u00a0»');
    await page.waitForFunction('window.endOfPatience');
    await page.evaluate('endOfPatience()');
    await has(page, '.nec-toast-error', 'Le classeur met trop de temps à être lu');
    await type(page, 'la suite');
    await has(page, '.nec-saving', GIVEN);
    expect(faults).toEqual([]);
  });

  test('is found by « Reprendre », apart from others and in one tab at a time, until it is erased', async () => {
    const { page, context, faults } = visited();
    await choose(page, 'Fichier', 'Nouveau classeur');
    await has(page, '.nec-toast', '« Nouveau classeur.xlsx » est ouvert.');
    await choose(page, 'Fichier', 'Reprendre…');
    await page.getByRole('radio', { name: 'NEC 2025.xlsx' }).check();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await has(page, '.nec-file', 'NEC 2025.xlsx');

    // It is one tab's at a time.
    const { page: second } = await visitIn(context, address);
    await second.getByRole('heading', { name: 'Reprendre' }).waitFor();
    expect(await second.locator('.nec-kept button').allTextContents()).toEqual([
      'Nouveau classeur.xlsx',
      'NEC 2025.xlsx',
    ]);
    await has(
      second,
      '.nec-kept',
      /Nouveau classeur\.xlsx.*20\d\d à \d\d:\d\d, \d+ koNEC 2025\.xlsx.*20\d\d à \d\d:\d\d, \d,\d Mo$/,
    );
    expect((await shownTexts(second, '.nec-cover')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await second.getByRole('button', { name: 'NEC 2025.xlsx' }).click();
    await second.getByRole('heading', { name: 'Ce classeur est déjà ouvert' }).waitFor();
    expect((await shownTexts(second, '.nec-cover')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    // What is typed is kept at each change: the tab is closed at once.
    await page.bringToFront();
    await type(page, 'un ajout');
    const held = (tab: Page): Promise<unknown[]> => tab.evaluate('necSheet.host.values("Paramètres").flat()');
    const kept = await held(page);
    expect(kept).toContain('un ajout');
    await page.close();
    Object.assign(visited(), { page: second });
    // What is larger than the browser's database stands in files of its own, which it loses at times.
    await second.evaluate(() => {
      const { prototype } = IDBObjectStore;
      const given = Object.getOwnPropertyDescriptor(prototype, 'get') ?? {};
      prototype.get = () => {
        Object.defineProperty(prototype, 'get', given);
        throw new DOMException('Failed to read large IndexedDB value', 'DataError');
      };
    });
    await second.getByRole('button', { name: 'Réessayer' }).click();
    await second.getByRole('alert').filter({ hasText: 'Ce navigateur n’arrive pas à relire' }).waitFor();
    await second.getByRole('button', { name: 'NEC 2025.xlsx' }).click();
    await has(second, '.nec-file', 'NEC 2025.xlsx');
    expect(await held(second)).toEqual(kept);

    await choose(second, 'Fichier', 'Effacer les brouillons de ce navigateur…');
    await second.getByRole('button', { name: 'Effacer', exact: true }).click();
    await second.getByRole('button', { name: 'Essayer avec l’exemple' }).waitFor();
    expect(await second.locator('.nec-kept').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
