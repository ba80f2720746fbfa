import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { INPUT_TABS } from '../../../src/workbook/tabs/index';
import { open, openingAgain, type Given } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

const BARE: readonly (readonly Given[])[] = [
  ['Taux', '=NEC_TAUX_ABSENCE()'],
  ['Phrase', '=CONCATENATE("NEC_PARTICIPANTS() : ",NEC_PARTICIPANTS())'],
  ['Charges', '=ROUND( nec_charges(),1)'],
  ['Rien de nous', '=SUM(1,2)'],
];

const notes = (host: SpreadsheetHost): unknown[] => host.values('Notes').map((row) => row[1]);
const formulas = (host: SpreadsheetHost): string[] =>
  host.formulas('Notes').map(([, formula = '']) => formula.replace(/"maj:[a-z0-9]+"/gu, '"maj:?"'));
const state = (host: SpreadsheetHost): unknown => host.values('Tableau de bord')[2]?.slice(0, 2);
const FRESH = ['Fonctions NEC', 'à jour'];
const STALE = ['Fonctions NEC', 'peut-être pas à jour : NEC › Actualiser'];
const REFRESHED = [
  '=NEC_TAUX_ABSENCE(;"maj:?")',
  '=CONCATENATE("NEC_PARTICIPANTS() : ";NEC_PARTICIPANTS("maj:?"))',
  '=ROUND( nec_charges(;"maj:?");1)',
  '=SUM(1;2)',
];

const withNotes = (options: Parameters<typeof open>[2] = {}): Promise<SpreadsheetHost> =>
  open(CODE, { ...smallWorkbook(), Notes: BARE }, options);

const generatedWithNotes = openingAgain(async () => {
  const host = await withNotes();
  await host.run('genererBilan');
  return host;
}, CODE);

describe('functions typed bare', () => {
  test('are stale after a change that no script was told of, and fresh after « Actualiser »', async () => {
    const host = await withNotes();
    expect(notes(host)).toEqual([1 / 5, 'NEC_PARTICIPANTS() : 3', 720.5, 3]);
    await host.edit('Inscriptions', 'I3', 'oui', { event: false });
    await host.edit('Dépenses', 'F2', '220,5', { event: false });
    expect(notes(host)).toEqual([1 / 5, 'NEC_PARTICIPANTS() : 3', 720.5, 3]);
    await host.run('actualiser');
    expect(notes(host)).toEqual([0, 'NEC_PARTICIPANTS() : 3', 820.5, 3]);
    expect(formulas(host)).toEqual(REFRESHED);
    expect(state(host)).toEqual(FRESH);
  });

  test('are fresh after « Générer le bilan » and at the next opening', async () => {
    const host = await generatedWithNotes();
    expect([formulas(host), state(host)]).toEqual([REFRESHED, FRESH]);
    await host.deleteRows('Inscriptions', 3);
    expect([notes(host)[0], state(host)]).toEqual([1 / 5, STALE]);
    await host.openAsUser();
    expect([notes(host).slice(0, 2), state(host)]).toEqual([[0, 'NEC_PARTICIPANTS() : 2'], FRESH]);
    expect(formulas(host)).toEqual(REFRESHED);
  });

  test('take two calls a cell at most, and 150 cells at an opening', async () => {
    const host = await open(CODE, {
      ...smallWorkbook(),
      Notes: Array.from({ length: 160 }, () => ['=NEC_PARTICIPANTS()']),
    });
    await host.openAsUser();
    const { reads = 0, writes = 0 } = host.meter.tabs().get('Notes') ?? {};
    expect(reads + writes).toBeLessThanOrEqual(2 * 150);
    expect(host.formulas('Notes').filter(([formula = '']) => formula.includes('maj:')).length).toBe(150);
    await host.run('actualiser');
    expect(host.formulas('Notes').filter(([formula = '']) => formula.includes('maj:')).length).toBe(160);
  });

  test('that cannot be written keep the mark, are counted, and stop no other', async () => {
    const host = await generatedWithNotes();
    await host.edit('Inscriptions', 'I3', 'oui', { event: false });
    const before = host.formulas('Notes')[0]?.[1];
    // The first cell is the first of Notes: its write is the first one of that tab.
    await host.run('actualiser');
    const write = host.meter.log.findIndex(({ method }) => method === 'setFormula') + 1;
    await host.edit('Inscriptions', 'I3', 'non', { event: false });
    const kept = host.formulas('Notes')[0]?.[1];
    expect(kept).not.toBe(before);
    host.failAt(write, 'once');
    await host.run('actualiser');
    expect(host.formulas('Notes')[0]?.[1]).toBe(kept);
    expect([notes(host)[1], state(host)]).toEqual(['NEC_PARTICIPANTS() : 3', STALE]);
    expect(JSON.stringify(host.dialogs.at(-1))).toContain(
      'cellule qui contient une fonction NEC_… n’a pas pu être actualisée',
    );
  });
});

test('a service that fails, at a call of « Actualiser » (npm run faults tries them all), leaves formulas', async () => {
  const host = await generatedWithNotes();
  await host.run('actualiser');
  const { calls } = host.meter;
  expect(calls).toBeGreaterThan(100);
  for (const [share, lasting] of [
    [0.2, 'once'],
    [0.5, 'forever'],
    [0.7, 'once'],
    [0.8, 'forever'],
  ] as const) {
    host.failAt(Math.round(calls * share), lasting);
    try {
      host.call('actualiser');
    } catch {
      // Said in French: tests of run-command.
    }
    expect(formulas(host)).toEqual(REFRESHED);
  }
  await host.run('actualiser');
  expect([formulas(host), state(host)]).toEqual([REFRESHED, FRESH]);
});

describe('the mark of « Tableau de bord »', () => {
  test.each<[string, (host: SpreadsheetHost) => Promise<void>]>([
    ['rows deleted', (host) => host.deleteRows('Dépenses', 2)],
    ['rows sorted', (host) => host.sort('Inscriptions', 'A2:K4', 1)],
    ['an edit whose event was dropped', (host) => host.edit('Programme', 'B3', '10h30', { event: false })],
    [
      'an answer that arrives by a form',
      (host) => host.paste('Satisfaction', 'A4', [['21/06/2024 10:15:30', 'Satisfait', '8']], { event: false }),
    ],
    ['a tab deleted', (host) => host.deleteSheet('Éditions')],
    ['a setting', (host) => host.edit('Paramètres', 'B8', '5', { event: false })],
  ])('is raised by %s, and taken away by « Actualiser »', async (_, change) => {
    const host = await generatedWithNotes();
    expect(state(host)).toEqual(FRESH);
    await change(host);
    expect(state(host)).toEqual(STALE);
    await host.run('actualiser');
    expect(state(host)).toEqual(FRESH);
  });

  test('watches every tab of the staff, and not what the add-on fills nor what it does not read', async () => {
    const host = await generatedWithNotes();
    const labels = host.values('Tableau de bord').map(([label]) => label);
    const tabs = INPUT_TABS.filter(({ name }) => name in smallWorkbook());
    expect(labels.slice(-tabs.length)).toEqual(tabs.map(({ name }) => `${name} (lignes 1 à 100)`));
    await host.edit('Dépenses', 'J2', 'note à part', { event: false });
    expect(state(host)).toEqual(FRESH);
  });
});
