import { strFromU8, unzipSync } from 'fflate';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { ScriptError } from '../../src/host/values/exceptions';
import { writeXlsx } from '../../src/host/xlsx/write';
import { open } from '../host/open-workbook';
import { CODE, openWith } from '../make/example';
import { PLANTED, plantedWorkbook } from '../make/planted-names';
import { sample, sentImport } from '../make/imported-file';
import { INSCRIPTIONS, smallWorkbook } from '../make/small-workbook';
import { plain } from '../make/report/said';

const NOW = (): number => Date.UTC(2024, 8, 2, 8);
const typing = (text: string) => ({ answers: () => ({ button: 'OK' as const, text }), now: NOW });

/** All that a workbook holds once it is saved: cells, notes, hidden sheets, properties. */
function everything(host: SpreadsheetHost): string {
  const document = host.document();
  const parts = unzipSync(writeXlsx({ after: document, properties: host.properties }));
  return [JSON.stringify(document), ...Object.values(parts).map((part) => strFromU8(part))].join('\n');
}

const figures = (host: SpreadsheetHost): unknown => host.call('chiffresDuBilan');
const said = (host: SpreadsheetHost): string =>
  plain(host.dialogs.map((dialog) => ('text' in dialog ? dialog.text : '')).join('\n'));

describe('NEC › Années › Comparer les éditions', () => {
  test('makes the tab of all editions with its chart, and again in place', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.run('comparerEditions');
    await host.run('comparerEditions');
    const rows = host.values('Comparaison');
    expect(rows[2]?.slice(0, 4)).toEqual(['Indicateur', 'NEC Petit #0 (2023)', 'NEC Petit #1 (2024)', 'Évolution']);
    expect(rows.find(([label]) => label === 'Participants')?.slice(0, 3)).toEqual(['Participants', 2, 3]);
    expect(host.sheetNames.filter((name) => name.startsWith('Comparaison') || name.startsWith('~NEC'))).toEqual([
      'Comparaison',
    ]);
  });
});

