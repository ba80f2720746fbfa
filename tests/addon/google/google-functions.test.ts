import { CellValueType } from '@univerjs/core';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { COMMANDS } from '../../../src/addon/commands';
import { FUNCTIONS } from '../../../src/addon/functions/index';
import { callsOfFunctions } from '../../../src/host/execution/service-calls';
import { open, type Given } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { registrationRow, smallWorkbook } from '../../make/small-workbook';

const date = (serial: number, pattern = 'dd/mm/yyyy hh:mm'): Given => ({
  v: serial,
  t: CellValueType.NUMBER,
  s: { n: { pattern } },
});
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  NEC_FREQUENTATION: [1],
  NEC_PART: ['Rive gauche'],
  NEC_AVANCE: ['Rive gauche'],
  NEC_SOLDE: ['Rive gauche'],
};

/** The small edition with so many more rows in each tab, each at another time, own columns with dates too. */
function tall(rows: number): ReturnType<typeof smallWorkbook> {
  const more = (make: (index: number, at: Given) => Given[]): Given[][] =>
    Array.from({ length: rows }, (_, index) => make(index, date(45456 + index / 1440)));
  const tabs = smallWorkbook();
  const added: Record<string, Given[][]> = {
    Programme: more((index) => [
      'Jour 1',
      date((600 + index) / 1440, 'hh:mm'),
      date((630 + index) / 1440, 'hh:mm'),
      'Atelier',
      `Titre ${index}`,
      `Salle ${index}`,
      `Nom PRÉNOM${index}`,
      '',
    ]),
    Inscriptions: more((index, at) => [
      ...registrationRow([`NOM${index}`, 'Aline', `p${index}@exemple.org`], ['oui', 'oui', '', '']),
      at,
    ]),
    Personnel: more((index, at) => ['Rive gauche', `Agent ${index}`, 'Préparation', 1, '', at]),
    Dépenses: more((index, at) => [
      'Achats',
      'Café',
      `Fournisseur ${index}`,
      String(100 + index),
      date(45470 + index / 1440, 'mmm-yy'),
      10 + index,
      '',
      at,
    ]),
    Recettes: more((index, at) => ['Subvention', `Financeur ${index}`, 10 + index, '', at]),
    Satisfaction: more((index, at) => [at, 'Satisfait', String(index % 11)]),
  };
  return {
    ...tabs,
    ...Object.fromEntries(Object.entries(added).map(([name, lines]) => [name, [...(tabs[name] ?? []), ...lines]])),
  };
}

const functionsOf = (host: SpreadsheetHost): unknown => callsOfFunctions(host, (name) => ARGUMENTS[name] ?? []);
const functionCalls = async (rows: number): Promise<unknown> => functionsOf(await open(CODE, tall(rows)));

test('10.4 each function makes as many calls of each service at 15 rows as at 150', async () => {
  const few = await functionCalls(15);
  expect(few).toEqual(await functionCalls(150));
  expect((few as ReadonlyMap<string, unknown>).size).toBe(Object.keys(FUNCTIONS).length);
});

/** What grows with rows in docs/performance.md: by steps, and up to a bound. */
const BY_STEPS = ['setProperty', 'getMaxRows', 'insertRowsAfter', 'setDataValidation'];

/** Gives the calls of each command, by service and method. */
async function commandCalls(rows: number): Promise<Record<string, Record<string, number>>> {
  const { Inscriptions = [], Dépenses = [], Satisfaction = [] } = tall(rows);
  const host = await open(CODE, { ...smallWorkbook(), Inscriptions, Dépenses, Satisfaction });
  await host.openAsUser();
  const made: Record<string, Record<string, number>> = {};
  for (const { handler } of COMMANDS.map(({ command }) => command)) {
    await host.run(handler);
    const calls: Record<string, number> = {};
    for (const { service, method } of host.meter.log)
      if (!BY_STEPS.includes(method)) calls[`${service}.${method}`] = (calls[`${service}.${method}`] ?? 0) + 1;
    made[handler] = calls;
  }
  return made;
}

test('10.4 each command makes as many calls at 20 rows as at 120, but for what docs/performance.md says', async () => {
  expect(await commandCalls(20)).toEqual(await commandCalls(120));
});

describe('10.3 functions read without marks', () => {
  test('no function calls but get… of a spreadsheet, and a marked, renamed tab is found by its columns', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.run('genererBilan');
    const before = host.call('NEC_PARTICIPANTS', [], 'customFunction');
    await host.renameSheet('Inscriptions', 'Accueil');
    expect([before, host.call('NEC_PARTICIPANTS', [], 'customFunction')]).toEqual([3, 3]);
    functionsOf(host);
    expect(
      host.meter.log.filter(({ service, method }) => service.startsWith('SpreadsheetApp') && !method.startsWith('get')),
    ).toEqual([]);
  });
});

