import { open } from './open-workbook';

const REFUSED = 'Exception: The header row of a table must have a value.';

/** Opens a tab of which B2:D4 is a table, and runs a script on it. */
async function table(body: string): ReturnType<typeof open> {
  const host = await open(
    `function f() { const [a, b] = SpreadsheetApp.getActiveSpreadsheet().getSheets(); ${body} }`,
    { A: [['x'], [null, 'un', 'deux', 'trois'], [null, 1, 2, 3]], B: [['b', null]] },
  );
  host.makeTable('A', 'B2:D4');
  return host;
}

// Expected: field report on "tables" (Format > Convert to table): the header row must have a value.
describe('a table', () => {
  test.each([
    "a.getRange(2, 3, 1, 1).setValue('')",
    "a.getRange(1, 1, 2, 3).setValues([['', '', ''], ['', 'z', '']])",
    'a.getRange(1, 1, 3, 2).clearContent()',
    'a.getRange(2, 4, 1, 1).clear()',
    'a.clear()',
    'b.getRange(1, 1, 1, 2).copyTo(a.getRange(2, 2, 1, 1))',
    "a.getRange(2, 2, 1, 1).setRichTextValues([[SpreadsheetApp.newRichTextValue().setText('').build()]])",
  ])('refuses %s, and keeps its cells', async (body) => {
    const host = await table(body);
    await expect(host.run('f')).rejects.toThrow(REFUSED);
    expect(host.values('A')).toEqual([
      ['x', '', '', ''],
      ['', 'un', 'deux', 'trois'],
      ['', 1, 2, 3],
    ]);
  });

  test('takes everything else', async () => {
    const host = await table(
      "a.getRange(2, 2, 1, 2).setValues([['UN', 2]]); a.getRange(2, 4, 1, " +
        "1).setFormula('=1+1').setNote('n'); a.getRange(3, 1, 2, 4).clear(); a.getRange(1, 1, 1, " +
        '4).clear(); b.getRange(1, 1, 1, 1).copyTo(a.getRange(2, 2, 1, 1));',
    );
    await host.run('f');
    expect(host.values('A')).toEqual([
      ['', '', '', ''],
      ['', 'b', 2, 2],
    ]);
  });

  test('moves with rows and columns', async () => {
    const host = await table(
      'a.getRange(2, 1, 1, 5).clear(); a.getRange(3, 1, 1, 2).clear(); a.getRange(3, 5, 1, 1).clear();',
    );
    await host.insertRows('A', 1);
    await host.insertColumns('A', 2);
    await expect(host.run('f')).rejects.toThrow(REFUSED);
    expect(host.values('A')).toEqual([
      ['', '', '', '', ''],
      ['', '', '', '', ''],
      ['', '', 'un', 'deux', 'trois'],
      ['', '', 1, 2, 3],
    ]);
  });
});
