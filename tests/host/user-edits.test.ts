import { open } from './open-workbook';

const LOG = `function onEdit(e) { const p = PropertiesService.getDocumentProperties();
  p.setProperty('log', JSON.stringify({ a1: e.range.getA1Notation(), tab: e.range.getSheet().getName(), value: e.value,
    oldValue: e.oldValue })); }`;

/** Gives what onEdit was last told. */
function told(host: Awaited<ReturnType<typeof open>>): unknown {
  return JSON.parse(host.properties.get('log') ?? 'null');
}

// Expected: guides "Simple triggers" and "Event objects" (value and oldValue only if the edited range is a single
// cell).
describe('what a person types', () => {
  test('is parsed in French and told to onEdit as texts', async () => {
    const host = await open(LOG, { A: [['ancien']] });
    await host.edit('A', 'A1', '1,5');
    expect([host.values('A'), told(host)]).toEqual([[[1.5]], { a1: 'A1', tab: 'A', value: '1.5', oldValue: 'ancien' }]);
    await host.edit('A', 'B1', '13/06/2024');
    expect(told(host)).toEqual({ a1: 'B1', tab: 'A', value: '45456' });
    await host.edit('A', 'A1', '');
    expect([host.values('A')[0]?.[0], told(host)]).toEqual(['', { a1: 'A1', tab: 'A', oldValue: '1.5' }]);
  });

  test('is a formula after "=", or a sign', async () => {
    const host = await open('', { A: [] });
    await host.edit('A', 'A1', '=SUM(1,5;2)');
    await host.edit('A', 'A2', '+1+1');
    await host.edit('A', 'A3', '+33 6 12 34 56 78');
    expect([host.values('A'), host.formulas('A')]).toEqual([
      [[3.5], [2], ['+33 6 12 34 56 78']],
      [['=SUM(1,5;2)'], ['=+1+1'], ['']],
    ]);
  });

  test('is text in a plain-text cell', async () => {
    const host = await open('', { A: [[{ s: { n: { pattern: '@' } } }]] });
    await host.edit('A', 'A1', '=1+1');
    expect(host.values('A')).toEqual([['=1+1']]);
  });

  test('a pasted block fires one event without values, and makes rows that lack', async () => {
    const host = await open(LOG, { A: [] });
    await host.paste('A', 'A100', [
      ['1', 'a'],
      ['2', 'b'],
    ]);
    expect([host.values('A').slice(99), told(host)]).toEqual([
      [
        [1, 'a'],
        [2, 'b'],
      ],
      { a1: 'A100:B101', tab: 'A' },
    ]);
  });

  test('an event can be dropped, as Google drops them, and a strict rule rejects the typing', async () => {
    const host = await open(
      `${LOG} function rule() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, ` +
        `1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a'], ` +
        'true).setAllowInvalid(false).build()); }',
      { A: [['a']] },
    );
    await host.edit('A', 'B1', 'x', { event: false });
    expect(told(host)).toBe(null);
    await host.run('rule');
    await expect(host.edit('A', 'A1', 'z')).rejects.toThrow('violates the data validation rules');
    expect(host.values('A')).toEqual([['a', 'x']]);
  });

  test('writes of a script fire nothing', async () => {
    const host = await open(
      `${LOG} function f() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1).setValue(1); }`,
    );
    await host.run('f');
    expect(told(host)).toBe(null);
  });
});

test('rows, columns, names and order change without an event; formulas follow and are recalculated', async () => {
  const host = await open(LOG, { A: [[3], [1], [2]], B: [['=SUM(A!A1:A3)', '=A!A1']] });
  await host.sort('A', 'A1:A3', 1);
  expect([host.values('A'), host.values('B')]).toEqual([[[1], [2], [3]], [[6, 1]]]);
  await host.deleteRows('A', 2);
  await host.insertRows('A', 1);
  await host.insertColumns('A', 1);
  await host.renameSheet('A', 'Été');
  expect([host.values('Été'), host.values('B'), host.formulas('B')]).toEqual([
    [
      ['', ''],
      ['', 1],
      ['', 3],
    ],
    [[4, 1]],
    [['=SUM(Été!B2:B3)', '=Été!B2']],
  ]);
  await host.deleteColumns('Été', 2);
  expect(host.values('B')).toEqual([['#REF!', '#REF!']]);
  await host.deleteSheet('B');
  expect([host.sheetNames, told(host)]).toEqual([['Été'], null]);
});
