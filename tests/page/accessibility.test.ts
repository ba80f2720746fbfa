import { source } from 'axe-core';
import type { Frame } from 'playwright-core';
import { downloaded } from './browser';
import { chooseCommand, focused, pageFile, press, scriptPage, visit, visitShared } from './local-page';

jest.setTimeout(180_000);

/** Gives what axe-core finds wrong in a frame, by rule and element. */
async function findings(frame: Frame): Promise<string[]> {
  await frame.evaluate(source);
  return frame.evaluate(
    `axe.run(document, { iframes: false }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 200))))`,
  );
}

describe('for everybody', () => {
  const visited = visitShared(() => visit(pageFile(null), { isNew: true }));

  test('by the keyboard alone, from the opening to the report, where axe-core finds nothing on the way', async () => {
    const { page, faults } = visited();
    const main = page.mainFrame();
    expect([await focused(page), await findings(main)]).toEqual(['Ouvrir un fichier…', []]);
    await press(page, 'Tab', 'Tab', 'Enter');
    await page.getByRole('dialog', { name: 'Bienvenue dans NEC Bilan' }).waitFor();
    expect([await focused(page), await findings(main)]).toEqual(['Commencer', []]);
    await press(page, 'Enter', 'F10', 'ArrowRight', 'Enter');
    expect(await findings(main)).toEqual([]);
    await press(page, 'g', 'Enter');
    await page.locator('.nec-toast').filter({ hasText: 'Le bilan est généré.' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('#sheet [data-u-comp="editor"]'));
    await press(page, 'F10', 'ArrowRight', 'Enter');
    await page.keyboard.type('produire');
    await press(page, 'Enter');
    await page.locator('dialog button:focus').filter({ hasText: 'Oui' }).waitFor();
    await press(page, 'Enter');
    await page.frameLocator('dialog iframe').locator('#telecharger:focus').waitFor();
    expect((await downloaded(page, () => press(page, 'Enter'))).name).toMatch(/\.docx$/u);
    await press(page, 'Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  test('axe-core finds nothing in the panels and the other dialogs, and around them', async () => {
    const { page, faults } = visited();
    const main = page.mainFrame();
    for (const line of ['Vérifier les données', 'Pointage']) {
      await chooseCommand(page, line);
      // Off the ribbon, whose tips come and go over the page.
      await page.mouse.move(640, 600);
      expect([line, await findings(await scriptPage(page, '#panel')), await findings(main)]).toEqual([line, [], []]);
      await page.getByRole('button', { name: 'Fermer le volet' }).click();
    }
    for (const line of ['Importer des inscriptions…', 'Insérer un indicateur…', 'Produire le rapport']) {
      await chooseCommand(page, line);
      if (line === 'Produire le rapport') {
        await page.getByRole('button', { name: 'Oui' }).waitFor();
        expect([line, await findings(main)]).toEqual([line, []]);
        await press(page, 'Enter');
      }
      expect([line, await findings(await scriptPage(page, 'dialog')), await findings(main)]).toEqual([line, [], []]);
      await page.getByRole('button', { name: 'Fermer la fenêtre' }).click();
    }
    expect(faults).toEqual([]);
  });
});
