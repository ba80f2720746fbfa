import type { Page } from 'playwright-core';
import { shownTexts } from './contrast';
import { chooseCommand, focused, has, pageFile, press, scriptPage, visit, visitShared } from './local-page';

function isInCells(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('#sheet [data-u-comp="editor"]') === true);
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
  const visited = visitShared(() => visit(pageFile(), { isNew: true, width: 640, height: 360 }));

  test('in a laptop at 200 %, everything is within reach', async () => {
    const { page } = visited();
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
    expect(await page.locator('.nec-saving').textContent()).toBe('Gardé dans ce navigateur');
    await page.getByRole('menuitem', { name: 'NEC', exact: true }).click();
    expect([await isInside('.nec-menu'), await isInside('.nec-saving')]).toEqual([true, true]);
    await press(page, 'a', 'a', 'a');
    await press(page, 'ArrowRight', 'End');
    expect([await focused(page), await isInside('.nec-submenu')]).toEqual(['Figer et anonymiser…', true]);
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Figer et anonymiser' }).waitFor();
    expect([
      await isInside('.nec-dialog-body > label > p'),
      await page.evaluate(() => document.activeElement?.className),
    ]).toEqual([true, 'nec-dialog-body']);
    await press(page, 'Escape');
    expect((await page.locator('#sheet').boundingBox())?.height).toBeGreaterThan(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test(
    'stand the edition’s name, the file, how it is saved and the menus, readable, by the mouse or the ' + 'keys',
    async () => {
      const { page, faults } = visited();
      expect(await page.title()).toBe('NEC Sud-Ouest #2 – NEC Bilan');
      expect(await page.locator('h1').textContent()).toBe('NEC Sud-Ouest #2');
      expect(await page.locator('.nec-file').textContent()).toBe('NEC.xlsx');
      expect(await page.locator('.nec-file').getAttribute('title')).toBe(
        '«\u00a0NEC.xlsx\u00a0» est gardé dans ce navigateur seulement. Téléchargez-le pour l’avoir en fichier.',
      );
      expect(await page.getByRole('menubar').getByRole('menuitem').allTextContents()).toEqual([
        'Fichier',
        'NEC',
        'Aide',
      ]);
      await page.getByRole('menuitem', { name: 'NEC', exact: true }).click();
      const texts = await shownTexts(page, '.nec-header');
      expect(texts.length).toBeGreaterThan(12);
      expect(texts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
      await press(page, 'Escape');

      // Menus open, move, find and close by the keys, and the focus goes to the cells.
      await press(page, 'F10', 'ArrowDown');
      expect(await focused(page)).toBe('Ouvrir…');
      await press(page, 'End', 'ArrowUp', 'ArrowUp');
      expect(await focused(page)).toBe('Télécharger');
      await press(page, 'ArrowRight');
      expect(await focused(page)).toBe('Excel (.xlsx)');
      await press(page, 'ArrowLeft');
      expect(await focused(page)).toBe('Télécharger');
      await press(page, 'Escape', 'ArrowRight', 'Enter', 'a');
      expect(await focused(page)).toBe('Actualiser');
      await press(page, 'a', 'a', 'a', 'Enter', 'End', 'Enter');
      const dialog = page.getByRole('dialog', { name: 'NEC Bilan' });
      await dialog.getByText('Logiciel libre, licence MIT.').waitFor();
      expect(await focused(page)).toBe('OK');
      await press(page, 'Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
      expect((await shownTexts(page, 'dialog')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
      await press(page, 'Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await isInCells(page)).toBe(true);
      expect(await page.locator('[role=menu]').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  test('the side panel lists the findings in a frame that reaches nothing of ours, and goes to a cell', async () => {
    const { page, faults } = visited();
    await chooseCommand(page, 'Vérifier les données');
    await has(page, '.nec-toast', 'Les données sont vérifiées.');
    const [toast, cells] = await Promise.all(
      ['.nec-toast', 'canvas[id^="univer-sheet-main-canvas"]'].map((one) => page.locator(one).boundingBox()),
    );
    expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThanOrEqual(cells?.y ?? 0);
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
    await chooseCommand(page, 'Vérifier les données');
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

  test('a dialog of the script calls its functions and closes by Escape pressed inside; tabs; printing', async () => {
    const { page } = visited();
    await page.evaluate(`necSheet.goTo(necSheet.host.book.gridNamed('Paramètres').gid, 'A1')`);
    await chooseCommand(page, 'Insérer un indicateur…');
    const dialog = await scriptPage(page, 'dialog');
    await dialog.getByRole('button', { name: 'Insérer' }).click();
    await dialog
      .getByText('La cellule A1 de l’onglet « Paramètres » n’est pas vide.')
      .or(dialog.getByText('Cet indicateur est calculé'))
      .waitFor();
    await dialog.locator('select').first().focus();
    await press(page, 'Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await isInCells(page)).toBe(true);

    // A tab that is chosen or renamed leaves the focus to the cells, where « Tout sélectionner » selects.
    const tab = page.locator('[data-u-comp="slide-tab-item"]').nth(1);
    const names = (): Promise<string[]> => page.evaluate('necSheet.host.book.grids().map(({ name }) => name)');
    await tab.click();
    await page.waitForFunction(() => document.activeElement?.matches('#sheet [data-u-comp="editor"]'));
    await press(page, 'Control+a');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    await tab.dblclick();
    await page.locator('[data-u-comp="slide-tab-item"] [contenteditable]').waitFor();
    await press(page, 'Control+a');
    await page.keyboard.type('Séances');
    await press(page, 'Enter');
    await page.waitForFunction(() => document.activeElement?.matches('#sheet [data-u-comp="editor"]'));
    expect((await names())[1]).toBe('Séances');

    // A tab that is not shown is renamed by a double click too, and dragged.
    const other = page.locator('[data-u-comp="slide-tab-item"]').nth(2);
    await other.dblclick();
    await other.locator('[contenteditable]').waitFor();
    await press(page, 'Control+a');
    await page.keyboard.type('Factures');
    await press(page, 'Enter');
    await page.waitForFunction(`necSheet.host.book.grids()[2].name === 'Factures'`);
    const { x = 0, width = 0, y = 0 } = (await other.boundingBox()) ?? {};
    await tab.hover();
    await page.mouse.down();
    await page.locator('body > [data-u-comp="slide-tab-item"]').waitFor();
    await page.mouse.move(x + width / 2, y);
    // The other makes room for it.
    await page.locator('[data-u-comp="slide-tab-item"][style*="translateX(-"]').waitFor();
    await page.mouse.up();
    await page.waitForFunction(`necSheet.host.book.grids()[2].name === 'Séances'`);
    expect(await isInCells(page)).toBe(true);

    // An amount shows as it was typed; a text is replaced wherever it stands, which is one step to undo.
    const settled = (): Promise<unknown> => page.evaluate('necSheet.settled()');
    const seen = (row: number, column: number): Promise<string> =>
      page.evaluate(`String(necSheet.host.book.activeGrid.worksheet.getCell(${row - 1}, ${column - 1})?.v)`);
    const goTo = async (a1: string): Promise<void> => {
      await page.evaluate(`necSheet.goTo(necSheet.host.book.gridNamed('Dépenses').gid, '${a1}')`);
      await page.waitForFunction(`necSheet.univerAPI.getActiveWorkbook().getActiveRange().getA1Notation() === '${a1}'`);
      // The cell takes the focus after it is scrolled to.
      await page.waitForTimeout(300);
    };
    const mayClose = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await page.waitForFunction(mayClose);
    await goTo('F16');
    await page.keyboard.type('1 234,50 €');
    // Who closes the page now is asked: no draft has it.
    expect(await page.evaluate(mayClose)).toBe(false);
    await press(page, 'Enter');
    await settled();
    await page.waitForFunction(mayClose);
    expect((await seen(16, 6)).replace(/\s/gu, ' ')).toBe('1 234,50 €');
    await press(page, 'Control+h');
    await page.getByPlaceholder('Rechercher dans cette feuille').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('juin-24');
    await page.getByPlaceholder('Saisir la chaîne de remplacement').fill('juin 2024');
    for (const name of ['Rechercher', 'Remplacer tout', 'OK'])
      await page.getByRole('button', { name, exact: true }).click();
    await page.getByText('Toutes les 2 correspondances ont été remplacées').waitFor();
    await settled();
    expect([await seen(3, 5), await seen(4, 5), await seen(12, 5)]).toEqual(['juin 2024', 'juil.-24', 'juin 2024']);
    await press(page, 'Escape', 'Control+z');
    await settled();
    expect([await seen(3, 5), await seen(12, 5)]).toEqual(['juin-24', 'juin-24']);

    // Shift-F2 opens the note of a cell.
    await goTo('A1');
    // Whoever types at once loses nothing.
    await page.evaluate(() => {
      const typeAtOnce = ({ target }: FocusEvent): void => {
        (target as HTMLTextAreaElement).setRangeText('Voir ', 0, 0, 'end');
        target?.dispatchEvent(new Event('input', { bubbles: true }));
      };
      addEventListener('focusin', typeAtOnce, { once: true });
    });
    await press(page, 'Shift+F2');
    const note = page.locator('textarea[data-u-comp="note-textarea"]');
    await note.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('la facture');
    await page.waitForFunction(`necSheet.host.book.activeGrid.cell(0, 0).custom?.note === 'Voir la facture'`);
    await press(page, 'Escape');
    await note.waitFor({ state: 'detached' });
    expect(await isInCells(page)).toBe(true);
    await other.click();

    // It is printed whole, its frozen rows on each page.
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const rows = [...document.querySelectorAll('#printed tr')].map(({ children }) => children[4]?.textContent);
      const parts = ['caption', 'thead'].map((one) => document.querySelector(`#printed ${one}`)?.textContent);
      const day = document.querySelector<HTMLElement>('#printed tbody td');
      dispatchEvent(new Event('afterprint'));
      const head = parts[1]?.startsWith('JourDébutFin');
      return [parts[0], head, rows.length, rows[1], day?.style.whiteSpace, document.querySelector('#printed')];
    });
    // A date is not cut.
    expect(printed).toEqual(['Séances', true, 16, "Plénière d'ouverture", 'nowrap', null]);

    // « Diagnostic » closed before its end leaves nothing.
    const before = await names();
    await chooseCommand(page, 'Diagnostic');
    await page.waitForFunction(`necSheet.host.book.grids().some(({ name }) => name === '~NEC Diagnostic')`);
    await page.getByRole('button', { name: 'Fermer la fenêtre' }).click();
    await page.waitForFunction(`!necSheet.host.book.grids().some(({ name }) => name === '~NEC Diagnostic')`);
    await page.locator('#busy').waitFor({ state: 'hidden' });
    await page.evaluate('necSheet.settled()');
    expect(await names()).toEqual(before);
  });

  test('a workbook is another one once it is dropped on the page; what is none is refused with a message', async () => {
    const { page } = visited();
    await drop(page, [{ name: 'notes.pdf', bytes: base64('%PDF') }]);
    await has(page, '.nec-toast-error', 'Ce n’est pas un classeur.');
    await drop(page, [{ name: 'Faux.xlsx', bytes: base64('rien') }]);
    await has(page, '.nec-toast-error', 'n’est pas un classeur .xlsx');
    await drop(page, [
      { name: 'Paramètres.csv', bytes: base64('Paramètre;Valeur\nÉdition;NEC Landes') },
      { name: 'Dépenses.csv', bytes: base64('Poste;Montant') },
    ]);
    await has(page, 'h1', 'NEC Landes');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await has(page, '.nec-toast', '« Classeur.xlsx » est ouvert.');
  });

  test('nobody touches it: it asks for no frame, but for a look each second at whether one is due', async () => {
    const asked = await visited().page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      let count = 0;
      for (const name of ['requestAnimationFrame', 'setInterval'] as const) {
        const ask = window[name].bind(window) as (...given: unknown[]) => number;
        Object.assign(window, { [name]: (...given: unknown[]) => ((count += 1), ask(...given)) });
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return count;
    });
    expect(asked).toBeLessThan(10);
  });
});
