import { openWith } from '../make/example';

describe('NEC › Comparer les éditions', () => {
  test('makes the tab of all editions with its chart, and again in place', async () => {
    const host = await openWith();
    await host.run('comparerEditions');
    await host.run('comparerEditions');
    const rows = host.values('Comparaison');
    expect(rows[2]?.slice(0, 4)).toEqual(['Indicateur', 'NEC Sud-Ouest #1 (2023)', 'NEC Sud-Ouest #2 (2024)', 'Évolution']);
    expect(rows.find(([label]) => label === 'Participants')?.slice(0, 3)).toEqual(['Participants', 115, 90]);
    expect(host.sheetNames.filter((name) => name.startsWith('Comparaison') || name.startsWith('~NEC'))).toEqual(['Comparaison']);
    host.close();
  });
});
