import { open } from './open-workbook';

const LOG =
  `function onEdit(e) { PropertiesService.getDocumentProperties().setProperty('log', ` +
  `JSON.stringify([e.range.getA1Notation(), 'value' in e, 'oldValue' in e])); }`;

// Expected: reference page "Sheet.moveColumns" (the destination is counted before the move), guide "Simple triggers" (a
// move fires nothing).
describe('columns moved by hand', () => {
  const RULES = `${LOG} function f() { const [a] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    a.getRange(1, 2, 3, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x'], true)
      .build());
    a.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1=1')
      .setRanges([a.getRange(1, 1, 3, 2)]).build()]);
    a.getRange(1, 2, 1, 1).setNote('n'); }`;

  test.each([
    ['to the right', 2, 5, [['a', 'c', 'd', 'b', 'e']], '=SUM(A!D1:D3)', 'D1:D3', ['A1:A3', 'D1:D3']],
    ['to the left', 2, 1, [['b', 'a', 'c', 'd', 'e']], '=SUM(A!A1:A3)', 'A1:A3', ['A1:B3']],
  ] as const)(
    '%s take their values, notes and rules along, and formulas follow',
    async (_, from, to, expected, formula, rule, format) => {
      const host = await open(RULES, {
        A: [
          ['a', 'b', 'c', 'd', 'e'],
          [1, 2, 3, 4, 5],
        ],
        B: [['=SUM(A!B1:B3)', '=A!B2*10']],
      });
      await host.run('f');
      await host.moveColumns('A', from, 1, to);
      const column = expected[0].indexOf('b');
      expect([host.values('A')[0], host.values('A')[1]?.[column], host.notes('A')[0]?.[column]]).toEqual([
        expected[0],
        2,
        'n',
      ]);
      expect([host.formulas('B')[0]?.[0], host.values('B')]).toEqual([formula, [[2, 20]]]);
      expect([host.validationsOf('A')[0]?.a1, host.conditionalFormatsOf('A')[0]?.a1, host.properties.size]).toEqual([
        [rule],
        format,
        0,
      ]);
    },
  );

  test('several at once, with the filter and the protected ranges', async () => {
    const host = await open('', { A: [['a', 'b', 'c', 'd', 'e']] });
    await host.setFilter('A', 'A1:E1');
    host.protectAsOther('A', { area: 'E1' });
    await host.moveColumns('A', 1, 2, 4);
    expect([host.values('A'), host.protectionsOf('A')]).toEqual([
      [['c', 'a', 'b', 'd', 'e']],
      [{ description: '', warningOnly: false, byOther: true, a1: 'E1', unprotected: [] }],
    ]);
    expect(host.document().sheets['s0']?.custom).toMatchObject({ filter: { startColumn: 0, endColumn: 4 } });
    await expect(host.moveColumns('A', 5, 1, 1)).rejects.toThrow('protected cell');
  });
});

test('columns and rows are hidden, cells merged, notes written, without an event', async () => {
  const host = await open(LOG, {
    A: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  });
  await host.hideColumns('A', 2);
  await host.hideRows('A', 2);
  await host.merge('A', 'A1:A2');
  await host.setNote('A', 'B1', 'note');
  expect([host.values('A'), host.notes('A'), host.widths('A').map((width) => width > 0), host.properties.size]).toEqual(
    [
      [
        ['a', 'b'],
        ['', 'd'],
      ],
      [
        ['', 'note'],
        ['', ''],
      ],
      [true, false],
      0,
    ],
  );
  expect(host.document().sheets['s0']).toMatchObject({
    mergeData: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 }],
    rowData: { 1: { hd: 1 } },
  });
  await host.setNote('A', 'B1', '');
  expect(host.notes('A')).toEqual([
    ['', ''],
    ['', ''],
  ]);
});

test('the Delete key empties cells and tells onEdit where, without values; the event can be dropped', async () => {
  const host = await open(LOG, {
    A: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  });
  await host.clearCells('A', 'A1', { event: false });
  expect([host.values('A'), host.properties.size]).toEqual([
    [
      ['', 'b'],
      ['c', 'd'],
    ],
    0,
  ]);
  await host.clearCells('A', 'B1');
  expect([host.values('A'), host.properties.get('log')]).toEqual([
    [
      ['', ''],
      ['c', 'd'],
    ],
    '["B1",false,false]',
  ]);
  await host.clearCells('A', 'A2:B2');
  expect([host.values('A'), host.properties.get('log')]).toEqual([[], '["A2:B2",false,false]']);
});
