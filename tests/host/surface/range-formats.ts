import { open } from '../open-workbook';

const SHEET = "const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Feuille');";

async function returned(body: string, tabs: Parameters<typeof open>[1] = { Feuille: [] }): Promise<unknown> {
  const host = await open(`function f() { ${SHEET} ${body} }`, tabs);
  return JSON.parse(JSON.stringify(await host.run('f')));
}

// Expected: reference page "Class Range", the method of each test.
test('backgrounds are white until set, and null takes them away', async () => {
  const body =
    "const r = s.getRange(1, 1, 1, 3); r.setBackground('#FFEEDD'); r.setBackgrounds([['#112233', null, " +
    "'#ffeedd']]); return r.getBackgrounds();";
  expect(await returned(body)).toEqual([['#112233', '#ffffff', '#ffeedd']]);
});

test('number formats are set, read, and taken away by the general format', async () => {
  const body =
    "const r = s.getRange(1, 1, 1, 2); r.setNumberFormat('0.00'); r.setNumberFormats([['dd/mm/yyyy', " +
    "'general']]); return r.getNumberFormats();";
  expect(await returned(body)).toEqual([['dd/mm/yyyy', '0.###############']]);
});

test('a number stays a number when its format becomes plain text', async () => {
  expect(
    await returned("const r = s.getRange(1, 1, 1, 1); r.setNumberFormat('@'); return r.getValue();", {
      Feuille: [[3]],
    }),
  ).toBe(3);
});

test('a style and a note leave what a cell holds: a box in a column of texts, a text of figures', async () => {
  const host = await open(`function f() { ${SHEET}
    const r = s.getRange(1, 1, 1, 2); r.setNumberFormat('@'); r.setValues([[true, '64']]);
    r.setNumberFormats([['@', 'General']]); r.setBackground('#fff6d6'); r.setNote('n');
    return r.getValues()[0]; }`);
  expect(await host.run('f')).toEqual([true, '64']);
  expect(host.values('Feuille')).toEqual([[true, '64']]);
});

test('text styles, alignments and wraps reach the document, each leaving the others', async () => {
  const host = await open(`function f() { ${SHEET}
    const bold = SpreadsheetApp.newTextStyle().setBold(true).setStrikethrough(true).setFontSize(12)
      .setForegroundColor('#ff0000').build();
    const r = s.getRange(1, 1, 1, 2);
    r.setTextStyles([[bold, SpreadsheetApp.newTextStyle().setBold(false).build()]]);
    s.getRange(1, 2, 1, 1).setTextStyle(bold);
    r.setHorizontalAlignments([['center', 'right']]).setVerticalAlignment('middle').setWraps([[true, false]]);
    s.getRange(1, 2, 1, 1).setWrap(true);}`);
  await host.run('f');
  const { styles, sheets } = host.document();
  const cells = sheets['s0']?.cellData?.[0] ?? {};
  const style = (column: number) => styles[cells[column]?.s as string];
  const common = { bl: 1, st: { s: 1, cl: { rgb: '#ff0000' } }, fs: 12, cl: { rgb: '#ff0000' }, vt: 2, tb: 3 };
  expect(style(0)).toEqual({ ...common, ht: 2 });
  expect(style(1)).toEqual({ ...common, ht: 3 });
});

test('setBorder draws lines around and between cells, and leaves those that are null ("Class Range")', async () => {
  const host = await open(`function f() { ${SHEET}
    s.getRange(1, 1, 2, 2).setBorder(true, true, true, true, true, null);
    s.getRange(1, 1, 1, 1).setBorder(false, null, null, null, null, null); }`);
  await host.run('f');
  const { styles, sheets } = host.document();
  const sides = (row: number, column: number) => {
    const { t, r, b, l } = styles[sheets['s0']?.cellData?.[row]?.[column]?.s as string]?.bd ?? {};
    return Object.entries({ b, l, r, t }).flatMap(([side, line]) =>
      line ? [`${side}${line.s} ${line.cl.rgb ?? ''}`] : [],
    );
  };
  expect([sides(0, 0), sides(0, 1), sides(1, 0), sides(1, 1)]).toEqual([
    ['l1 #000000', 'r1 #000000'],
    ['l1 #000000', 'r1 #000000', 't1 #000000'],
    ['b1 #000000', 'l1 #000000', 'r1 #000000'],
    ['b1 #000000', 'l1 #000000', 'r1 #000000'],
  ]);
});

test('clearContent keeps formats and notes, clear clears values and formats and keeps notes', async () => {
  const host = await open(
    `function f() { ${SHEET} s.getRange(1, 1, 1, 2).setBackground('#ff0000').setNotes([['a', 'b']]);
      s.getRange(1, 1, 1, 1).clearContent(); s.getRange(1, 2, 1, 1).clear();
      const r = s.getRange(1, 1, 1, 2); return [r.getValues()[0], r.getBackgrounds()[0], r.getNotes()[0]]; }`,
    { Feuille: [[1, 2]] },
  );
  expect(JSON.parse(JSON.stringify(await host.run('f')))).toEqual([
    ['', ''],
    ['#ff0000', '#ffffff'],
    ['a', 'b'],
  ]);
});

