import { CellValueType } from '@univerjs/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostOptions, SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { contentsInSight } from '../make/report/document-contents';
import { CODE, exampleDocument, openWith } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';
import type { Given } from '../make/workbook-of-rows';
import { open } from './open-workbook';
import { listed } from '../../src/domain/names';

const GOLDEN = readFileSync(join(__dirname, '../golden/figures-nec-2024.json'), 'utf8');
const ZONES = ['Europe/Paris', 'Atlantic/Reykjavik', 'Asia/Bangkok', 'America/New_York'];
/** Each zone with a script of its own, and two with one of a zone west or east of theirs. */
const CLOCKS: readonly Partial<HostOptions>[] = [
  ...ZONES.map((timeZone) => ({ timeZone })),
  { timeZone: 'Europe/Paris', scriptTimeZone: 'America/New_York' },
  { timeZone: 'Atlantic/Reykjavik', scriptTimeZone: 'Asia/Bangkok' },
];

const dated = (serial: number, pattern: string): Given => ({
  v: serial,
  t: CellValueType.NUMBER,
  s: { n: { pattern } },
});
const day = (number: number): Given => dated(45_455 + number, 'dd/mm/yyyy');
const time = (hours: number, minutes = 0, seconds = 0): Given =>
  dated((hours + (minutes + seconds / 60) / 60) / 24, hours < 24 ? 'hh:mm' : '[h]:mm');

/** The small edition with every day, time and length as a cell of its kind. */
const typed = (): ReturnType<typeof smallWorkbook> =>
  smallWorkbook({
    Paramètres:
      smallWorkbook()['Paramètres']?.map(([label, value]) => [
        label ?? null,
        label === 'Jour 1' ? day(1) : label === 'Jour 2' ? day(2) : (value ?? null),
      ]) ?? [],
    Programme: [
      ['Jour', 'Début', 'Fin', 'Format', 'Titre', 'Salle', 'Intervenants', 'Statut'],
      [day(1), time(9, 30), time(10), 'Plénière', 'Ouverture', 'Amphi', '', 'Confirmé'],
      [day(1), time(10), time(12), 'Atelier', 'Cartographier', 'Salle 1', 'Ada LOVELACE – Mathématicienne', 'Confirmé'],
      [day(2), time(22, 30), time(23, 59, 59), 'Retex', 'Raconter', 'Salle 1', 'Alan TURING', 'Confirmé'],
    ],
    Personnel: [
      ['Structure', 'Agent', 'Phase', 'Jours', 'Heures'],
      ['Rive gauche', 'Agent 1', 'Événement', '', time(26)],
      ['Rive droite', 'Agent 2', 'Événement', '', time(1500)],
    ],
  });

const FORMAT_DATE = { service: 'Utilities', method: 'formatDate', message: 'formatDate' };

interface Figures {
  readonly programme: { readonly dureeMinutes: number };
  readonly agents: { readonly evenement: { readonly heures: number } };
}
const figuresOf = (host: SpreadsheetHost): Figures => JSON.parse(String(host.call('chiffresDuBilan'))) as Figures;

describe('10.1 Utilities.formatDate is Java’s: before 1900, the standard offset of today', () => {
  test.each([
    ['Europe/Paris', '1899-12-30T09:20:39Z', '1899-12-30 10:20:39'],
    ['Asia/Bangkok', '1899-12-30T02:47:56Z', '1899-12-30 09:47:56'],
    ['Atlantic/Reykjavik', '1899-12-30T09:58:00Z', '1899-12-30 09:58:00'],
    ['Australia/Sydney', '1899-12-31T00:00:00Z', '1899-12-31 10:00:00'],
    ['Europe/Paris', '1900-01-01T00:00:00Z', '1900-01-01 00:09:21'],
    ['Europe/Paris', '2024-06-13T22:30:15Z', '2024-06-14 00:30:15'],
    ['America/New_York', '2024-12-31T23:59:59Z', '2024-12-31 18:59:59'],
  ])('%s, %s', async (zone, instant, shown) => {
    const host = await open(
      `function f() { return Utilities.formatDate(new Date('${instant}'), '${zone}', 'yyyy-MM-dd HH:mm:ss'); }`,
    );
    expect(host.call('f')).toBe(shown);
  });
});

