import { LockTable } from '../../../src/host/execution/document-state';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { GENERATED_TAB_NAMES } from '../../../src/workbook/phrases/tab-names';
import { open, openingAgain } from '../../host/open-workbook';
import { BILAN_TABS } from '../../make/bilan-tabs';
import { contentsInSight } from '../../make/report/document-contents';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import type { Given } from '../../make/workbook-of-rows';
import { lastSaid, setAside } from '../../make/report/said';

const NOW = Date.UTC(2026, 10, 23, 13, 32);

async function generatedFrom(tabs: Readonly<Record<string, readonly (readonly Given[])[]>>): Promise<SpreadsheetHost> {
  const host = await open(CODE, tabs, { now: () => NOW });
  await host.run('genererBilan');
  return host;
}
const generated = openingAgain(() => generatedFrom(smallWorkbook()), CODE, { now: () => NOW });

const backupOf = (host: SpreadsheetHost): string | undefined =>
  host.sheetNames.find((name) => name.startsWith('Sauvegarde '));
const cellsIn = (contents: Record<string, unknown>, name: string): unknown =>
  (contents[name] as { cells: unknown }).cells;
const finances = (host: SpreadsheetHost): unknown =>
  (JSON.parse(String(host.call('chiffresDuBilan'))) as { finances: unknown }).finances;

describe('what staff typed in a generated tab', () => {
  test('in any of them: text, number and formula are set aside, in a dated tab, and it is said', async () => {
    const host = await generated();
    const before = contentsInSight(host.document());
    for (const name of BILAN_TABS) {
      const block = [
        [`${name} à revoir`, ''],
        ['', '=1+1'],
      ];
      await host.paste(name, 'J2', block, { event: false });
      await host.edit(name, 'J60', '12,5', { event: false });
    }
    await host.run('genererBilan');
    const tab = backupOf(host) ?? '';
    expect(tab).toMatch(/^Sauvegarde \d{4}-\d{2}-\d{2}$/u);
    expect(setAside(host)).toEqual(
      BILAN_TABS.flatMap((name) => [
        [name, 'J2', `${name} à revoir`],
        [name, 'K3', '=1+1'],
        [name, 'J60', 12.5],
      ]),
    );
    expect(host.formulas(tab).flat().join('')).toBe('');
    expect(lastSaid(host)).toContain(
      `${BILAN_TABS.length * 3} cellules que vous aviez saisies dans des onglets générés ont été déplacées ` +
        `dans «\u00a0${tab}\u00a0».`,
    );
    const after = contentsInSight(host.document());
    for (const name of BILAN_TABS) expect(cellsIn(after, name)).toEqual(cellsIn(before, name));
  });

  test('typed over one of our figures is set aside; our own cells and what is retained are not', async () => {
    const host = await generated();
    const row = host.values('Équilibre').findIndex((cells) => cells.includes('Rive gauche')) + 1;
    await host.edit('Équilibre', `B${row}`, '77');
    await host.edit('Bilan', 'C4', '95');
    await host.edit('Bilan', 'F4', 'compté à la main');
    await host.edit('Dépenses', 'F2', '999,99');
    await host.run('genererBilan');
    expect(setAside(host)).toEqual([['Équilibre', `B${row}`, 77]]);
    expect([host.values('Bilan')[3]?.[2], host.values('Bilan')[3]?.[5]]).toEqual([95, 'compté à la main']);
    await host.run('genererBilan');
    expect(setAside(host)).toHaveLength(1);
  });

  test('lines of one day are added to each other', async () => {
    const host = await generated();
    await host.edit('Bilan', 'J2', 'un');
    await host.run('genererBilan');
    await host.edit('Contrôles', 'J2', 'deux');
    await host.run('verifierDonnees');
    expect(setAside(host)).toEqual([
      ['Bilan', 'J2', 'un'],
      ['Contrôles', 'J2', 'deux'],
    ]);
    expect(lastSaid(host)).toContain('1 cellule que vous aviez saisie');
  });

  test('without a memory (a copy), typed cells are set aside, old figures are not, and the doubt is said', async () => {
    const first = await generated();
    await first.edit('Bilan', 'J3', 'à revoir');
    await first.edit('Dépenses', 'F2', '999,99');
    const copy = await open(CODE, {}, { document: first.document() });
    await copy.run('genererBilan');
    expect(setAside(copy)).toEqual([['Bilan', 'J3', 'à revoir']]);
    expect(lastSaid(copy)).toContain('venait d’une copie du classeur');
  });
});