describe('NEC › Années › Figer et anonymiser…', () => {
  test('changes nothing of the figures of the example, and keeps them in Éditions and in a tab of values', async () => {
    const host = await openWith(undefined, typing(' anonymiser '));
    const before = figures(host);
    await host.run('figerEtAnonymiser');
    expect(figures(host)).toBe(before);
    expect(host.values('Inscriptions')[1]?.slice(0, 3)).toEqual([
      expect.stringMatching(/^Personne \d+$/u),
      expect.stringMatching(/^Personne \d+$/u),
      expect.stringMatching(/^p\d+@anonyme\.invalid$/u),
    ]);
    const [head = [], former = [], frozen = []] = host.values('Éditions');
    const of = (label: string): unknown => frozen[head.indexOf(label)];
    expect(former.slice(0, 5).map(String)).toEqual(['NEC Sud-Ouest #1', '2023', 'Ondres (40)', '115', '3']);
    expect([
      frozen[0],
      of('Année'),
      of('Participants'),
      of('Durée des ateliers'),
      of('Total des charges'),
      of('Figé le'),
    ]).toEqual(['NEC Sud-Ouest #2', 2024, 90, 14.75, 23445.81, '02/09/2024']);
    expect(
      host
        .values('Bilan figé 2024-09-02')
        .find(([label]) => label === 'Participants')
        ?.slice(0, 3),
    ).toEqual(['Participants', 90, 90]);
    expect(host.sheetNames.filter((name) => name.startsWith('~NEC'))).toEqual([]);
    // Once more: the row and the tab are there already, and the figures still the same.
    await host.run('figerEtAnonymiser');
    expect(figures(host)).toBe(before);
    expect(host.values('Éditions')).toHaveLength(3);
    expect(host.sheetNames.filter((name) => name.startsWith('Bilan figé'))).toHaveLength(1);
    host.close();
  });

  test('does nothing until the word is typed', async () => {
    const host = await open(CODE, plantedWorkbook(), typing('oui'));
    const before = everything(host);
    await host.run('figerEtAnonymiser');
    expect(everything(host)).toBe(before);
    expect(said(host)).toContain('historique des versions');
  });

  test('leaves no planted name in the saved file: cells, notes, copies, sheets to sign, properties', async () => {
    const host = await open(CODE, plantedWorkbook(), typing('ANONYMISER'));
    await host.run('produireRapport');
    // What staff typed in a generated tab is set aside by the next generation, and the former tabs stay as hidden
    // copies.
    await host.edit('Bilan', 'H2', 'Vu avec Zqxwvanne');
    await host.run('produireRapport');
    await host.run('feuillesEmargement');
    await host.setNote('Inscriptions', 'B2', 'Zqxwv a changé d’avis');
    await host.setNote('Satisfaction', 'A2', 'Zqxwv');
    await host.run('verifierDonnees');
    const before = figures(host);
    expect(host.sheetNames).toEqual(
      expect.arrayContaining(['Sauvegarde 2024-09-02', 'Émargement jeu. 13 matin', '~NEC Bilan', '~NEC Rapport']),
    );
    await host.run('figerEtAnonymiser');
    expect(
      everything(host)
        .split(/[\n<>{}]/u)
        .filter((piece) => PLANTED.test(piece)),
    ).toEqual([]);
    expect(figures(host)).toBe(before);
    expect(host.sheetNames.filter((name) => /^(?:~NEC|Émargement)/u.test(name))).toEqual([]);
    expect(
      host
        .values('Inscriptions')
        .find(([name]) => name === 'Total')
        ?.slice(0, 3),
    ).toEqual(['Total', '(retiré)', '(retiré)']);
    expect(host.values('Avis')[1]).toEqual(['Très utile.', expect.stringMatching(/^Auteur \d$/u), 'oui']);
    expect(host.values('Sauvegarde 2024-09-02')[1]?.[2]).toBe('(retiré)');
    expect(said(host)).toContain('Historique des versions');
    expect(said(host)).not.toContain('Des noms ou des adresses restent');
  });

  test('tells the tabs that still name somebody, and leaves them', async () => {
    const tabs = {
      ...smallWorkbook(),
      Export: [
        ['Acheteur', 'Courriel'],
        ['Mme un, Aline', ''],
        ['', 'B@exemple.org'],
      ],
      Courses: [['Pain']],
    };
    const host = await open(CODE, tabs, typing('ANONYMISER'));
    await host.run('figerEtAnonymiser');
    expect(said(host)).toContain('« Export » (A2…)');
    expect(said(host)).not.toContain('Courses');
    expect(host.values('Export')[1]).toEqual(['Mme un, Aline', '']);
  });

  test('refuses a tab that a formula fills, since nothing else can be written there', async () => {
    const tabs = {
      ...smallWorkbook(),
      Inscriptions: [...(smallWorkbook()['Inscriptions'] ?? []), ['=QUERY(Export!A1:C9)']],
    };
    const host = await open(CODE, tabs, typing('ANONYMISER'));
    const before = everything(host);
    await expect(host.run('figerEtAnonymiser')).rejects.toThrow(/Inscriptions.*, la formule de la cellule A5/u);
    expect(everything(host)).toBe(before);
  });

  test('gives the same figures end to end: import, tick, bilan, freeze, anonymise, bilan again', async () => {
    const host = await open(CODE, smallWorkbook({ Inscriptions: [INSCRIPTIONS] }), typing('ANONYMISER'));
    const files = ['helloasso.csv', 'pretix-commandes.csv', 'google-forms.csv', 'weezevent.csv'];
    for (const name of files) await host.callFromPage('ecrireInscriptions', [sentImport(sample(name))]);
    const imported = host.values('Inscriptions').slice(1);
    for (const index of imported.keys()) if (index % 3 !== 2) await host.edit('Inscriptions', `I${index + 2}`, 'oui');
    await host.run('genererBilan');
    // Names that stand in two tabs are told as long as they are names: that one finding goes with them.
    const withoutShared = () => {
      const { constats, ...rest } = JSON.parse(String(figures(host))) as {
        constats: { code: string }[];
        participation: { participants: number };
      };
      return JSON.stringify({
        ...rest,
        constats: constats.filter(({ code }) => code !== 'participants-also-speakers'),
      });
    };
    const before = withoutShared();
    const { participants } = (JSON.parse(before) as { participation: { participants: number } }).participation;
    expect(participants).toBeGreaterThan(5);
    const bilan = host.values('Bilan');
    await host.run('figerEtAnonymiser');
    await host.run('genererBilan');
    expect(withoutShared()).toBe(before);
    expect(host.values('Bilan').slice(3)).toEqual(bilan.slice(3));
    const named = imported
      .flatMap(([name, firstName, email]) => [name, firstName, email])
      .filter((text): text is string => typeof text === 'string' && text.length > 3);
    const held = everything(host);
    expect(named.filter((text) => held.includes(`"${text}"`) || held.includes(`>${text}<`))).toEqual([]);
    expect(held).not.toMatch(/HelloAsso \d|Weezevent \d/u);
    host.close();
  });

  test('cut off half-way, leaves the same figures, and the next runs finish it', async () => {
    const host = await open(CODE, plantedWorkbook(), typing('ANONYMISER'));
    await host.run('genererBilan');
    const before = figures(host);
    host.failAt(110, 'forever');
    const told: unknown = await host.run('figerEtAnonymiser').catch((error: unknown) => error);
    expect(told).toBeInstanceOf(ScriptError);
    expect(figures(host)).toBe(before);
    await host.run('figerEtAnonymiser');
    if (PLANTED.test(everything(host))) await host.run('figerEtAnonymiser');
    expect(PLANTED.test(everything(host))).toBe(false);
    expect(figures(host)).toBe(before);
    expect(host.sheetNames.filter((name) => name.startsWith('Bilan figé'))).toHaveLength(1);
  });
});