describe('10.1 getValues gives times of day and lengths by the local mean time of 1899', () => {
  test.each([
    ['Europe/Paris', '1899-12-30T09:20:39.000Z', '1899-12-31T01:50:39.000Z'],
    ['America/New_York', '1899-12-30T14:30:00.000Z', '1899-12-31T07:00:00.000Z'],
    ['Asia/Bangkok', '1899-12-30T02:47:56.000Z', '1899-12-30T19:17:56.000Z'],
  ])('%s', async (timeZone, halfPastNine, twentySixHours) => {
    const code =
      "function f() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Feuille').getRange(1, 1, " +
      '1, 2).getValues()[0].map((date) => date.toISOString()); }';
    const host = await open(code, { Feuille: [[time(9, 30), time(26)]] }, { timeZone });
    expect(await host.run('f')).toEqual([halfPastNine, twentySixHours]);
  });
});

test.each(CLOCKS)('10.1 dates that a script writes back land where they were, with %j', async (clock) => {
  const cells = [time(9, 30), time(23, 59, 59), time(26), time(1500), day(1), dated(45_456.5, 'dd/mm/yyyy hh:mm')];
  const code =
    "function f() { const r = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Feuille').getRange(1, 1, " +
    '1, 6); r.setValues(r.getValues()); }';
  const host = await open(code, { Feuille: [cells] }, clock);
  const [before] = host.texts('Feuille');
  await host.run('f');
  expect(host.texts('Feuille')).toEqual([before]);
});

describe('10.1 no cell value passes through Utilities.formatDate', () => {
  test.each(CLOCKS)('days, 9h30, 23:59:59, 26 h and 1 500 h read right with %j', async (clock) => {
    const host = await open(CODE, typed(), clock);
    host.deny(FORMAT_DATE);
    await host.run('genererBilan');
    expect(host.values('Contrôles')[1]?.[0]).toBe('Aucune anomalie');
    const { programme, agents } = figuresOf(host);
    expect([programme.dureeMinutes, agents.evenement.heures]).toEqual([120 + 90, 1526]);
    expect(host.texts('Programme détaillé').flatMap(([hours = '']) => (hours.includes(' – ') ? [hours] : []))).toEqual([
      '9h30 – 10h',
      '10h – 12h',
      '22h30 – 24h',
    ]);
    const once = contentsInSight(host.document());
    await host.run('genererBilan');
    expect(contentsInSight(host.document())).toEqual(once);
  });

  test('nor does any command: the bundle calls formatDate in the diagnostic at most', async () => {
    const host = await open(CODE, typed());
    host.deny(FORMAT_DATE);
    for (const command of listed(`
      preparerClasseur | verifierDonnees | actualiser | grilleProgramme | feuillesEmargement | exporterProgramme
      attestationsEtBadges | annulerDerniereGeneration
    `))
      await host.run(command);
    expect(
      host.dialogs.map((dialog) => JSON.stringify(dialog)).filter((dialog) => dialog.includes('formatDate')),
    ).toEqual([]);
  });

  test('without Intl, the clock of a script of the same zone is read all the same', async () => {
    const host = await open(`delete globalThis.Intl;\n${CODE}`, typed());
    await host.run('genererBilan');
    expect(figuresOf(host).agents.evenement.heures).toBe(1526);
  });

  test('without Intl, a script of another zone says what to do rather than be a day off', async () => {
    const host = await open(`delete globalThis.Intl;\n${CODE}`, typed(), { scriptTimeZone: 'America/New_York' });
    await expect(host.run('genererBilan')).rejects.toThrow(
      'Le fuseau horaire du classeur (Europe/Paris) n’est pas celui du script (America/New_York)',
    );
    expect(host.sheetNames).toEqual(Object.keys(typed()));
  });
});

describe('10.1 the example is the same in every zone, and on a host that formats before 1900 as Java does', () => {
  /** A Google whose formatDate would know the offsets of 1899, as the host of before did. */
  const KINDER = JSON.stringify({
    diagnostic: 1,
    observations: [{ id: 'horloge-formatdate-9h30', seen: '1899-12-30 09:30:00', answered: true }],
  });
  const generated = async (options: Partial<HostOptions>): Promise<unknown> => {
    const host = await openWith(await exampleDocument('nec-2024.xlsx'), options);
    await host.run('genererBilan');
    const seen = { figures: host.call('chiffresDuBilan'), tabs: contentsInSight(host.document()) };
    host.close();
    return seen;
  };
  const before = generated({ diagnostic: KINDER });

  // The small edition above is generated twice with every clock.
  test.each<Partial<HostOptions>>([{}, { timeZone: 'Asia/Bangkok' }, { scriptTimeZone: 'America/New_York' }])(
    'figures and every tab, with %j',
    async (clock) => {
      const seen = await generated(clock);
      expect(seen).toEqual(await before);
      expect(seen).toMatchObject({ figures: GOLDEN, tabs: { Bilan: {}, Équilibre: {}, 'Programme détaillé': {} } });
    },
  );
});
