import { read } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { downloaded } from '../browser';
import { shownTexts } from '../contrast';
import { choose, EXAMPLE, has, opened, servePage, visit, visitShared, type Visit } from '../local-page';
import { added, beginToType, type } from './kept-workbook';

/** What another program writes in the file. */
const OTHERS = Buffer.from(
  (() => {
    const before = readXlsx(EXAMPLE);
    const after = structuredClone(before);
    const [first = ''] = after.sheetOrder;
    Object.assign(after.sheets[first]?.cellData ?? {}, { 18: { 0: { v: 'd’un autre', t: 1 } } });
    return writeXlsx({ original: EXAMPLE, before, after });
  })(),
);
const CONFLICT = 'Le fichier a changé sur le disque';

/** Files of the browser's own, which stand for those of the computer: what the picker of files gives. */
function givePrivateFiles(): void {
  const file = async (name: string): Promise<unknown> =>
    (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  Object.assign(window, {
    privateFile: file,
    showOpenFilePicker: async () => [await file('NEC.xlsx')],
    showSaveFilePicker: () => file('NEC 2025.xlsx'),
  });
}

async function put(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    `(async () => { const stream = await (await privateFile(${JSON.stringify(name)})).createWritable();
      await stream.write(Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (c) => c.charCodeAt(0)));
      await stream.close(); })()`,
  );
}

async function bytesIn(page: Page, name: string): Promise<Buffer> {
  const letters = await page.evaluate<string>(
    `(async () => { const bytes = new Uint8Array(await (await (await privateFile(${JSON.stringify(name)})).getFile())
      .arrayBuffer()); let text = ''; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text);
    })()`,
  );
  return Buffer.from(letters, 'base64');
}

/** Gives what a program of its own finds in the first tab of a file, below what the example holds. */
function found(bytes: Buffer): unknown[] {
  const { Sheets, SheetNames } = read(bytes);
  const sheet = Sheets[SheetNames[0] ?? ''] ?? {};
  return Object.entries(sheet).flatMap(([a1, cell]) =>
    /^A(?:1[7-9]|[2-9]\d)$/.test(a1) ? [(cell as { readonly v: unknown }).v] : [],
  );
}

/** Opens « NEC.xlsx » of the browser's own files as a person opens a file. */
async function visitFile(): Promise<Visit> {
  const visited = await visit(await servePage({ hasWorkbook: false }));
  const { page, context } = visited;
  await context.addInitScript(givePrivateFiles);
  await page.evaluate(givePrivateFiles);
  await put(page, 'NEC.xlsx', EXAMPLE);
  await page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
  await has(page, 'h1', 'NEC Sud-Ouest #2');
  return visited;
}

async function formerOf(page: Page): Promise<Buffer> {
  const { bytes } = await downloaded(page, () => choose(page, 'Fichier', 'Télécharger', 'Version précédente (.xlsx)'));
  return bytes;
}

describe('a workbook in its file', () => {
  const visited = visitShared(visitFile);

  test('is saved in place as it changes; its former version stays', async () => {
    const { page, faults } = visited();
    expect(await page.locator('.nec-saving').textContent()).toBe('Enregistré dans le fichier');
    await type(page, 'un ajout');
    await has(page, '.nec-saving', /^Enregistré dans le fichier à \d\d:\d\d$/);
    expect(found(await bytesIn(page, 'NEC.xlsx'))).toEqual(['un ajout']);
    expect((await formerOf(page)).equals(EXAMPLE)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is never written over blindly: another program’s version is kept with « Garder ma version »', async () => {
    const { page, faults } = visited();
    await type(page, 'le mien');
    await has(page, '.nec-saving', /^Enregistré dans le fichier à/);
    await put(page, 'NEC.xlsx', OTHERS);
    const dialog = page.getByRole('dialog', { name: CONFLICT });
    await dialog.waitFor();
    expect((await shownTexts(page, 'dialog')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    expect((await bytesIn(page, 'NEC.xlsx')).equals(OTHERS)).toBe(true);
    await dialog.getByRole('button', { name: 'Garder ma version' }).click();
    await has(page, '.nec-saving', /^Enregistré dans le fichier à/);
    expect(found(await bytesIn(page, 'NEC.xlsx'))).toEqual(['le mien']);
    expect((await formerOf(page)).equals(OTHERS)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('shows another program’s version when « Reprendre le fichier » is chosen, and keeps the page’s', async () => {
    const { page, faults } = visited();
    await beginToType(page, 'encore le mien');
    await put(page, 'NEC.xlsx', OTHERS);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await has(page, '.nec-saving', 'Choisir…');
    // A dialog that came up while it was typed would have this key, and the page’s version without the text.
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: CONFLICT }).getByRole('button', { name: 'Reprendre le fichier' }).click();
    await page.waitForFunction('window.necSheet?.host.values("Paramètres").flat().includes("d’un autre")');
    await opened(page);
    expect(await page.locator('.nec-saving').textContent()).toBe('Enregistré dans le fichier');
    expect(found(await formerOf(page))).toEqual(['encore le mien']);
    expect((await bytesIn(page, 'NEC.xlsx')).equals(OTHERS)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('that has no place on the disk is left whole, and what was typed is written once it has', async () => {
    const { page } = visited();
    const browser = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await type(page, 'de trop');
    await has(
      page,
      '.nec-saving',
      /^Modifications non enregistrées\s: NEC\.xlsx n’a pas pu être enregistré\s: il n’y a plus de place\.Réessayer$/,
    );
    expect((await bytesIn(page, 'NEC.xlsx')).equals(OTHERS)).toBe(true);
    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    await page.locator('.nec-saving button').click();
    await has(page, '.nec-saving', /^Enregistré dans le fichier à/);
    expect(found(await bytesIn(page, 'NEC.xlsx'))).toEqual(['de trop']);
  });

  test('is another after « Enregistrer sous »; after a reload, one button asks to write in it again', async () => {
    const { page, faults } = visited();
    const known = faults.length;
    const left = await bytesIn(page, 'NEC.xlsx');
    await choose(page, 'Fichier', 'Enregistrer sous…');
    await has(page, '.nec-file', 'NEC 2025.xlsx');
    await type(page, 'un autre');
    await has(page, '.nec-saving', /^Enregistré dans le fichier à/);
    // Private files need no permission: this browser forgets that of the others when a page is loaded again.
    await page.context().addInitScript(() => {
      let given = 'prompt';
      Object.assign(FileSystemFileHandle.prototype, {
        queryPermission: () => Promise.resolve(given),
        requestPermission: () => Promise.resolve((given = 'granted')),
      });
    });
    await page.reload();
    await opened(page);
    const saved = await bytesIn(page, 'NEC 2025.xlsx');
    expect(await added(page)).toEqual(expect.arrayContaining(['un autre']));
    expect([found(saved), (await bytesIn(page, 'NEC.xlsx')).equals(left)]).toEqual([await added(page), true]);
    await type(page, 'un ajout');
    await has(page, '.nec-saving', /^Gardé dans ce navigateur à/);
    expect((await bytesIn(page, 'NEC 2025.xlsx')).equals(saved)).toBe(true);
    expect((await shownTexts(page, '.nec-header')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer dans le fichier' }).click();
    await has(page, '.nec-saving', /^Enregistré dans le fichier à \d\d:\d\d$/);
    expect(await added(page)).toEqual(expect.arrayContaining(['un ajout']));
    expect(found(await bytesIn(page, 'NEC 2025.xlsx'))).toEqual(await added(page));
    expect(faults.slice(known)).toEqual([]);
  });
});
