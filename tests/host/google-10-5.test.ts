import { open } from './open-workbook';

const SCRIPT = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function ecrire() {
  const cell = sheet().getRange(1, 1, 1, 1).setValue('un');
  sheet().getRange(2, 1, 1, 1).setValue('deux');
  return cell.getValue();
}
function envoyer() {
  ecrire();
  try { SpreadsheetApp.flush(); return 'accepté'; } catch (refusal) { return refusal.name + ': ' + refusal.message; }
}
function deuxFois() { const first = envoyer(); SpreadsheetApp.flush(); return first; }
function inserer() {
  try { SpreadsheetApp.getActiveSpreadsheet().insertSheet('Autre', 1); return 'accepté'; } catch (refusal) {
    return 'refusé à l’appel';
  }
}
function tropLarge() {
  try { sheet().getRange(1, 1, 1, 1).setValues([['a', 'b']]); return 'accepté'; } catch (error) { return 'refusé'; }
}
`;
const REFUSAL = 'Exception: Service Spreadsheets failed while accessing document with id classeur.';
/** `getSheets` and `getRange` come before the first write. */
const FIRST_WRITE = 4;

describe('10.5 a write that Google refuses late (refusesWritesLate)', () => {
  test('10.5 the write looks done, is lost, and the end of the execution says so', async () => {
    const host = await open(SCRIPT, undefined, { refusesWritesLate: true });
    host.failAt(FIRST_WRITE, 'once');
    expect(() => host.call('ecrire')).toThrow(REFUSAL);
    expect(host.values('Feuille')).toEqual([[''], ['deux']]);
  });

  test('10.5 flush says so, once', async () => {
    const host = await open(SCRIPT, undefined, { refusesWritesLate: true });
    host.failAt(FIRST_WRITE, 'once');
    expect(host.call('envoyer')).toBe(REFUSAL);
    host.failAt(FIRST_WRITE, 'once');
    expect(host.call('deuxFois')).toBe(REFUSAL);
    expect(host.call('envoyer')).toBe('accepté');
  });

  test('10.5 so are those of protected cells, and of what Google was told to refuse', async () => {
    const host = await open(SCRIPT, undefined, { refusesWritesLate: true });
    host.protectAsOther('Feuille', { area: 'A1' });
    expect(host.call('envoyer')).toContain('You are trying to edit a protected cell or object.');
    host.deny({ writing: true, message: 'Lecture seule.' });
    expect(host.call('envoyer')).toBe('Exception: Lecture seule.');
    expect(host.values('Feuille')).toEqual([[''], ['deux']]);
  });

  test('10.5 a wrong argument, and a call that gives something new, are refused at once', async () => {
    const host = await open(SCRIPT, undefined, { refusesWritesLate: true });
    expect(host.call('tropLarge')).toBe('refusé');
    host.deny({ writing: true, message: 'Lecture seule.' });
    expect(host.call('inserer')).toBe('refusé à l’appel');
  });

  test('10.5 by default the call is refused, and nothing is left to say', async () => {
    const host = await open(SCRIPT);
    host.failAt(FIRST_WRITE, 'once');
    expect(() => host.call('ecrire')).toThrow(REFUSAL);
    expect(host.values('Feuille')).toEqual([]);
  });
});
