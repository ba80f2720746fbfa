import { BELIEVED, readBehaviour } from '../../../src/host/execution/google-behaviour';
import { open } from '../open-workbook';

const SCRIPT = `
function copie() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const [sheet] = book.getSheets();
  sheet.addDeveloperMetadata('clef', 'valeur').copyTo(book);
  return book.createDeveloperMetadataFinder().withKey('clef').find().length;
}
function virgule() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1).setFormula('=SUM(1,2)');
  }
function refus() {
  try { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1).setFormula('=1'); } catch (_) {
    return 'à l’appel';
  }
  try { SpreadsheetApp.flush(); return 'jamais'; } catch (_) { return 'à flush'; }
}
function duree() {
  const start = Date.now();
  for (let call = 0; call < 10; call += 1) SpreadsheetApp.getActiveSpreadsheet();
  return Date.now() - start;
}
`;

/** The text of a diagnostic that saw this. */
function resultOf(seen: Readonly<Record<string, string>>): string {
  return JSON.stringify({
    diagnostic: 1,
    observations: Object.entries(seen).map(([id, what]) => ({ id, seen: what, answered: true })),
  });
}

describe('the result of a Diagnostic as the behaviour of the host (10: what only a real spreadsheet settles)', () => {
  test('says what was seen; what has no answer is as believed', () => {
    const seen = {
      'formule-virgule': 'nombre 3',
      'metadonnee-copie': 'les emporte',
      'fonction-metadonnees': 'texte « accepté »',
      'horloge-formatdate-9h30': '1899-12-30 09:30:00',
      'refus-moment': 'à flush',
      'duree-lecture': '40 ms',
    };
    expect(readBehaviour(resultOf(seen))).toEqual({
      takesCommaInFormulas: true,
      copiesMetadata: true,
      givesMetadataToFunctions: true,
      formatsBefore1900: true,
      refusesWritesLate: true,
      msPerCall: 40,
    });
    expect(readBehaviour(resultOf({}))).toEqual(BELIEVED);
    const unanswered = Object.entries(seen).map(([id, what]) => ({ id, seen: what, answered: false }));
    expect(readBehaviour(JSON.stringify({ diagnostic: 1, observations: unanswered }))).toEqual(BELIEVED);
  });

  test('another text is refused', () => {
    expect(() => readBehaviour('{}')).toThrow('The text is no result of the Diagnostic');
  });

  test('a duplicated tab carries metadata where it was seen to (10.9)', async () => {
    const believed = await open(SCRIPT);
    expect(believed.call('copie')).toBe(1);
    const seen = await open(SCRIPT, undefined, { diagnostic: resultOf({ 'metadonnee-copie': 'les emporte' }) });
    expect(seen.call('copie')).toBe(2);
  });

  test('a comma parts arguments where it was seen to (10.6)', async () => {
    const believed = await open(SCRIPT);
    expect(() => believed.call('virgule')).toThrow('does not read the same in every spreadsheet locale');
    const seen = await open(SCRIPT, undefined, { diagnostic: resultOf({ 'formule-virgule': 'nombre 3' }) });
    await seen.run('virgule');
    expect(seen.values('Feuille')).toEqual([[3]]);
  });

  test('a write is refused late where it was seen to be (10.5)', async () => {
    const believed = await open(SCRIPT);
    believed.deny({ method: 'setFormula', message: 'Lecture seule.' });
    expect(believed.call('refus')).toBe('à l’appel');
    const seen = await open(SCRIPT, undefined, { diagnostic: resultOf({ 'refus-moment': 'à flush' }) });
    seen.deny({ method: 'setFormula', message: 'Lecture seule.' });
    expect(seen.call('refus')).toBe('à flush');
  });

  test('each call costs what a reading was seen to cost (10.4)', async () => {
    const seen = await open(SCRIPT, undefined, { diagnostic: resultOf({ 'duree-lecture': '40 ms' }), now: () => 0 });
    expect(seen.call('duree')).toBe(400);
  });
});
