import type { Frame } from 'playwright-core';
import { shownTexts } from './contrast';
import { chooseCommand, pageFile, visit } from './local-page';

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

test('on a phone, the panel « Pointage » takes the whole page: fingers tick, take back, add, close it', async () => {
  const { page, faults } = await visit(pageFile(), { width: 390, height: 844 });
  await chooseCommand(page, 'Pointage');
  const panel = await (await page.locator('#panel iframe').elementHandle())?.contentFrame();
  if (!panel) throw new Error('no panel is shown');
  const says = (id: string, text: string): Promise<void> => panel.locator(`#${id}`).filter({ hasText: text }).waitFor();
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
