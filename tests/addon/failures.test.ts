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

test.each([
  'aPropos',
  'insererIndicateur',
  'exporterProgramme',
  'exporterJournal',
  'importerInscriptions',
  'diagnostic',
  'diagnosticEtape',
  'diagnosticFerme',
  'comparerEditions',
  'pointage',
])('%s tells a failure of Google in French, whatever fails', async (command) => {
  const host = await open(CODE, smallWorkbook());
  for (const service of [undefined, 'Ui', 'HtmlService', 'SpreadsheetApp.Spreadsheet', 'SpreadsheetApp.Range']) {
    host.deny({ message: 'Service Spreadsheets failed.', ...(service !== undefined && { service }) });
    const told = await host.run(command, command === 'diagnosticEtape' ? ['debut'] : []).then(
      () => null,
      (failure: unknown) => String(failure),
    );
    if (service === undefined) expect(told).toContain('Google n’a pas répondu');
    expect(told ?? '').not.toMatch(/Service|Exception|at .*:\d/u);
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
