import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { open, openingAgain } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import { lastSaid, setAside } from '../../make/report/said';

const generated = openingAgain(async () => {
  const host = await open(CODE, smallWorkbook());
  await host.run('genererBilan');
  return host;
}, CODE);

const rowOf = (host: SpreadsheetHost, tab: string, label: string): number =>
  host.texts(tab).findIndex((row) => row[0] === label) + 1;
const notesOf = (host: SpreadsheetHost, tab: string): string[] => host.notes(tab).flat().filter(Boolean);

describe('a note that staff wrote in a generated tab', () => {
  test('stays on its line; where the line is another by now, it goes to « Sauvegarde », and is told', async () => {
    const host = await generated();
    const total = rowOf(host, 'État des dépenses', 'Location');
    await host.setNote('Bilan', 'B5', 'à revoir avec ALPI');
    await host.setNote('État des dépenses', `A${total}`, 'facture perdue');
    await host.edit('Dépenses', 'A3', 'Achats');
    await host.run('genererBilan');
    expect(notesOf(host, 'Bilan')).toEqual(['à revoir avec ALPI']);
    expect(notesOf(host, 'État des dépenses')).toEqual([]);
    expect(setAside(host)).toEqual([['État des dépenses', `A${total}`, 'Note\u00a0: facture perdue']]);
    expect(lastSaid(host)).toMatch(/1 cellule que vous aviez saisie .* a été déplacée dans «\u00a0Sauvegarde /u);
  });

  test('goes to « Sauvegarde » when « Annuler » takes the tab that it was written in', async () => {
    const host = await generated();
    await host.setNote('Bilan', 'B5', 'avant');
    await host.run('genererBilan');
    await host.setNote('Bilan', 'B6', 'après');
    await host.run('annulerDerniereGeneration');
    expect(notesOf(host, 'Bilan')).toEqual(['avant']);
    expect(setAside(host)).toEqual([['Bilan', 'B6', 'Note\u00a0: après']]);
  });

  test('keeps a tab that « Annuler » would remove', async () => {
    const host = await generated();
    await host.setNote('Équilibre', 'A3', 'à garder');
    await host.run('annulerDerniereGeneration');
    expect(host.sheetNames).toContain('Équilibre');
    expect(notesOf(host, 'Équilibre')).toEqual(['à garder']);
  });
});

test('what is typed over a fingerprint goes to « Sauvegarde »; one that was written since does not', async () => {
  const host = await generated();
  const header = host.texts('Tableau de bord').findIndex(([label]) => label?.startsWith('Onglets surveillés'));
  expect(header).toBeGreaterThan(0);
  await host.edit('Tableau de bord', `B${header + 2}`, 'ne pas toucher');
  await host.edit('Tableau de bord', `B${header + 3}`, '7');
  await host.edit('Dépenses', 'F2', '999,99');
  await host.run('genererBilan');
  expect(setAside(host)).toEqual([
    ['Tableau de bord', `B${header + 2}`, 'ne pas toucher'],
    ['Tableau de bord', `B${header + 3}`, 7],
  ]);
});