describe('whatever staff did to the workbook, the bilan is made the same', () => {
  test.each<[string, (host: SpreadsheetHost) => Promise<unknown>]>([
    [
      'rows inserted in an input tab and in a generated one',
      async (host) => {
        await host.insertRows('Dépenses', 2, 2);
        await host.insertRows('Bilan', 5, 3);
        await host.insertRows('Équilibre', 2);
      },
    ],
    [
      'columns inserted and moved',
      async (host) => {
        await host.insertColumns('Dépenses', 2);
        await host.moveColumns('Recettes', 3, 1, 1);
        await host.insertColumns('Équilibre', 2);
      },
    ],
    [
      'columns hidden, a filter on, merged cells',
      async (host) => {
        await host.hideColumns('Dépenses', 2, 2);
        await host.setFilter('Dépenses', 'A1:G3');
        await host.hideColumns('Bilan', 2);
        await host.setFilter('Contrôles', 'A3:E3');
        await host.merge('Dépenses', 'G2:H2');
        await host.merge('Bilan', 'A1:F1');
        await host.merge('Équilibre', 'A2:A4');
      },
    ],
    [
      'a formula in an input cell, within a Google table',
      async (host) => {
        await host.edit('Dépenses', 'F2', '=100+20+1/2');
        host.makeTable('Dépenses', 'A1:G3');
      },
    ],
  ])('%s', async (_, act) => {
    const host = await generated();
    const tabs = [GENERATED_TAB_NAMES.balance, GENERATED_TAB_NAMES.expenseStatement].map(
      (name) => [name, host.values(name)] as const,
    );
    const before = finances(host);
    await act(host);
    await host.run('genererBilan');
    expect(finances(host)).toEqual(before);
    for (const [name, values] of tabs) expect(host.values(name)).toEqual(values);
    expect(backupOf(host)).toBeUndefined();
  });

  test('tabs renamed: both kinds keep their place, and a renamed generated tab is no tab of the staff’s', async () => {
    const host = await generated();
    await host.renameSheet('Dépenses', 'Frais');
    await host.renameSheet('Bilan', 'Bilan final');
    await host.renameSheet('Programme détaillé', 'Programme imprimé');
    const names = host.sheetNames;
    await host.run('genererBilan');
    expect(host.sheetNames.filter((name) => !name.startsWith('~NEC '))).toEqual(names);
    await host.deleteSheet('Programme');
    await host.run('genererBilan');
    expect(host.values('Contrôles').flat()).toContain(
      'L’onglet «\u00a0Programme\u00a0» est introuvable : les chiffres qui en dépendent manquent au bilan.',
    );
  });

  test('their own tab, notes, and formulas that point at generated tabs stay', async () => {
    const host = await generatedFrom({ ...smallWorkbook(), 'À nous': [['=Bilan!B4', 'perso']] });
    await host.setNote('Bilan', 'B4', 'vérifié');
    const [before] = host.values('À nous');
    await host.run('genererBilan');
    expect(host.values('À nous')).toEqual([before]);
    expect(host.formulas('À nous')[0]?.[0]).toBe('=Bilan!B4');
    expect(host.notes('Bilan')[3]?.[1]).toBe('vérifié');
  });
});

test('a tab of the staff’s own that bears the name of one of ours goes whole to Sauvegarde', async () => {
  const host = await generatedFrom({
    ...smallWorkbook(),
    Budget: [['Budget'], ['Poste', 'Voté'], ['Achats', 600], ['Location', 700]],
  });
  expect(setAside(host)).toEqual([
    ['Budget', 'A1', 'Budget'],
    ['Budget', 'A2', 'Poste'],
    ['Budget', 'B2', 'Voté'],
    ['Budget', 'A3', 'Achats'],
    ['Budget', 'B3', 600],
    ['Budget', 'A4', 'Location'],
    ['Budget', 'B4', 700],
  ]);
  expect(host.values('Budget')[2]?.[0]).toContain('Rien n’est prévu');
});

describe('what keeps a generated tab from being written', () => {
  test.each([
    ['a whole tab', {}],
    ['a range', { area: 'A1:B3' }],
  ])('%s protected by somebody else: nothing is written, and it is said what to do', async (_, protection) => {
    const host = await generated();
    host.protectAsOther('Équilibre', protection);
    await host.edit('Dépenses', 'F2', '999,99');
    const before = contentsInSight(host.document());
    await expect(host.run('genererBilan')).rejects.toThrow(
      /L’onglet «\u00a0Équilibre\u00a0» est protégé .*Demandez à cette personne/u,
    );
    expect(contentsInSight(host.document())).toEqual(before);
  });

  test('a Google table: the tab is named with what to do, other tabs come back, later commands work', async () => {
    const host = await generated();
    host.makeTable('Équilibre', 'A3:C5');
    await host.edit('Dépenses', 'F2', '999,99');
    const before = contentsInSight(host.document());
    await expect(host.run('genererBilan')).rejects.toThrow(/Tableau.*Équilibre.*Convertir en plage non formatée/u);
    expect(contentsInSight(host.document())).toEqual(before);
    await host.run('verifierDonnees');
    expect(lastSaid(host)).toContain('Les données sont vérifiées.');
  });

  test('a second user: the message says at what the first is, since when, but not of a killed run', async () => {
    const locks = new LockTable();
    const since = (time: string): ReadonlyMap<string, string> =>
      new Map([['nec.en-cours', JSON.stringify({ doing: 'génère le bilan', since: time })]]);
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format(Date.now());
    const host = await open(CODE, smallWorkbook(), { lockTable: locks, properties: since(clock) });
    locks.take('classeur', {});
    expect(() => host.call('genererBilan')).toThrow(
      `Quelqu’un d’autre génère le bilan depuis ${clock.slice(11, 16).replace(':', 'h')}.`,
    );
    const stale = await open(CODE, smallWorkbook(), { lockTable: locks, properties: since('2020-01-01 10:00:00') });
    expect(() => stale.call('genererBilan')).toThrow('Quelqu’un d’autre est en train');
    expect([stale.meter.writes, stale.sheetNames]).toEqual([0, Object.keys(smallWorkbook())]);
  });

  test('the note of what is being done goes once it is done', async () => {
    const host = await generated();
    expect([...host.properties.keys()]).not.toContain('nec.en-cours');
  });
});
