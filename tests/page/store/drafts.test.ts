import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { downloaded } from '../browser';
import { shownTexts } from '../contrast';
import { choose, EXAMPLE, opened, pageFile, servePage, visit, visitIn, visitShared } from '../local-page';
import { added, has, type } from './kept-workbook';

describe('what is typed, without a file', () => {
  let address = '';
  const visited = visitShared(async () => visit((address = await servePage())));

  test('is kept in this browser at each change: loaded again, or the renderer killed, it is there', async () => {
    const { page, context } = visited();
    await type(page, 'un ajout');
    await page.reload();
    await opened(page);
    expect(await added(page)).toEqual(['un ajout']);
    await type(page, 'un autre');
    await page.waitForTimeout(400);
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const { page: later, faults } = Object.assign(visited(), await visitIn(context, address));
    expect(await added(later)).toContain('un autre');
    expect(await later.locator('.nec-saving').textContent()).toBe('Gardé dans ce navigateur');
    const former = await downloaded(later, () => choose(later, 'Fichier', 'Télécharger', 'Version précédente (.xlsx)'));
    expect([former.name, former.bytes.equals(EXAMPLE)]).toEqual(['NEC (version précédente).xlsx', true]);
    expect(faults).toEqual([]);
  });

  test('is found by « Reprendre », apart for each workbook and in one tab at a time, until it is erased', async () => {
    const address = pageFile(null);
    const { page, context, faults } = await visit(address);
    await page.getByRole('button', { name: 'Essayer avec l’exemple' }).click();
    await has(page, 'h1', 'NEC Sud-Ouest #2');
    await type(page, 'de l’exemple');
    await has(page, '.nec-saving', /^Gardé dans ce navigateur à \d\d:\d\d$/);
    await choose(page, 'Fichier', 'Nouveau classeur');
    await has(page, '.nec-toast', '« Nouveau classeur.xlsx » est ouvert.');
    await page.close();

    // Nothing was typed in the last one.
    const { page: later } = await visitIn(context, address);
    await later.getByRole('heading', { name: 'Reprendre' }).waitFor();
    expect(await later.locator('.nec-kept button').allTextContents()).toEqual([
      'Nouveau classeur.xlsx',
      'NEC 2024.xlsx',
    ]);
    await has(later, '.nec-kept', /NEC 2024\.xlsx.*20\d\d à \d\d:\d\d, \d+ ko/);
    expect((await shownTexts(later, '.nec-cover')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await later.getByRole('button', { name: 'NEC 2024.xlsx' }).click();
    await has(later, 'h1', 'NEC Sud-Ouest #2');
    expect(await added(later)).toEqual(['de l’exemple']);

    // It is one tab's at a time.
    const { page: second } = await visitIn(context, address);
    await second.getByRole('button', { name: 'NEC 2024.xlsx' }).click();
    await second.getByRole('heading', { name: 'Ce classeur est déjà ouvert' }).waitFor();
    expect((await shownTexts(second, '.nec-cover')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await later.close();
    await second.getByRole('button', { name: 'Réessayer' }).click();
    await second.getByRole('heading', { name: 'NEC Sud-Ouest #2' }).waitFor();

    await choose(second, 'Fichier', 'Effacer les brouillons de ce navigateur…');
    await second.getByRole('button', { name: 'Effacer', exact: true }).click();
    await second.getByRole('button', { name: 'Essayer avec l’exemple' }).waitFor();
    expect(await second.locator('.nec-kept').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('that the browser has no place for stays in the page, is told, and is kept once it has', async () => {
    const { page: blank, context } = await visit('about:blank');
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
    await has(page, '.nec-saving', /^Gardé dans ce navigateur à/);
    await page.reload();
    await opened(page);
    expect(await added(page)).toEqual(['de trop', ...block.flat()]);
  });

  test('is downloaded where no file can be written, by a new name if it can be one; so are figures', async () => {
    const { page } = visited();
    await page.evaluate('delete window.showSaveFilePicker');
    await choose(page, 'Fichier', 'Enregistrer sous…');
    const name = page.getByLabel('Nom du nouveau fichier');
    expect(await name.inputValue()).toBe('NEC – copie');
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
    const rows = '<row><c><v>1</v></c></row>'.repeat(400_000);
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const file = Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }, { level: 1 }));
    const { page, faults } = visited();
    // The limit of a minute and a half comes in a third of a second.
    await page.evaluate(() => {
      const wait = window.setTimeout.bind(window);
      Object.assign(window, { setTimeout: (act: () => void, ms = 0) => wait(act, ms === 90_000 ? 300 : ms) });
    });
    await page.evaluate((bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'Long.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, file.toString('base64'));
    await has(page, '#busy', 'Ouverture de «\u00a0Long.xlsx\u00a0»');
    await has(page, '.nec-toast-error', 'Le classeur met trop de temps à être lu');
    await type(page, 'la suite');
    await has(page, '.nec-saving', /^Gardé dans ce navigateur à/);
    expect(faults).toEqual([]);
  });
});