test('merge keeps the top-left value only; breakApart undoes it', async () => {
  const host = await open(
    `function f() { ${SHEET} s.getRange(1, 1, 2, 2).merge(); } function g() { ${SHEET} s.getRange(1, 1, 1, ` +
      '1).breakApart(); }',
    {
      Feuille: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  );
  await host.run('f');
  expect(host.values('Feuille')).toEqual([['a']]);
  expect(host.document().sheets['s0']?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }]);
  await host.run('g');
  expect(host.document().sheets['s0']?.mergeData).toEqual([]);
});

test('copyTo takes values, moved formulas, formats, notes and merges along, to another sheet too', async () => {
  const host = await open(
    `function f() { const ss = SpreadsheetApp.getActiveSpreadsheet(); const [a, b] = ss.getSheets();
      a.getRange(1, 1, 1, 2).setBackground('#ff0000').setNotes([['n', null]]); a.getRange(2, 1, 1, 2).merge();
      b.getRange(3, 3, 1, 1).setBackground('#00ff00').setNote('x');
      a.getRange(1, 1, 2, 2).copyTo(b.getRange(3, 3, 1, 1));
      const r = b.getRange(3, 3, 2, 2); return [r.getFormulas(), r.getBackgrounds()[0], r.getNotes()[0]]; }`,
    { A: [[5, '=A1*2'], ['m']], B: [] },
  );
  expect(JSON.parse(JSON.stringify(await host.run('f')))).toEqual([
    [
      ['', '=C3*2'],
      ['', ''],
    ],
    ['#ff0000', '#ff0000'],
    ['n', ''],
  ]);
  expect(host.values('B')[2]?.slice(2)).toEqual([5, 10]);
  expect(host.document().sheets['s1']?.mergeData).toEqual([
    expect.objectContaining({ startRow: 3, startColumn: 2, endRow: 3, endColumn: 3 }),
  ]);
});

test('a format or a note leaves a formula and its result', async () => {
  const host = await open(
    `function f() { ${SHEET} const r = s.getRange(1, 1, 1, 1); r.setBackground('#ff0000').setNote('n'); ` +
      'return [r.getFormula(), r.getValue()]; }',
    { Feuille: [['=1+1']] },
  );
  expect(JSON.stringify(await host.run('f'))).toBe('["=1+1",2]');
});

test('copyTo beyond the grid is refused', async () => {
  const host = await open(`function f() { ${SHEET} s.getRange(1, 1, 2, 1).copyTo(s.getRange(100, 1, 1, 1)); }`);
  await expect(host.run('f')).rejects.toThrow(
    'Exception: The coordinates of the range are outside the dimensions of the sheet.',
  );
});

test('a range tells where it is', async () => {
  const body =
    'const r = s.getRange(2, 3, 4, 2); return [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), ' +
    'r.getLastRow(), r.getLastColumn(), r.getA1Notation(), s.getRange(1, 1, 1, 1).getA1Notation(), ' +
    'r.getSheet().getName()];';
  expect(await returned(body)).toEqual([2, 3, 4, 2, 5, 4, 'C2:D5', 'A1', 'Feuille']);
});

// Expected: reference pages "Class DataValidationBuilder", "Range.setDataValidation", "Range.getDataValidations".
describe('data validation', () => {
  test('a list, a range and a check box are kept by area, the last one set winning', async () => {
    const host = await open(`function f() { ${SHEET}
      const list = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setAllowInvalid(false)
        .setHelpText('aide').build();
      const range = SpreadsheetApp.newDataValidation().requireValueInRange(s.getRange(1, 5, 3, 1), true).build();
      s.getRange(1, 1, 3, 1).setDataValidation(list);
      s.getRange(2, 1, 1, 1).setDataValidation(range);
      s.getRange(3, 1, 1, 1).setDataValidation(null);
      return s.getRange(1, 1, 3, 1).getDataValidations().map(([v]) => v && v.getHelpText()); }`);
    expect(JSON.stringify(await host.run('f'))).toBe('["aide",null,null]');
    const cell = (row: number) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
    expect(host.document().sheets['s0']?.custom?.['validations']).toEqual([
      { areas: [cell(0)], rule: { kind: 'list', values: ['a', 'b'] }, allowInvalid: false, help: 'aide' },
      {
        areas: [cell(1)],
        rule: { kind: 'range', gid: 0, area: { startRow: 0, endRow: 2, startColumn: 4, endColumn: 4 } },
        allowInvalid: true,
        help: null,
      },
    ]);
  });

  test('a script that writes what a strict rule rejects gets an exception', async () => {
    const host = await open(
      `function f() { ${SHEET}
      s.getRange(1, 1, 3, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a'], true)
        .setAllowInvalid(false).build());
      s.getRange(2, 1, 1, 1).setValue('z'); }`,
      { Feuille: [['a'], ['a']] },
    );
    await expect(host.run('f')).rejects.toThrow(
      'Exception: The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
    expect(host.values('Feuille')).toEqual([['a'], ['a']]);
  });

  test('a check box makes FALSE of blank cells, which count for getLastRow, and keeps what is there', async () => {
    const body =
      's.getRange(1, 1, 3, ' +
      '1).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()); return ' +
      '[s.getRange(1, 1, 3, 1).getValues(), s.getLastRow()];';
    expect(await returned(body, { Feuille: [['oui']] })).toEqual([[['oui'], [false], [false]], 3]);
  });
});
