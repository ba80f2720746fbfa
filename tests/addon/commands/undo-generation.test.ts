import { BILAN_TABS } from '../../make/bilan-tabs';
import { open, openingAgain } from '../../host/open-workbook';
import { contentsInSight } from '../../make/report/document-contents';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import { lastSaid, setAside } from '../../make/report/said';

const generated = openingAgain(async () => {
  const host = await open(CODE, smallWorkbook());
  await host.run('genererBilan');
  return host;
}, CODE);

let first: Record<string, unknown> = {};
/** Gives a workbook generated twice, expenses changed in between, with its tabs after the first time in `first`. */
const twice = openingAgain(async () => {
  const host = await generated();
  await host.edit('Dépenses', 'F2', '999,99');
  first = contentsInSight(host.document());
  await host.run('genererBilan');
  return host;
}, CODE);

describe('« Annuler la dernière génération »', () => {
  test('brings the former tabs back, charts too; a second time there is nothing to undo', async () => {
    const host = await twice();
    expect(contentsInSight(host.document())).not.toEqual(first);
    await host.run('annulerDerniereGeneration');
    expect(contentsInSight(host.document())).toEqual(first);
    expect(host.sheetNames.filter((name) => name.startsWith('~NEC '))).toEqual([]);
    expect(lastSaid(host)).toContain('Les onglets générés sont revenus comme avant la dernière génération.');
    await host.run('annulerDerniereGeneration');
    expect(lastSaid(host)).toContain('Il n’y a pas de génération à annuler');
    expect(contentsInSight(host.document())).toEqual(first);
  });

  test('does nothing when staff answer « non », or close the question', async () => {
    const answers = ['NO', 'CLOSE'] as const;
    let asked = 0;
    const host = await twice({ answers: () => ({ button: answers[asked++] ?? 'OK' }) });
    const before = contentsInSight(host.document());
    for (const each of answers) {
      await host.run('annulerDerniereGeneration');
      expect([each, contentsInSight(host.document())]).toEqual([each, before]);
      expect(host.meter.writes).toBe(0);
    }
    expect(asked).toBe(2);
  });

  test('removes the tabs that did not exist, but for those in which staff typed, and says so', async () => {
    const host = await generated();
    await host.edit('Équilibre', 'K3', 'à revoir');
    await host.run('annulerDerniereGeneration');
    expect(host.sheetNames).toEqual([...Object.keys(smallWorkbook()), 'Équilibre']);
    expect(host.values('Équilibre')[2]?.[10]).toBe('à revoir');
    expect(lastSaid(host)).toContain('n’existait pas avant, mais vous y avez écrit : il est resté.');
  });

  test('sets aside what staff typed since, retained values and notes too, not those of the former tab', async () => {
    const host = await generated();
    await host.edit('Bilan', 'C4', '95');
    const first = contentsInSight(host.document());
    await host.run('genererBilan');
    await host.edit('Bilan', 'F4', 'compté à la main');
    await host.edit('Bilan', 'C5', '7');
    await host.edit('Contrôles', 'J2', 'fait');
    await host.run('annulerDerniereGeneration');
    expect(setAside(host)).toEqual([
      ['Bilan', 'F4', 'compté à la main'],
      ['Bilan', 'C5', 7],
      ['Contrôles', 'J2', 'fait'],
    ]);
    const { Bilan } = contentsInSight(host.document());
    expect(Bilan).toEqual(first['Bilan']);
  });

  test('leaves what « Vérifier » has written since, and brings the others back', async () => {
    const host = await twice();
    await host.edit('Dépenses', 'F3', 'cher');
    await host.run('verifierDonnees');
    const checks = host.values('Contrôles');
    await host.run('annulerDerniereGeneration');
    expect(host.values('Contrôles')).toEqual(checks);
    expect(contentsInSight(host.document())['Bilan']).toEqual(first['Bilan']);
    await host.run('genererBilan');
    expect(host.sheetNames.filter((name) => name.startsWith('Sauvegarde '))).toEqual([]);
  });

  test('brings back a tab that staff deleted or renamed since', async () => {
    const host = await twice();
    await host.deleteSheet('Équilibre');
    await host.renameSheet('Bilan', 'Bilan final');
    await host.run('annulerDerniereGeneration');
    const now = contentsInSight(host.document());
    const cellsOf = (tab: unknown): unknown => (tab as { cells: unknown }).cells;
    expect([now['Équilibre'], now['Bilan final']].map(cellsOf)).toEqual(
      [first['Équilibre'], first['Bilan']].map(cellsOf),
    );
  });

  test('is refused when somebody protects a tab', async () => {
    const host = await twice();
    host.protectAsOther('Équilibre');
    const before = contentsInSight(host.document());
    await expect(host.run('annulerDerniereGeneration')).rejects.toThrow('est protégé');
    expect(contentsInSight(host.document())).toEqual(before);
  });

  test('the copies that it needs are hidden and are no tab of the staff’s', async () => {
    const host = await twice();
    const copies = BILAN_TABS.map((name) => `~NEC ${name}`);
    expect(host.sheetNames.slice(-copies.length)).toEqual(copies);
    expect(
      host
        .document()
        .sheetOrder.slice(-copies.length)
        .map((id) => host.document().sheets[id]?.hidden),
    ).toEqual(copies.map(() => 1));
    expect(host.call('ongletsReconnus')).toEqual(Object.keys(smallWorkbook()));
    await host.deleteSheet('Programme');
    expect(host.call('ongletsReconnus')).not.toContain('~NEC Programme détaillé');
  });
});
