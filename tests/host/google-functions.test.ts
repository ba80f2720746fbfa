import { open } from './open-workbook';

const DOC = '/** Aide.\n * @customfunction */\n';
const NOW_REFUSED = 'This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().';

// Expected: guide "Custom functions in Google Sheets" (services, arguments, 30 seconds).
describe('10.3 in a custom function the host lets nobody call what is no documented get… method', () => {
  test.each([
    ['SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder()', 'createDeveloperMetadataFinder'],
    ["SpreadsheetApp.getActiveSpreadsheet().createTextFinder('x')", 'createTextFinder'],
    ['SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].isSheetHidden()', 'isSheetHidden'],
    ['SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].newChart()', 'newChart'],
    ['SpreadsheetApp.newDataValidation()', 'newDataValidation'],
    ['SpreadsheetApp.flush()', 'flush'],
    ['ScriptApp.getAuthorizationInfo(null)', 'getAuthorizationInfo'],
  ])('%s', async (code, method) => {
    const host = await open(`${DOC}function NEC_X() { ${code}; return 1; }`, { A: [['=NEC_X()']] });
    expect(host.errorOf('A', 'A1')).toBe(`You do not have permission to call ${method}.`);
  });

  test('what it documents is let through', async () => {
    const host = await open(
      `${DOC}function NEC_X() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      PropertiesService.getDocumentProperties().getProperty('x');
      return book.getSheets()[0].getDataRange().getValues().length + book.getSpreadsheetTimeZone();
    }`,
      { A: [['=NEC_X()']] },
    );
    expect(host.values('A')).toEqual([['1Europe/Paris']]);
  });
});

describe('10.4 calls of a custom function cost time, and Google waits 30 seconds', () => {
  const calls = (count: number): string => `${DOC}function NEC_X() {
    try { for (let call = 0; call < ${count}; call += 1) SpreadsheetApp.getActiveSpreadsheet(); } catch (error) {}
    return 'fini';
  }`;

  test.each([
    [30, 'fini', null],
    [31, '#ERROR!', 'Exceeded maximum execution time (line 0).'],
    [500, '#ERROR!', 'Exceeded maximum execution time (line 0).'],
  ])('%i calls of a second each give %s, whatever the script catches', async (count, shown, error) => {
    const host = await open(calls(count), { A: [['=NEC_X()']] }, { msPerCall: 1000 });
    expect([host.values('A'), host.errorOf('A', 'A1')]).toEqual([[[shown]], error]);
  });

  test('a command of the menu may take longer', async () => {
    const host = await open(calls(100), { A: [] }, { msPerCall: 1000 });
    expect(host.call('NEC_X')).toBe('fini');
  });
});

describe('10.8 an argument that depends on the time or on chance is refused to a custom function', () => {
  test.each([
    ['=NEC_X(NOW())'],
    ['=NEC_X(1,YEAR(TODAY()))'],
    ['=NEC_X(RAND())'],
    ['=1+NEC_X(RANDBETWEEN(1,6))'],
    ['=NEC_X(B!A1)'],
    ['=NEC_X(B!A:C)'],
    ['=NEC_X("x",B!C1:C3)'],
    ['=nec_x(C1)'],
  ])('%s', async (formula) => {
    const host = await open(`${DOC}function NEC_X() { return 1; }`, {
      A: [[formula, null, '=B!C2']],
      B: [
        ['=NOW()', 'x', '=A1'],
        ['y', null, '=C1+1'],
      ],
    });
    expect([host.errorOf('A', 'A1'), host.functionRuns.length]).toEqual([NOW_REFUSED, 0]);
  });

  test.each([
    ['=NEC_X(B!B1:B2)', 1],
    ['=NEC_X("NOW()")', 1],
    ['=NEC_X(1)+YEAR(TODAY())*0', 1],
    ['=NEC_X(C1:C2)', 1],
  ])('%s is taken', async (formula, shown) => {
    const host = await open(`${DOC}function NEC_X() { return 1; }`, {
      A: [
        [formula, null, '=C2'],
        [null, null, '=C1'],
      ],
      B: [['=NOW()', 'x', '=A1'], ['y']],
    });
    expect([host.values('A')[0]?.[0], host.errorOf('A', 'A1')]).toEqual([shown, null]);
  });

  test('and taken again once the cell is plain, even if its value is the same', async () => {
    const host = await open(`${DOC}function NEC_X() { return 1; }`, { A: [['=NEC_X(B1)', '=TODAY()*0']] });
    expect(host.errorOf('A', 'A1')).toBe(NOW_REFUSED);
    await host.edit('A', 'B1', '1');
    expect([host.values('A'), host.errorOf('A', 'A1')]).toEqual([[[1, 1]], null]);
  });
});
