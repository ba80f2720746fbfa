import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { openPage, type OpenPage } from '../../host/open-page';
import { open, type Given } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { marksOf } from '../../make/marks';
import { smallWorkbook } from '../../make/small-workbook';
import { plain } from '../../make/report/said';

const HOSTILE = '<img src=x onerror="window.hacked=1"></script>';

/** Gives the small edition with faulty amounts in Recettes, checked. */
async function checked(...amounts: readonly Given[]): Promise<SpreadsheetHost> {
  const host = await open(
    CODE,
    smallWorkbook({
      Recettes: [
        ['Type', 'Financeur', 'Montant', 'Perçu par'],
        ...amounts.map((amount): Given[] => ['Subvention', 'ANCT', amount, '']),
      ],
    }),
  );
  await host.run('verifierDonnees');
  return host;
}

const texts = (page: OpenPage, selector: string): string[] =>
  [...page.document.querySelectorAll(selector)].map(({ textContent }) => plain(textContent));
const status = (page: OpenPage): string[] => texts(page, '[role=status]');

describe('the side panel of findings', () => {
  test('lists them by gravity; a click shows the cell, and says so', async () => {
    const host = await checked('dix', '1.234', 30, -5);
    const page = openPage(host);
    await page.settled();
    expect(texts(page, 'h2')).toEqual(['2 erreurs', '1 avertissement']);
    expect(texts(page, 'button .place')).toEqual(['Recettes, C2', 'Recettes, C3', 'Recettes, C5']);
    page.click(page.document.querySelectorAll('button.finding')[1] ?? null);
    await page.settled();
    expect([host.selection, status(page)]).toEqual([
      { sheet: 'Recettes', a1: 'C3' },
      ['Recettes, C3 : cellule affichée.'],
    ]);
    await host.deleteSheet('Recettes');
    page.click(page.document.querySelector('button.finding'));
    await page.settled();
    expect([status(page), page.document.querySelector('[role=status]')?.className]).toEqual([
      ['Cet onglet n’existe plus. Cliquez sur « Vérifier de nouveau ».'],
      'error',
    ]);
  });

  test('is used with the keyboard alone: its findings are buttons, in order, none is taken away', async () => {
    const page = openPage(await checked('dix', 'vingt'));
    const reached = [...page.document.querySelectorAll<HTMLElement>('button, [tabindex], a, input')].filter(
      ({ tabIndex }) => tabIndex >= 0,
    );
    expect(reached.map(({ tagName, className, id }) => [tagName, className || id])).toEqual([
      ['BUTTON', 'verifier'],
      ['BUTTON', 'finding'],
      ['BUTTON', 'finding'],
    ]);
  });

  test('checks again and shows the new list, without opening anew', async () => {
    const host = await checked('dix', 20);
    const page = openPage(host);
    await host.edit('Recettes', 'C2', '10', { event: false });
    page.click(page.document.querySelector('#verifier'));
    expect([status(page), page.document.querySelector('#verifier')?.matches(':disabled')]).toEqual([
      ['Vérification en cours…'],
      true,
    ]);
    await page.settled();
    expect([texts(page, '#constats'), status(page), page.document.activeElement?.id]).toEqual([
      ['Aucune anomalie'],
      ['Vérifié de nouveau : Aucune anomalie.'],
      'titre',
    ]);
    expect([
      marksOf(host.document(), 'Recettes'),
      page.document.querySelector('#verifier')?.matches(':disabled'),
    ]).toEqual([{ notes: {}, rules: [] }, false]);
    expect(page.document.querySelector('#constats .none')).not.toBeNull();
  });

  test('says why it could not check again, and may be asked once more', async () => {
    const host = await checked('dix');
    const page = openPage(host);
    host.failAt(3, 'forever');
    page.click(page.document.querySelector('#verifier'));
    await page.settled();
    expect(status(page)[0]).toMatch(/^Le travail /u);
    expect([texts(page, 'h2'), page.document.activeElement?.id]).toEqual([['1 erreur'], 'verifier']);
    page.click(page.document.querySelector('#verifier'));
    await page.settled();
    expect(status(page)).toEqual(['Vérifié de nouveau : 1 erreur.']);
  });

  test('shows what staff typed as text', async () => {
    const page = openPage(await checked(HOSTILE));
    await page.settled();
    expect(page.document.querySelector('img')).toBeNull();
    expect(texts(page, 'button.finding')[0]).toContain(HOSTILE);
  });

  test('shows 200 findings of 2 000, and where the others are', async () => {
    const page = openPage(await checked(...Array.from({ length: 2000 }, (_, index) => `dix ${index}`)));
    expect([page.document.querySelectorAll('button.finding').length, texts(page, 'section > p')]).toEqual([
      200,
      ['et 1 800 autres dans l’onglet Contrôles'],
    ]);
  });

  test('has no button for what has no place in the workbook', async () => {
    const host = await open(
      CODE,
      Object.fromEntries(Object.entries(smallWorkbook()).filter(([name]) => name !== 'Recettes')),
    );
    await host.run('verifierDonnees');
    const page = openPage(host);
    expect([texts(page, 'li .place'), page.document.querySelectorAll('button.finding').length]).toEqual([
      ['Recettes'],
      0,
    ]);
  });
});
