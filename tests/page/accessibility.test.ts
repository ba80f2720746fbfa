import { source } from 'axe-core';
import type { Frame } from 'playwright-core';
import { downloaded } from './browser';
import { shownTexts } from './contrast';
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

const FINGER = 44;

/** Gives back what shows in the panel and is smaller than a finger. */
function tooSmall(panel: Frame): Promise<string[]> {
  return panel.evaluate(
    (least) =>
      [...document.querySelectorAll('button, input, select, summary, [role=option]')].flatMap((element) =>
        element.checkVisibility() && element.getBoundingClientRect().height < least ? [element.outerHTML] : [],
      ),
    FINGER,
  );
}

/** Gives how much wider what is shown is than the panel, in pixels; a computer's browser takes some for its bar. */
function overflow(panel: Frame): Promise<number> {
  return panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
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

  test('on a phone, the panel « Pointage » takes the whole page: fingers tick, take back, add, close it', async () => {
    const { page, faults } = visited();
    await page.setViewportSize({ width: 390, height: 844 });
    await chooseCommand(page, 'Pointage');
    const panel = await scriptPage(page, '#panel');
    const says = (id: string, text: string): Promise<void> =>
      panel.locator(`#${id}`).filter({ hasText: text }).waitFor();
    await says('compteur', '76 présents sur 90 inscrits');
    expect((await page.locator('#panel').boundingBox())?.width).toBe(390);

    await page.keyboard.type('inscrit 07');
    await panel.locator('#personne-7').waitFor();
    expect([await tooSmall(panel), await overflow(panel)]).toEqual([[], 0]);
    expect((await shownTexts(panel, 'body')).filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await says('etat', 'INSCRIT 079 Prénom 079 : présence notée.');
    await says('compteur', '77 présents sur 90 inscrits');
    await panel.getByRole('button', { name: 'Annuler : INSCRIT 079 Prénom 079' }).click();
    await says('compteur', '76 présents sur 90 inscrits');

    await panel.getByText('Ajouter une personne venue sans inscription').click();
    await panel.locator('#champ-name:focus').waitFor();
    await page.keyboard.type('NOUVELLE');
    expect([await tooSmall(panel), await overflow(panel)]).toEqual([[], 0]);
    await page.keyboard.press('Enter');
    await says('detail', 'dont 1 venu sans inscription');
    const added = await page.evaluate<unknown[]>('necSheet.host.values("Inscriptions").at(-1)');
    expect(added.slice(0, 9)).toEqual(['NOUVELLE', '', '', '', '', 'Participant', false, false, true]);

    const cross = page.getByRole('button', { name: 'Fermer le volet' });
    expect(await cross.boundingBox()).toMatchObject({ width: FINGER, height: FINGER });
    await cross.click();
    expect([
      await page.locator('#panel').isVisible(),
      await page.evaluate(() => document.documentElement.scrollWidth),
    ]).toEqual([false, 390]);
    expect(faults).toEqual([]);
  });
});
