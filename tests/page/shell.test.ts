import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { shownTexts } from './contrast';
import { serve, visit } from './local-page';

const EXAMPLE = join(__dirname, '../../examples/nec-2024.xlsx');
/** In pixels of a page of 1280 × 720: a blank cell below what the first tab holds. */
const BLANK_CELL = [170, 560] as const;

async function has(page: Page, selector: string, text: string | RegExp): Promise<void> {
  await page.locator(selector).filter({ hasText: text }).first().waitFor();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function choose(page: Page, menu: string, line: string): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: line, exact: true }).click();
}

async function type(page: Page, text: string): Promise<void> {
  await page.mouse.click(...BLANK_CELL);
  await page.keyboard.type(text);
  await press(page, 'Enter');
}

/** Gives the page of the script that is shown in a frame, once its own script has run. */
async function scriptPage(page: Page, holder: string): Promise<Frame> {
  const frame = await (await page.locator(`${holder} iframe`).elementHandle())?.contentFrame();
  if (!frame) throw new Error('no page of the script is shown');
  await frame.waitForFunction(() => document.readyState === 'complete' && 'google' in window);
  return frame;
}

function drop(page: Page, files: readonly { readonly name: string; readonly bytes: string }[]): Promise<void> {
  return page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of given)
      dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('around the cells', () => {
  test('stand the edition’s name, the file, the menus and how it is saved, readable and without an error', async () => {
    const { address } = await serve();
    const { page, faults } = await visit(address);
    expect(await page.title()).toBe('NEC Sud-Ouest #2 – NEC Bilan');
    expect(await page.locator('h1').textContent()).toBe('NEC Sud-Ouest #2');
    expect(await page.locator('.nec-file').textContent()).toBe('NEC.xlsx');
    expect(await page.locator('.nec-file').getAttribute('title')).toMatch(/NEC\.xlsx$/);
    expect(await page.getByRole('menubar').getByRole('menuitem').allTextContents()).toEqual(['Fichier', 'NEC', 'Aide']);
    expect(await page.locator('.nec-saving').textContent()).toBe('Tout est enregistré');
    await page.getByRole('menuitem', { name: 'NEC', exact: true }).click();
    const texts = await shownTexts(page, '.nec-header');
    expect(texts.length).toBeGreaterThan(12);
    expect(texts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('menus open, move, find and close by the keys, and the focus comes back', async () => {
    const { address } = await serve();
    const { page } = await visit(address);
    await press(page, 'F10', 'ArrowDown');
    expect(await focused(page)).toBe('Ouvrir…');
    await press(page, 'End', 'ArrowUp');
    expect(await focused(page)).toBe('Télécharger');
    await press(page, 'ArrowRight');
    expect(await focused(page)).toBe('Excel (.xlsx)');
    await press(page, 'ArrowLeft');
    expect(await focused(page)).toBe('Télécharger');
    await press(page, 'Escape', 'ArrowRight', 'Enter', 'a');
    expect(await focused(page)).toBe('Annuler la dernière génération');
    await press(page, 'a', 'a', 'Enter', 'End', 'Enter');
    const dialog = page.getByRole('dialog', { name: 'NEC Bilan' });
    await dialog.getByText('Logiciel libre, licence MIT.').waitFor();
    expect(await focused(page)).toBe('OK');
    await press(page, 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    expect((await shownTexts(page, 'dialog')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('NEC');
    expect(await page.locator('[role=menu]').count()).toBe(0);
  });

  test('the side panel lists the findings in a frame that reaches nothing of ours, and goes to a cell', async () => {
    const { address } = await serve();
    const { page, faults } = await visit(address);
    await choose(page, 'NEC', 'Vérifier les données');
    await has(page, '.nec-toast', 'Les données sont vérifiées.');
    const panel = await scriptPage(page, '#panel');
    const reached = await panel.evaluate(async () => {
      const tried: string[] = [];
      try {
        tried.push(window.parent.document.title);
      } catch (error) {
        tried.push((error as Error).name);
      }
      return [
        ...tried,
        window.origin,
        await fetch('/Code.js').then(
          () => 'fetched',
          () => 'refused',
        ),
      ];
    });
    expect(reached).toEqual(['SecurityError', 'null', 'refused']);
    await panel.locator('button.finding').first().click();
    await panel.getByText('Dépenses, D11 : cellule affichée.').waitFor();
    await choose(page, 'NEC', 'Vérifier les données');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('#panel iframe').length === 1 &&
        document.querySelector('#busy')?.hasAttribute('hidden') === true,
    );
    await page.getByRole('button', { name: 'Fermer le volet' }).click();
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(faults.filter((fault) => !fault.includes('Code.js') && !fault.includes('Content Security Policy'))).toEqual(
      [],
    );
  });

  test('a dialog of the script calls its functions, and closes by Escape pressed inside', async () => {
    const { address } = await serve();
    const { page } = await visit(address);
    await choose(page, 'NEC', 'Insérer un indicateur…');
    const dialog = await scriptPage(page, 'dialog');
    await dialog.getByRole('button', { name: 'Insérer' }).click();
    await dialog
      .getByText('La cellule A1 de l’onglet « Paramètres » n’est pas vide.')
      .or(dialog.getByText('Cet indicateur est calculé'))
      .waitFor();
    await dialog.locator('select').first().focus();
    await press(page, 'Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('NEC');
  });

  test('in a laptop at 200 %, everything is within reach', async () => {
    const { address } = await serve();
    const { page } = await visit(address, { isNew: true, width: 640, height: 360 });
    const welcome = page.getByRole('dialog', { name: 'Bienvenue dans NEC Bilan' });
    await welcome.waitFor();
    const isInside = (selector: string): Promise<boolean> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
        });
    expect([await isInside('dialog h2'), await isInside('dialog .nec-main')]).toEqual([true, true]);
    await press(page, 'Enter');
    await welcome.waitFor({ state: 'detached' });
    await page.getByRole('menuitem', { name: 'NEC', exact: true }).click();
    expect([await isInside('.nec-menu'), await isInside('.nec-saving')]).toEqual([true, true]);
    expect((await page.locator('#sheet').boundingBox())?.height).toBeGreaterThan(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await page.reload();
    await page.locator('#cover').waitFor({ state: 'hidden' });
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('saving', () => {
  test('follows each change; a failure says so, keeps the change and is tried again', async () => {
    const { address, folder } = await serve();
    const file = join(folder, 'NEC.xlsx');
    const { page } = await visit(address);
    await type(page, 'un ajout');
    await has(page, '.nec-saving', /^Enregistré à \d\d:\d\d$/);
    expect(readdirSync(folder).sort()).toEqual(
      [
        'NEC (version précédente).xlsx',
        'NEC.xlsx',
        ...readdirSync(folder).filter((name) => name.startsWith('.')),
      ].sort(),
    );
    expect(readFileSync(join(folder, 'NEC (version précédente).xlsx')).equals(readFileSync(EXAMPLE))).toBe(true);
    chmodSync(file, 0o444);
    const before = readFileSync(file);
    await type(page, 'un autre');
    await has(page, '.nec-saving', 'Modifications non enregistrées');
    await has(page, '.nec-saving', 'lecture seule');
    expect((await shownTexts(page, '.nec-header')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    expect(readFileSync(file).equals(before)).toBe(true);
    chmodSync(file, 0o644);
    await page.locator('.nec-saving button').click();
    await has(page, '.nec-saving', /^Enregistré à/);
    await page.reload();
    await page.locator('#cover').waitFor({ state: 'hidden' });
    await has(page, '.nec-saving', 'Tout est enregistré');
  });

  test('never overwrites blindly what another program wrote', async () => {
    const { address, folder } = await serve();
    const file = join(folder, 'NEC.xlsx');
    const { page } = await visit(address);
    await type(page, 'un ajout');
    await has(page, '.nec-saving', /^Enregistré à/);
    const others = Buffer.concat([readFileSync(EXAMPLE), Buffer.from('autre')]);
    writeFileSync(file, others);
    const dialog = page.getByRole('dialog', { name: 'Le fichier a changé sur le disque' });
    await dialog.waitFor();
    expect((await shownTexts(page, 'dialog')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    expect(readFileSync(file).equals(others)).toBe(true);
    await dialog.getByRole('button', { name: 'Garder ma version' }).click();
    await has(page, '.nec-saving', /^Enregistré à/);
    expect(readFileSync(file).equals(others)).toBe(false);
    expect(readFileSync(join(folder, 'NEC (version précédente).xlsx')).equals(others)).toBe(true);
  });

  test('goes on when the server stops and comes back', async () => {
    const server = await serve();
    const { page } = await visit(server.address);
    await server.stop();
    await has(page, '#bars', 'Le serveur local est arrêté.');
    await type(page, 'pendant l’arrêt');
    await has(page, '#bars', 'vos modifications y restent');
    await server.restart();
    await has(page, '.nec-saving', /^Enregistré à/);
    expect(await page.locator('.nec-bar').count()).toBe(0);
  });

  test('is one page’s at a time', async () => {
    const { address } = await serve();
    const { page } = await visit(address);
    const { page: second } = await visit(address);
    await second.getByRole('heading', { name: 'Ce classeur est déjà ouvert' }).waitFor();
    expect((await shownTexts(second, '.nec-cover')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await page.close();
    await second.getByRole('button', { name: 'Réessayer' }).click();
    await second.getByRole('heading', { name: 'NEC Sud-Ouest #2' }).waitFor();
  });
});

describe('the file', () => {
  test('is saved under another name, refused when it cannot be one, and downloaded', async () => {
    const { address, folder } = await serve();
    const { page } = await visit(address);
    await choose(page, 'Fichier', 'Enregistrer sous…');
    const name = page.getByLabel('Nom du nouveau fichier');
    expect(await name.inputValue()).toBe('NEC – copie');
    await name.fill('a/b');
    await press(page, 'Enter');
    await page.getByRole('alert').filter({ hasText: 'ne peut contenir aucun de ces caractères' }).waitFor();
    await page.getByLabel('Nom du nouveau fichier').fill('NEC 2025');
    await press(page, 'Enter');
    await has(page, '.nec-file', 'NEC 2025.xlsx');
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['NEC 2025.xlsx', 'NEC.xlsx']));
    const names: string[] = [];
    for (const line of ['Excel (.xlsx)', 'Chiffres du bilan (figures.json)']) {
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'Fichier', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Télécharger' }).hover();
      await page.getByRole('menuitem', { name: line, exact: true }).click();
      names.push((await download).suggestedFilename());
    }
    expect(names).toEqual(['NEC 2025.xlsx', 'figures.json']);
  });

  test('is another one once it is dropped on the page; what is none is refused with a message', async () => {
    const { address, folder } = await serve();
    const { page } = await visit(address);
    await drop(page, [{ name: 'notes.pdf', bytes: base64('%PDF') }]);
    await has(page, '.nec-toast-error', 'Ce n’est pas un classeur.');
    await drop(page, [{ name: 'Faux.xlsx', bytes: base64('rien') }]);
    await has(page, '.nec-toast-error', 'n’est pas un classeur .xlsx');
    await drop(page, [
      { name: 'Paramètres.csv', bytes: base64('Paramètre;Valeur\nÉdition;NEC Landes') },
      { name: 'Dépenses.csv', bytes: base64('Poste;Montant') },
    ]);
    await has(page, 'h1', 'NEC Landes');
    await has(page, '.nec-toast', '« Classeur.xlsx » est ouvert.');
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['Classeur.xlsx', 'NEC.xlsx']));
    expect(readFileSync(join(folder, 'NEC.xlsx')).equals(readFileSync(EXAMPLE))).toBe(true);
  });

  test('that has none of our tabs is offered to be prepared, and then is no longer', async () => {
    const { address } = await serve(['--nouveau']);
    const { page } = await visit(address);
    await page.getByRole('heading', { name: 'Ce classeur n’a pas encore d’onglet de NEC Bilan' }).waitFor();
    expect((await shownTexts(page, '.nec-empty')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    expect(await focused(page)).toBe('Préparer le classeur');
    await press(page, 'Enter');
    await has(page, '.nec-toast', 'Le classeur est prêt');
    expect(await page.locator('.nec-empty').isVisible()).toBe(false);
    await has(page, '.nec-saving', /^Enregistré à/);
  });
});
