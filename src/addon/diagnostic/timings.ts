import {
  charts,
  clockNow,
  html,
  locks,
  properties,
  scriptApp,
  scriptTimeZone,
  spreadsheetApp,
  utilities,
} from '../sheets/services';
import { DRIVE_SCOPE } from '../reports/deliver-report';
import { seen, type Belief, type Place } from './belief';
import { growTo } from '../sheets/write-tab';
import { TRIAL_PROPERTY } from './services';
import { makeTrialDocument } from './trial-document';

const TRIES = 5;
const [ROWS, COLUMNS] = [2000, 12];

/** Gives the median of what a few calls cost, in ms; each is told its rank. */
function medianOf(action: (attempt: number) => unknown): string {
  const times = Array.from({ length: TRIES }, (_, attempt) => {
    const start = Date.now();
    action(attempt);
    return Date.now() - start;
  });
  return `${times.sort((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0} ms`;
}

function cost(id: string, what: string, action: (place: Place, attempt: number) => unknown): Belief {
  return seen(`duree-${id}`, `Durée médiane de ${what} (${TRIES} essais).`, null, (place) =>
    medianOf((attempt) => action(place, attempt)),
  );
}

/** Times the writing and the reading of a block, in a tab of its own. */
function costOfBlock(place: Place): string {
  const values = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => row * column),
  );
  return place.aside((sheet) => {
    growTo(sheet, ROWS, COLUMNS);
    const range = sheet.getRange(1, 1, ROWS, COLUMNS);
    const writing = medianOf(() => {
      range.setValues(values);
      spreadsheetApp().flush();
    });
    return `écriture ${writing}, lecture ${medianOf(() => range.getValues())}`;
  });
}

/** What the calls that the add-on makes most cost on the real thing. */
export const TIMINGS: readonly Belief[] = [
  // What a host takes for the cost of any call: that one alone is timed.
  seen('duree-lecture', `Durée médiane de getValues d’une cellule (${TRIES} essais).`, null, (place) => {
    const cell = place.cell(1, 1);
    return medianOf(() => cell.getValues());
  }),
  cost('ecriture', 'setValues d’une cellule', (place, attempt) => place.cell(1, 1).setValues([[attempt]])),
  cost('flush', 'setValue puis flush', (place, attempt) => {
    place.cell(1, 1).setValue(attempt);
    spreadsheetApp().flush();
  }),
  cost('propriete-lue', 'getProperty', () => properties().getDocumentProperties()?.getProperty(TRIAL_PROPERTY)),
  cost('propriete-ecrite', 'setProperty puis deleteProperty', (_, attempt) =>
    properties().getDocumentProperties()?.setProperty(TRIAL_PROPERTY, String(attempt)).deleteProperty(TRIAL_PROPERTY),
  ),
  cost('recherche', 'createTextFinder(…).findAll dans les formules', (place) =>
    place.spreadsheet.createTextFinder('SONDE_NEC').matchFormulaText(true).findAll(),
  ),
  cost('verrou', 'tryLock puis releaseLock', () => {
    const lock = locks().getDocumentLock();
    lock?.tryLock(5000);
    lock?.releaseLock();
  }),
  cost('fuseau', 'getSpreadsheetTimeZone', (place) => place.spreadsheet.getSpreadsheetTimeZone()),
  cost('onglets', 'getSheets', (place) => place.spreadsheet.getSheets()),
  cost('metadonnees', 'createDeveloperMetadataFinder().withKey(…).find()', (place) => {
    place.spreadsheet.createDeveloperMetadataFinder().withKey(TRIAL_PROPERTY).find();
  }),
  cost('format-date', 'Utilities.formatDate', () => utilities().formatDate(new Date(), 'Europe/Paris', 'yyyy-MM-dd')),
  cost('page', 'HtmlService.createHtmlOutput', () => html().createHtmlOutput('<p>Essai</p>')),
  cost('autorisation', 'ScriptApp.getAuthorizationInfo', () =>
    scriptApp().getAuthorizationInfo(scriptApp().AuthMode.FULL, [DRIVE_SCOPE]),
  ),
  cost('session', 'Session.getScriptTimeZone', scriptTimeZone),
  cost('ui', 'SpreadsheetApp.getUi', () => spreadsheetApp().getUi()),
  cost('graphiques', 'Charts.ChartType', () => charts().ChartType.PIE),
  cost('octets', 'Utilities.newBlob', () => utilities().newBlob([80, -1, -128], 'application/zip', 'essai.zip')),
  cost('toast', 'toast', (place) => {
    place.spreadsheet.toast('Diagnostic en cours…', 'NEC Bilan', 3);
  }),
  seen(
    'duree-bloc',
    `Durées médianes de setValues avec flush, et de getValues, sur ${ROWS} lignes × ${COLUMNS} colonnes (${TRIES} ` +
      'essais).',
    null,
    costOfBlock,
  ),
  seen(
    'duree-document',
    'Durée de Drive.Files.create, qui fait un document Google du fichier Word d’essai.',
    null,
    (place) => {
      const start = Date.now();
      makeTrialDocument(clockNow(place.spreadsheet).slice(0, 10));
      return `${Date.now() - start} ms`;
    },
  ),
];