describe('10.7 at opening, functions are refreshed only when a tab changed since', () => {
  const NOTES: Given[][] = [
    ['Participants', '=NEC_PARTICIPANTS()'],
    ['Charges', '=NEC_CHARGES()'],
  ];
  const formulas = (host: SpreadsheetHost): (string | undefined)[] => host.formulas('Notes').map((row) => row[1]);
  const written = (host: SpreadsheetHost): number =>
    host.meter.log.filter(({ method }) => method === 'setFormula').length;

  test.each([
    ['generated', true],
    ['never generated', false],
  ])('a workbook that was %s', async (_, isGenerated) => {
    const host = await open(CODE, { ...smallWorkbook(), Notes: NOTES });
    if (isGenerated) await host.run('genererBilan');
    else await host.openAsUser();
    const first = formulas(host);
    await host.openAsUser();
    expect([written(host), formulas(host)]).toEqual([0, first]);
    await host.edit('Inscriptions', 'I3', 'oui', { event: false });
    await host.edit('Inscriptions', 'A5', 'QUATRE', { event: false });
    await host.edit('Inscriptions', 'I5', 'oui', { event: false });
    await host.openAsUser();
    // Charges do not depend on Inscriptions.
    expect([written(host), formulas(host)[0] === first[0], formulas(host)[1], host.values('Notes')[0]?.[1]]).toEqual([
      1,
      false,
      first[1],
      4,
    ]);
    await host.openAsUser();
    expect(written(host)).toBe(0);
  });

  test('what an opening cannot write is not tried at each of the next', async () => {
    const host = await open(CODE, { ...smallWorkbook(), Notes: NOTES });
    await host.run('genererBilan');
    host.protectAsOther('Notes');
    await host.edit('Dépenses', 'F2', '220,5', { event: false });
    await host.openAsUser();
    expect(written(host)).toBe(1);
    await host.openAsUser();
    expect([written(host), host.values('Tableau de bord')[2]?.[1]]).toEqual([
      0,
      'peut-être pas à jour : NEC › Actualiser',
    ]);
  });
});

describe('10.8 « Insérer un indicateur… » passes the columns that are read, and no others', () => {
  test.each([
    ['Inscriptions', 11, ['Vu le', '=NOW()']],
    ['Programme', 8, ['', '=TODAY()']],
    ['Satisfaction', 3, ['', '=RAND()']],
    ['Paramètres', 2, ['Commentaire', '=TODAY()']],
  ])('a cell of %s beside them may hold what gives another value each time', async (tab, column, cells) => {
    const tabs = smallWorkbook();
    const rows = (tabs[tab] ?? []).map((row, index) =>
      index < cells.length ? [...row, ...Array<Given>(column - row.length).fill(''), cells[index] ?? ''] : row,
    );
    const host = await open(CODE, { ...tabs, [tab]: rows, Notes: [[]] });
    for (const [index, name] of ['NEC_PARTICIPANTS', 'NEC_ATELIERS', 'NEC_NPS', 'NEC_CHARGES'].entries()) {
      host.select('Notes', `A${index + 1}`);
      await host.run('ecrireIndicateur', [name, '']);
      expect([name, host.errorOf('Notes', `A${index + 1}`), typeof host.values('Notes')[index]?.[0]]).toEqual([
        name,
        null,
        'number',
      ]);
    }
  });

  test('columns that stand apart are ranges apart', async () => {
    const tabs = smallWorkbook();
    const host = await open(CODE, {
      ...tabs,
      Recettes: [
        ['Type', 'Note', 'Financeur', 'Montant'],
        ['Subvention', '=NOW()', 'ANCT', 200],
      ],
      Notes: [[]],
    });
    host.select('Notes', 'A1');
    await host.run('ecrireIndicateur', ['NEC_RECETTES', '']);
    expect([host.formulas('Notes'), host.values('Notes')]).toEqual([
      [["=NEC_RECETTES(;'Paramètres'!A:B;'Recettes'!A:A;'Recettes'!C:D)"]],
      [[200]],
    ]);
  });
});

test('10.9 a mark counts only where no sheet has the tab’s name: a duplicate is found by its columns', async () => {
  const tabs = smallWorkbook();
  const host = await open(
    `${CODE}\nfunction mark(name) { ` +
      `SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).addDeveloperMetadata('nec.onglet', ` +
      `'expenses'); }`,
    {
      ...tabs,
      Recettes: [],
      'Copie de Dépenses': tabs['Recettes'] ?? [],
    },
  );
  await host.renameSheet('Recettes', 'Vide');
  host.call('mark', ['Copie de Dépenses']);
  await host.run('genererBilan');
  const told = host.values('Contrôles').flat().join(' ');
  expect(told).toContain('Copie de Dépenses');
  expect(host.values('Bilan').some((row) => row.includes(200))).toBe(true);
});
