import { open } from '../host/open-workbook';
import { CODE } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';
import { causeOf } from '../../src/addon/sheets/failure-causes';

describe('what Google refuses is said in French, with what to do', () => {
  test.each([
    [
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove ' +
        'protection if you need to edit.',
      'protégé par quelqu’un d’autre',
      'Demandez à la personne',
    ],
    [
      'You do not have permission to call Ui.showSidebar. Required permissions: ' +
        'https://www.googleapis.com/auth/script.container.ui',
      'n’a pas été accordée',
      'cochez toutes les autorisations',
    ],
    ['Authorization is required to perform that action.', 'n’a pas été accordée', 'cochez toutes les autorisations'],
    ['You do not have permission to perform that action.', 'pas partagé avec vous en écriture', 'rôle d’éditeur'],
    ['Exceeded maximum execution time', 'durait trop longtemps', 'moment plus calme'],
    [
      'Service Spreadsheets timed out while accessing document with id 1a2b.',
      'durait trop longtemps',
      'moment plus calme',
    ],
    [
      'Service invoked too many times for one day: read properties.',
      'limite le nombre de scripts',
      'Attendez quelques minutes',
    ],
    [
      'There are too many scripts running simultaneously for this Google user account.',
      'limite le nombre de scripts',
      'Attendez quelques minutes',
    ],
    ['The header row of a table must have a value.', 'converti en « Tableau »', 'Convertir en plage non formatée'],
    [
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      'nombre de cellules',
      'Supprimez les onglets',
    ],
    ['Service Spreadsheets failed while accessing document with id 1a2b.', 'n’a pas répondu', 'Recommencez'],
    ['Unexpected error while getting the method or property getRange.', 'n’a pas répondu', 'Recommencez'],
    ['Something odd.', 'une erreur imprévue s’est produite (« Exception: Something odd. »)', 'Recommencez'],
  ])('%s', (said, what, action) => {
    const cause = causeOf(new Error(`Exception: ${said}`));
    expect(cause.what).toContain(what);
    expect(cause.action).toContain(action);
  });
});

/** What the functions that want something are given. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  diagnosticEtape: ['debut'],
  allerALaCellule: [0, 'A1'],
  documentDesPresents: ['badges', ''],
  ecrireIndicateur: ['NEC_CHARGES', ''],
  enregistrerPointage: [{ actions: [] }],
  produireDocuments: [[]],
};
/** The probe of the Diagnostic, which shows what Google says. */
const PROBE = 'SONDE_NEC';

test('every function that Google can call tells a failure of Google in French', async () => {
  const host = await open(CODE, smallWorkbook());
  const names = [...CODE.matchAll(/^function (\w+)\(/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => name !== PROBE);
  const others: string[] = [];
  for (const name of names) {
    host.deny({ message: 'Service Spreadsheets failed.' });
    const told = await host.run(name, [...(GIVEN[name] ?? [])]).then(
      () => '',
      (failure: unknown) => String(failure),
    );
    host.allow();
    if (!told.includes('Google n’a pas répondu')) others.push(`${name} ${told}`);
    expect(`${name} ${told}`).not.toMatch(/Service|Exception|at .*:\d/u);
  }
  // Without an edit, and with what no page sends, they ask nothing of Google.
  expect(others.map((line) => line.slice(0, line.indexOf(' ')))).toEqual([
    'onEdit',
    'ecrireInscriptions',
    'enregistrerPointage',
  ]);
});

test.each([
  'insererIndicateur',
  'exporterProgramme',
  'importerInscriptions',
  'diagnostic',
  'diagnosticEtape',
  'pointage',
])('%s tells it whichever service fails', async (command) => {
  const host = await open(CODE, smallWorkbook());
  for (const service of ['Ui', 'HtmlService', 'SpreadsheetApp.Spreadsheet', 'SpreadsheetApp.Range']) {
    host.deny({ message: 'Service Spreadsheets failed.', service });
    const told = await host.run(command, [...(GIVEN[command] ?? [])]).then(
      () => '',
      (failure: unknown) => String(failure),
    );
    expect(told).not.toMatch(/Service|Exception|at .*:\d/u);
    host.allow();
  }
});

describe('Google’s time limit', () => {
  test('a run that is too slow stops by itself before it, with everything as it was', async () => {
    const host = await open(CODE, smallWorkbook(), { msPerCall: 2000 });
    expect(() => host.call('genererBilan')).toThrow('il s’est arrêté de lui-même avant la limite de 6 minutes');
    expect(host.sheetNames).toEqual(Object.keys(smallWorkbook()));
  });
});
