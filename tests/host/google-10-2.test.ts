import { fold, listed } from '../../src/domain/names';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { contentsInSight } from '../make/report/document-contents';
import { CODE, exampleDocument, openWith } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';
import { bilanOfTabs, placesOf, type Tabs } from '../make/workbook-source';
import { open } from './open-workbook';

const SHEET = "const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Feuille');";
const told = (host: SpreadsheetHost): string[] =>
  (
    JSON.parse(String(host.call('chiffresDuBilan'))) as {
      readonly constats: readonly { readonly code: string; readonly onglet: string; readonly cellule: string }[];
    }
  ).constats.flatMap(({ code, onglet, cellule }) => (code === 'cell-foreign' ? [`${onglet}!${cellule}`] : []));

/** What no cell of ours can be read from. */
const WHATEVER: readonly (readonly [string, unknown])[] = [
  ['an object', {}],
  ['an object without prototype', Object.create(null)],
  ['null', null],
  ['undefined', undefined],
  ['a list', [1]],
  ['a function', () => 1],
  ['a Date that is none', new Date(Number.NaN)],
];

describe('10.2 the host holds a picture in a cell', () => {
  test('getValue and getValues give an object that is neither text, number, boolean nor Date', async () => {
    const host = await open(
      `function f() { ${SHEET} const v = s.getRange(1, 1, 1, 2).getValues()[0];
      return [v[0], typeof v[1], v[1] instanceof Date, String(v[1]), v[1].getContentUrl(), typeof s.getRange(1, 2, 1, 1)
        .getValue(), s.getRange(1, 1, 1, 2).getDisplayValues()[0], s.getLastColumn()]; }`,
      { Feuille: [['a']] },
    );
    await host.insertCellImage('Feuille', 'B1', 'https://exemple.org/a.png');
    expect(await host.run('f')).toEqual([
      'a',
      'object',
      false,
      'CellImage',
      'https://exemple.org/a.png',
      'object',
      ['a', ''],
      2,
    ]);
  });

  test('a script may write it back, and writing or emptying takes it away', async () => {
    const host = await open(`function back() { ${SHEET} const r = s.getRange(1, 1, 1, 1); r.setValues(r.getValues());
        return String(r.getValue()); }
      function write() { ${SHEET} return s.getRange(1, 1, 1, 1).setValue(3).getValue(); }
      function empty() { ${SHEET} return s.getRange(1, 1, 1, 1).clearContent().getValue(); }`);
    await host.insertCellImage('Feuille', 'A1');
    expect([await host.run('back'), await host.run('write')]).toEqual(['CellImage', 3]);
    await host.insertCellImage('Feuille', 'A1');
    expect(await host.run('empty')).toBe('');
  });
});

describe('10.2 a value that is no content reads as blank, with a finding that names its cell', () => {
  const rows = smallWorkbook() as Tabs;
  const places = Object.entries(rows).flatMap(([tab, lines]) =>
    lines.flatMap((line, row) => line.map((_, column) => [tab, row, column] as const)),
  );
  const address = (row: number, column: number): string => `${'ABCDEFGHIJK'[column] ?? ''}${row + 1}`;

  test('whatever it is, in any cell of any tab', () => {
    for (const [index, [tab, row, column]] of places.entries()) {
      const [what, foreign] = WHATEVER[index % WHATEVER.length] ?? [];
      const holding = (value: unknown): Tabs =>
        ({
          ...rows,
          [tab]: (rows[tab] ?? []).map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell))),
        }) as Tabs;
      const [outcome, blank] = [bilanOfTabs(holding(foreign)), bilanOfTabs(holding(''))];
      const cell = `${tab}!${address(row, column)}`;
      expect([what, cell, placesOf(outcome, 'cell-foreign')]).toEqual([what, cell, [cell]]);
      expect(outcome.bilan).toEqual({
        ...blank.bilan,
        edition: outcome.bilan.edition,
        findings: outcome.bilan.findings,
      });
    }
  });
});

describe('10.2 every command goes on with pictures in cells', () => {
  const CELLS = listed(`
    Paramètres!B2 | Programme!H1 | Programme!D2 | Inscriptions!D3 | Inscriptions!K1 | Personnel!B2 | Dépenses!F2
    Recettes!B2 | Satisfaction!B2 | Avis!A2 | Constats!B2 | Éditions!A2
  `);

  async function withPictures(): Promise<SpreadsheetHost> {
    const host = await open(CODE, smallWorkbook());
    for (const cell of CELLS) {
      const [sheet = '', a1 = ''] = cell.split('!');
      await host.insertCellImage(sheet, a1);
    }
    return host;
  }

  test('« Générer » names each, and generating twice changes nothing', async () => {
    const host = await withPictures();
    await host.run('genererBilan');
    expect(told(host).sort()).toEqual([...CELLS].sort());
    const once = contentsInSight(host.document());
    await host.run('genererBilan');
    expect(contentsInSight(host.document())).toEqual(once);
  });

  test('the other commands, functions and the filling in do not stumble, and leave the pictures', async () => {
    const host = await withPictures();
    const commands = listed(`
      preparerClasseur | genererBilan | verifierDonnees | actualiser | produireRapport | exporterJournal
      grilleProgramme | comparerEditions | feuillesEmargement | exporterProgramme | attestationsEtBadges
      annulerDerniereGeneration | pointage
    `);
    for (const command of commands) await host.run(command);
    await host.edit('Dépenses', 'F3', '440.60 €');
    await host.edit('Inscriptions', 'K4', 'oui');
    await host.run('onOpen', [], 'simpleTrigger');
    expect(host.values('Dépenses')[2]?.[5]).toBe(440.6);
    expect(host.call('NEC_CHARGES', [], 'customFunction')).toBe(440.6 + 300);
    expect(
      host.dialogs.flatMap((dialog) =>
        'text' in dialog && /Error|undefined|is not a|CellImage|n’a pas pu/u.test(dialog.text) ? [dialog.text] : [],
      ),
    ).toEqual([]);
    expect(told(host).sort()).toEqual([...CELLS].sort());
  });

  test('a picture in Bilan is kept in « Sauvegarde » by its mention when the tab is written again', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.run('genererBilan');
    await host.insertCellImage('Bilan', 'G2');
    await host.insertCellImage('Bilan', 'C4');
    await host.run('genererBilan');
    const kept = host.sheetNames.find((name) => fold(name).startsWith('sauvegarde'));
    expect(host.values(kept ?? '').map(([tab, cell, content]) => [tab, cell, content])).toEqual([
      ['Onglet', 'Cellule', 'Contenu'],
      ['Bilan', 'G2', '(image)'],
      ['Bilan', 'C4', '(image)'],
    ]);
  });

  test('one picture changes no other figure of the example', async () => {
    const host = await openWith(await exampleDocument());
    await host.insertCellImage('Inscriptions', 'M1');
    await host.run('genererBilan');
    expect([host.call('NEC_PARTICIPANTS', [], 'customFunction'), told(host)]).toEqual([90, ['Inscriptions!M1']]);
    host.close();
  });
});
