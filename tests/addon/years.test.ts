import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { open } from '../host/open-workbook';
import { CODE, openWith } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';

const NOW = (): number => Date.UTC(2024, 8, 2, 8);
const typing = (text: string) => ({ answers: () => ({ button: 'OK' as const, text }), now: NOW });

/** All that a workbook holds, hidden sheets too. */
function everything(host: SpreadsheetHost): string {
  return JSON.stringify(host.document().sheets);
}

/** The small edition with a person's name, address or words in every tab where people stand; each is found by ZORGLUB. */
function planted(): ReturnType<typeof smallWorkbook> {
  const tabs = smallWorkbook();
  const [head = [], ...people] = tabs['Inscriptions'] ?? [];
  return smallWorkbook({
    Inscriptions: [[...head, 'Remarque'], ...people.map((row) => [...row, '']), ['ZORGLUB', 'Zorglub-Zoé', 'zoe.zorglub@exemple.org', 'Mairie', '64', '', 'oui', 'oui', 'oui', '', '', 'ZORGLUB mange sans gluten'], ['Total', '', '', '', '', '', '', '', '', '', '', '']],
    Personnel: [...(tabs['Personnel'] ?? []), ['Rive droite', 'Zoé ZORGLUB', 'Événement', '', 7]],
    Satisfaction: [['Horodatage', 'Satisfaction générale', 'Recommandation (0 à 10)', 'Un mot ?'], ['20/06/2024', 'Très satisfait', '9', 'Signé ZORGLUB'], ['20/06/2024', 'Peu satisfaite', '6', '']],
    Avis: [['Avis', 'Auteur', 'Publier'], ['Très utile.', 'Zoé ZORGLUB', 'oui'], ['ZORGLUB était là.', '', '']],
  });
}

const figures = (host: SpreadsheetHost): unknown => host.call('chiffresDuBilan');

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

describe('NEC › Figer et anonymiser…', () => {
  test('changes nothing of the figures of the example, and keeps them in Éditions and in a tab of values', async () => {
    const host = await openWith(undefined, typing(' anonymiser '));
    const before = figures(host);
    await host.run('figerEtAnonymiser');
    expect(figures(host)).toBe(before);
    expect(host.values('Inscriptions')[1]?.slice(0, 3)).toEqual([expect.stringMatching(/^Personne \d+$/u), expect.stringMatching(/^Personne \d+$/u), expect.stringMatching(/^p\d+@anonyme\.invalid$/u)]);
    const [head = [], former = [], frozen = []] = host.values('Éditions');
    const of = (label: string): unknown => frozen[head.indexOf(label)];
    expect(former.slice(0, 5).map(String)).toEqual(['NEC Sud-Ouest #1', '2023', 'Ondres (40)', '115', '3']);
    expect([frozen[0], of('Année'), of('Participants'), of('Durée des ateliers'), of('Total des charges'), of('Figé le')]).toEqual(['NEC Sud-Ouest #2', 2024, 90, 14.75, 23445.81, '02/09/2024']);
    expect(host.values('Bilan figé 2024-09-02').find(([label]) => label === 'Participants')?.slice(0, 3)).toEqual(['Participants', 90, 90]);
    expect(host.sheetNames.filter((name) => name.startsWith('~NEC'))).toEqual([]);
    // Once more: the row and the tab are there already, and the figures still the same.
    await host.run('figerEtAnonymiser');
    expect(figures(host)).toBe(before);
    expect(host.values('Éditions')).toHaveLength(3);
    expect(host.sheetNames.filter((name) => name.startsWith('Bilan figé'))).toHaveLength(1);
    host.close();
  });

  test('does nothing until the word is typed', async () => {
    const host = await open(CODE, planted(), typing('oui'));
    const before = everything(host);
    await host.run('figerEtAnonymiser');
    expect(everything(host)).toBe(before);
    expect(host.dialogs.map((dialog) => ('text' in dialog ? dialog.text : '')).join(' ')).toContain('historique des versions');
  });

  test('leaves no planted name anywhere in the workbook, hidden copies included, and never had one in the figures', async () => {
    const host = await open(CODE, planted(), typing('ANONYMISER'));
    await host.run('genererBilan');
    const before = String(figures(host));
    expect(before).not.toMatch(/zorglub/iu);
    await host.run('figerEtAnonymiser');
    expect(everything(host)).not.toMatch(/zorglub/iu);
    expect(figures(host)).toBe(before);
    expect(host.values('Inscriptions').at(-1)?.[0]).toBe('Total');
    expect(host.values('Avis')[1]?.[0]).toBe('Très utile.');
  });

  test.each([40, 110, 180])('cut off at its call %i, leaves the same figures, and the next runs finish it', async (call) => {
    const host = await open(CODE, planted(), typing('ANONYMISER'));
    await host.run('genererBilan');
    const before = figures(host);
    host.failAt(call, 'forever');
    const told: unknown = await host.run('figerEtAnonymiser').catch((error: unknown) => error);
    expect(told).toBeInstanceOf(Error);
    expect(figures(host)).toBe(before);
    await host.run('figerEtAnonymiser');
    if (/zorglub/iu.test(everything(host))) await host.run('figerEtAnonymiser');
    expect(everything(host)).not.toMatch(/zorglub/iu);
    expect(figures(host)).toBe(before);
    expect(host.sheetNames.filter((name) => name.startsWith('Bilan figé'))).toHaveLength(1);
  });
});
