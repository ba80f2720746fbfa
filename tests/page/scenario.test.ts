import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { downloaded, giveFile, type Downloaded } from './browser';
import { click, drawn, figure, goTo, numbersOf, place, put, saved, settled, told, typeIn, values } from './in-cells';
import { choose, chooseCommand, servePage, visit, visitIn, visitShared } from './local-page';

// A whole day, in a browser that draws without a graphics card.
jest.setTimeout(240_000);

const HOSTILE = '<img src=x onerror="top.pwned=1;window.pwned=1">';

describe('a day with the workbook', () => {
  let address = '';
  const visited = visitShared(async () => visit((address = await servePage())));

  test(
    'figures, charts and functions follow what is typed; a finding is seen, clicked and mended; everything is ' +
      'found again',
    async () => {
      const { page, faults, context } = visited();

      // The published figures of 2024.
      await chooseCommand(page, 'Générer le bilan');
      await told(page, 'Le bilan est généré.');
      expect((await values(page, 'Bilan'))[4]?.slice(0, 3)).toEqual(['Ateliers', 12, 12]);
      await goTo(page, 'Bilan', 'H1');
      for (const [label, value] of [
        ['Ateliers', 12],
        ['Intervenants', 21],
        ['Participants', 90],
        ['Fréquentation du jour 1', 76],
        ['Fréquentation du jour 2', 50],
        ['CoNums présents', 21],
        ['Total des charges', 23_445.81],
        ['Recettes externes', 3500],
      ] as const) {
        expect([label, await figure(page, 'Bilan', label)]).toEqual([label, value]);
      }
      expect(await page.locator('.nec-chart').count()).toBe(4);
      expect(await numbersOf(page, 'Inscrits et présents par jour')).toEqual(
        expect.arrayContaining(['90', '76', '58', '50']),
      );
      // They are printed too.
      const printed = await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const charts = document.querySelectorAll('#printed .nec-chart svg').length;
        dispatchEvent(new Event('afterprint'));
        return charts;
      });
      expect(printed).toBe(4);
      // The first generation is undone whole, and done again.
      await page.keyboard.press('Control+z');
      await settled(page);
      expect(await page.evaluate(`necSheet.host.book.gridNamed('Bilan')`)).toBeNull();
      await page.keyboard.press('Control+y');
      await settled(page);
      await goTo(page, 'Bilan', 'H1');
      expect([(await values(page, 'Bilan'))[4]?.slice(0, 3), await page.locator('.nec-chart').count()]).toEqual([
        ['Ateliers', 12, 12],
        4,
      ]);

      // Someone registers, an expense is paid.
      await typeIn(page, 'Paramètres', 'D2', '=NEC_PARTICIPANTS()');
      expect((await values(page, 'Paramètres'))[1]?.[3]).toBe(90);
      await typeIn(page, 'Inscriptions', 'A109', 'NOUVELLE', 'Ada', 'ada@ex.fr');
      await typeIn(page, 'Inscriptions', 'H109', 'VRAI', 'VRAI');
      await typeIn(page, 'Dépenses', 'A16', 'Achats', 'Papeterie');
      await typeIn(page, 'Dépenses', 'F16', '100,50', 'ALPI');
      expect(await figure(page, 'Tableau de bord', 'Présents – Jeudi 13 juin 2024')).toBe(77);
      expect(await figure(page, 'Tableau de bord', 'Achats')).toBe(780.08);
      expect((await values(page, 'Paramètres'))[1]?.[3]).toBe(91);

      // What somebody retains stays, and charts show the new figures.
      await typeIn(page, 'Bilan', 'C5', '13');
      await chooseCommand(page, 'Générer le bilan');
      await page.waitForFunction(
        `necSheet.host.values('Bilan').some(([name, value]) => name === 'Participants' && value === 91)`,
      );
      await settled(page);
      expect((await values(page, 'Bilan'))[4]?.slice(0, 3)).toEqual(['Ateliers', 12, 13]);
      await goTo(page, 'Bilan', 'H1');
      expect(await numbersOf(page, 'Inscrits et présents par jour')).toEqual(
        expect.arrayContaining(['91', '77', '58', '50']),
      );

      // An amount is broken: its finding leads to it, and goes once it is mended.
      await typeIn(page, 'Dépenses', 'F2', 'abc');
      await chooseCommand(page, 'Vérifier les données');
      const panel = page.frameLocator('#panel iframe');
      await panel.locator('button.finding').filter({ hasText: 'Le montant « abc » n’a pas été compris' }).click();
      await panel.getByText('Dépenses, F2 : cellule affichée.').waitFor();
      expect(await place(page)).toBe('Dépenses!F2');
      expect(
        await page.evaluate(`necSheet.host.book.gridNamed('Dépenses').worksheet.getComposedCellStyle(1, 5).bg.rgb`),
      ).toBe('#fbdcdc');
      await goTo(page, 'Contrôles', 'C4');
      await page.getByRole('link', { name: 'Aller à Dépenses, F2' }).click();
      await settled(page);
      expect(await place(page)).toBe('Dépenses!F2');
      await goTo(page, 'Contrôles', 'C4');
      await page.keyboard.press('Alt+Enter');
      await settled(page);
      expect(await place(page)).toBe('Dépenses!F2');
      await page.keyboard.type('440,60');
      await page.keyboard.press('Enter');
      await settled(page);
      await chooseCommand(page, 'Vérifier les données');
      await page.waitForFunction(
        `!necSheet.host.values('Contrôles').flat().some((value) => String(value).includes('abc'))`,
      );

      // The computer is switched off, and on again.
      await settled(page);
      await saved(page);
      await page.close();
      const { page: later, faults: laterFaults } = Object.assign(visited(), await visitIn(context, address));
      expect((await values(later, 'Inscriptions'))[108]?.slice(0, 3)).toEqual(['NOUVELLE', 'Ada', 'ada@ex.fr']);
      expect((await values(later, 'Dépenses'))[15]?.slice(0, 7)).toEqual([
        'Achats',
        'Papeterie',
        '',
        '',
        '',
        100.5,
        'ALPI',
      ]);
      expect((await values(later, 'Bilan'))[4]?.slice(0, 3)).toEqual(['Ateliers', 12, 13]);
      expect((await values(later, 'Paramètres'))[1]?.[3]).toBe(91);
      await goTo(later, 'Bilan', 'H1');
      expect(await later.locator('.nec-chart').count()).toBe(4);
      expect([...faults, ...laterFaults]).toEqual([]);
    },
  );

  test(
    'the report is a Word file with its four charts and the emblem, had from its dialog and from the ' + 'menu',
    async () => {
      const { page, faults } = visited();
      await chooseCommand(page, 'Produire le rapport');
      await page.getByRole('button', { name: 'Oui' }).click();
      const dialog = page.frameLocator('dialog iframe');
      const fromDialog = await downloaded(page, () =>
        dialog.getByRole('button', { name: 'Télécharger le fichier Word (.docx)' }).click(),
      );
      const names = Object.keys(unzipSync(new Uint8Array(fromDialog.bytes)));
      expect([fromDialog.name, names.filter((name) => name.endsWith('.png')).length]).toEqual([
        expect.stringMatching(/^Bilan NEC Sud-Ouest #2 – \d{4}-\d{2}-\d{2}\.docx$/u),
        5,
      ]);
      await page.getByRole('button', { name: 'Fermer la fenêtre' }).click();
      const fromMenu = (line: string): Promise<Downloaded> =>
        downloaded(page, () => choose(page, 'Fichier', 'Télécharger', line));
      expect((await fromMenu('Rapport Word (.docx)')).bytes.equals(fromDialog.bytes)).toBe(true);
      // A reader that is not ours finds the figures.
      const { Sheets } = read((await fromMenu('Excel (.xlsx)')).bytes);
      const bilan = utils.sheet_to_json<unknown[]>(Sheets['Bilan'] ?? {}, { header: 1 });
      const found = (label: string): unknown => bilan.find(([name]) => name === label)?.[1];
      expect([found('Participants'), found('Total des charges')]).toEqual([91, 23_546.31]);
      expect(faults).toEqual([]);
    },
  );

  test(
    'an export is imported through the dialog: read in the page, shown, written only once accepted, and known ' +
      'again',
    async () => {
      const { page, faults } = visited();
      const dialog = page.frameLocator('dialog iframe');
      const rowsOf = async (): Promise<unknown[][]> => (await values(page, 'Inscriptions')).slice(109);
      await chooseCommand(page, 'Importer des inscriptions…');
      const given = readFileSync(join(__dirname, '../samples/imports/helloasso.csv'));
      await giveFile(dialog.locator('#fichier'), 'helloasso.csv', given);
      await dialog.getByText('Outil reconnu : HelloAsso.').waitFor();
      await dialog.getByLabel('Annulé').check();
      await dialog.getByLabel('Ce que devient la colonne Code postal').selectOption('ignore');
      await dialog.getByRole('group', { name: 'Vendredi' }).getByLabel('Jour 1').check();
      expect(await rowsOf()).toEqual([]);
      await dialog.getByRole('button', { name: 'Importer 5\u00a0inscriptions' }).click();
      await dialog.getByText('5\u00a0nouvelles inscriptions, 0\u00a0mise à jour').waitFor();
      await dialog.getByRole('button', { name: 'Fermer' }).click();
      await settled(page);
      expect((await rowsOf()).map((cells) => [cells[0], cells[1], cells[4], cells[7], cells[9]])).toEqual([
        ['LOVELACE', 'Ada', '', true, true],
        ['MARTIN', 'Zoé', '', true, false],
        ['MARTIN', 'Léo', '', true, true],
        ['=HYPERLINK("http://exemple.org";"clic")', 'Éva', '', true, true],
        ['PARTI', 'Jean', '', true, false],
      ]);
      // It is undone, and done again, at once.
      const people = (await rowsOf()).length;
      await page.keyboard.press('Control+z');
      await settled(page);
      expect(await rowsOf()).toEqual([]);
      await page.keyboard.press('Control+y');
      await settled(page);
      expect((await rowsOf()).length).toBe(people);
      await chooseCommand(page, 'Importer des inscriptions…');
      // Saved again by an older Excel, in Windows-1252: « ’ » is the byte 0x92.
      const saved = given.toString().replaceAll('’', '\u0092');
      await giveFile(dialog.locator('#fichier'), 'export.csv', Buffer.from(saved, 'latin1'));
      await dialog.getByRole('button', { name: 'Importer 5\u00a0inscriptions' }).click();
      await dialog.getByText('0\u00a0nouvelle inscription, 0\u00a0mise à jour, 5\u00a0inchangées').waitFor();
      await dialog.getByRole('button', { name: 'Fermer' }).click();
      expect(faults).toEqual([]);
    },
  );

  test('a box is ticked and unticked by a click, and a choice taken from a list, as if they were typed', async () => {
    const { page, faults } = visited();
    await chooseCommand(page, 'Préparer le classeur');
    await told(page, 'Le classeur est prêt');
    await goTo(page, 'Inscriptions', 'G2');
    expect((await values(page, 'Inscriptions'))[1]?.slice(5, 7)).toEqual(['Participant', true]);
    await click(page, 'G2');
    expect((await values(page, 'Inscriptions'))[1]?.[6]).toBe(false);
    await page.keyboard.press('Control+z');
    await settled(page);
    expect((await values(page, 'Inscriptions'))[1]?.[6]).toBe(true);
    await click(page, 'F2', 'right');
    await page.getByText('Intervenant', { exact: true }).click();
    await settled(page);
    expect((await values(page, 'Inscriptions'))[1]?.[5]).toBe('Intervenant');
    // What is typed leaves the choices that it begins, and Tab takes the only one.
    await goTo(page, 'Inscriptions', 'F3');
    await page.keyboard.type('org');
    const choices = page.locator('[data-u-comp="sheets-dropdown-list"] > :last-child > *');
    await choices.filter({ hasText: 'Participant' }).waitFor({ state: 'hidden' });
    expect(await choices.filter({ visible: true }).allTextContents()).toEqual(['Organisateur']);
    await page.keyboard.press('Tab');
    await settled(page);
    expect((await values(page, 'Inscriptions'))[2]?.[5]).toBe('Organisateur');
    // A line break is shown: the row is as high as two lines.
    await goTo(page, 'Inscriptions', 'D2');
    await page.keyboard.type('une');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('deux');
    await page.keyboard.press('Enter');
    await settled(page);
    expect((await values(page, 'Inscriptions'))[1]?.[3]).toBe('une\ndeux');
    await page.waitForFunction(`necSheet.host.book.gridNamed('Inscriptions').worksheet.getRowHeight(1) >= 30`);
    await saved(page);
    expect(faults).toEqual([]);
  });

  test('a function that is refused its argument says why, in French, under the pointer', async () => {
    const { page, faults } = visited();
    await typeIn(page, 'Constats', 'D2', '=NEC_PART("Nulle part")');
    await goTo(page, 'Constats', 'D4');
    const { x, y, width, height } = await drawn(page, 'D2');
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    const note = page.locator('textarea[data-u-comp="note-textarea"]');
    await note.waitFor();
    expect(await note.inputValue()).toBe(
      'Erreur : « Nulle part » n’est pas une structure de l’onglet Paramètres ; valeurs possibles : La Fibre64, ALPI.',
    );
    expect(faults).toEqual([]);
  });

  test('a hostile cell does nothing, wherever it is shown', async () => {
    const { page, faults } = visited();
    for (const [tab, a1] of [
      ['Paramètres', 'B2'],
      ['Programme', 'E2'],
      ['Inscriptions', 'A2'],
      ['Dépenses', 'A2'],
      ['Dépenses', 'C2'],
      ['Dépenses', 'F3'],
      ['Dépenses', 'G2'],
    ] as const)
      await put(page, tab, a1, HOSTILE);
    await put(page, 'Dépenses', 'I2', '=HYPERLINK("javascript:window.pwned=1";"ici")');
    await chooseCommand(page, 'Générer le bilan');
    await told(page, 'Le bilan est généré.');
    await goTo(page, 'Bilan', 'H1');
    expect(await page.locator('.nec-charts').textContent()).toContain('<img');
    await chooseCommand(page, 'Vérifier les données');
    await page.frameLocator('#panel iframe').locator('button.finding').first().waitFor();
    // The name is read again once nothing has changed for a while.
    await page.locator('h1').filter({ hasText: HOSTILE }).waitFor();
    expect(await page.locator('h1').textContent()).toBe(HOSTILE);
    for (const frame of page.frames())
      expect([frame.url(), await frame.evaluate('window.pwned ?? null')]).toEqual([frame.url(), null]);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
