import { open } from '../open-workbook';

const SHEET = "const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Feuille');";

/** Gives what a script returns, run over one tab. */
async function returned(body: string, rows: Parameters<typeof open>[1] = { Feuille: [] }): Promise<unknown> {
  const host = await open(`function f() { ${SHEET} ${body} }`, rows);
  return JSON.parse(JSON.stringify(await host.run('f')));
}

// Expected: reference page "Class Range" (getValues: Number, Boolean, Date or String; empty cells are empty strings).
describe('Range.getValues and getValue', () => {
  test('give numbers, booleans, text, and an empty string for a blank', async () => {
    expect(
      await returned('return s.getRange(1, 1, 2, 2).getValues();', {
        Feuille: [
          [1.5, true],
          ['é', null],
        ],
      }),
    ).toEqual([
      [1.5, true],
      ['é', ''],
    ]);
  });

  test('getValue gives the top-left cell of a block', async () => {
    expect(
      await returned('return s.getRange(1, 1, 2, 2).getValue();', {
        Feuille: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
    ).toBe('a');
  });

  test('give arrays and dates of the script own realm', async () => {
    const rows = { Feuille: [[{ v: 45456, t: 2, s: { n: { pattern: 'dd/mm/yyyy' } } }]] };
    expect(
      await returned(
        'const v = s.getRange(1, 1, 1, 1).getValues(); return [v instanceof Array, v[0] instanceof Array, ' +
          'v[0][0] instanceof Date];',
        rows,
      ),
    ).toEqual([true, true, true]);
  });

  test('give a date by its wall clock in the time zone of the spreadsheet, whatever the script zone', async () => {
    // 13/06/2024 in New York starts at 04:00 UTC (guide "Custom functions": dates; summer time).
    const rows = { Feuille: [[{ v: 45456, t: 2, s: { n: { pattern: 'dd/mm/yyyy' } } }]] };
    const host = await open(
      `function f() { ${SHEET} const d = s.getRange(1, 1, 1, 1).getValue(); return [d.toISOString(), d.getHours()]; }`,
      rows,
      {
        timeZone: 'America/New_York',
        scriptTimeZone: 'Europe/Paris',
      },
    );
    expect(await host.run('f')).toEqual(['2024-06-13T04:00:00.000Z', 6]);
  });

  test('give a time as a moment of 30 December 1899, Paris being 9 min 21 s ahead then', async () => {
    const rows = { Feuille: [[{ v: 0.5, t: 2, s: { n: { pattern: 'hh:mm' } } }]] };
    expect(await returned('return s.getRange(1, 1, 1, 1).getValue().toISOString();', rows)).toBe(
      '1899-12-30T11:50:39.000Z',
    );
  });

  test('give an error cell as text', async () => {
    const host = await open(`function f() { ${SHEET} return s.getRange(1, 1, 1, 2).getValues(); }`, {
      Feuille: [['=1/0', '=NA()']],
    });
    expect(JSON.stringify(await host.run('f'))).toBe('[["#DIV/0!","#N/A"]]');
  });
});

// Expected: Sheets API guide "ValueInputOption: USER_ENTERED" and reference page "Range.setValue", read in a French
// spreadsheet.
describe('Range.setValue and setValues parse text as if typed', () => {
  test.each([
    ['1,5', 1.5],
    ['1 234,56', 1234.56],
    ['1\u202f234', 1234],
    ['-12,50', -12.5],
    ['10%', 0.1],
    ['12,5 %', 0.125],
    ['001', 1],
    ['1e3', 1000],
    ['1,5 €', 1.5],
    ['vrai', true],
    ['FAUX', false],
    ['TRUE', true],
    ['1.5', '1.5'],
    ['440.60 €', '440.60 €'],
    ['+1+1', '+1+1'],
    ['-', '-'],
    ['9h30', '9h30'],
    ['31/02/2024', '31/02/2024'],
    ["'001", '001'],
    ["'=1+1", '=1+1'],
    ['=', '='],
  ])('%s', async (text, expected) => {
    expect(
      await returned(
        `s.getRange(1, 1, 1, 1).setValue(${JSON.stringify(text)}); return s.getRange(1, 1, 1, 1).getValue();`,
      ),
    ).toBe(expected);
  });

  test.each([
    ['13/06/2024', '2024-06-12T22:00:00.000Z'],
    ['13/06/24', '2024-06-12T22:00:00.000Z'],
    ['2024-06-13', '2024-06-12T22:00:00.000Z'],
    ['13 juin 2024', '2024-06-12T22:00:00.000Z'],
    ['13/06', '2024-06-12T22:00:00.000Z'],
    ['13/06/2024 09:30', '2024-06-13T07:30:00.000Z'],
    ['9:30', '1899-12-30T09:20:39.000Z'],
  ])('%s is a date or a time', async (text, expected) => {
    const host = await open(
      `function f() { ${SHEET} s.getRange(1, 1, 1, 1).setValue('${text}'); return s.getRange(1, 1, 1, ` +
        '1).getValue().toISOString(); }',
      { Feuille: [] },
      {
        now: () => Date.UTC(2024, 0, 15),
      },
    );
    expect(await host.run('f')).toBe(expected);
  });

  test('text stays text in a plain-text cell, but for a formula', async () => {
    const body =
      "const r = s.getRange(1, 1, 1, 3); r.setNumberFormat('@'); r.setValues([['001', '13/06/2024', " +
      "'=1+1']]); return [s.getRange(1, 1, 1, 2).getValues()[0], r.getFormulas()[0][2]];";
    expect(await returned(body)).toEqual([['001', '13/06/2024'], '=1+1']);
  });

  test('null, undefined and an empty string clear the cell and keep its format', async () => {
    const body =
      "const r = s.getRange(1, 1, 1, 3); r.setBackground('#ff0000'); r.setValues([[null, undefined, '']]); " +
      'return [r.getValues(), r.getBackgrounds(), s.getLastRow()];';
    expect(await returned(body, { Feuille: [[1, 2, 3]] })).toEqual([
      [['', '', '']],
      [['#ff0000', '#ff0000', '#ff0000']],
      0,
    ]);
  });

  test('a date goes in by its wall clock in the spreadsheet zone, with a date format', async () => {
    const host = await open(
      `function f() { ${SHEET} const r = s.getRange(1, 1, 1, 1); r.setValue(new Date(Date.UTC(2024, 5, 13, ` +
        '4))); return r.getNumberFormats()[0][0]; }',
      { Feuille: [] },
      {
        timeZone: 'America/New_York',
      },
    );
    expect(await host.run('f')).toBe('dd/mm/yyyy');
    expect(host.texts('Feuille')).toEqual([['13/06/2024']]);
  });

  test('writing back what was read drops the quote, arms the formula (no method tells a quoted text)', async () => {
    const host = await open(
      `function f() { ${SHEET} const r = s.getRange(1, 1, 1, 1); r.setValue("'=1+1"); r.setValues(r.getValues()); }`,
    );
    await host.run('f');
    expect(host.values('Feuille')).toEqual([[2]]);
  });

  test('a text over 50 000 characters is refused (Google: limits of Sheets)', async () => {
    const host = await open(`function f() { ${SHEET} s.getRange(1, 1, 1, 1).setValue('x'.repeat(50001)); }`);
    await expect(host.run('f')).rejects.toThrow(
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });
});

// Expected: texts of Google's exceptions as reported by scripts in the field.
describe('wrong sizes and wrong arguments', () => {
  const failing: [string, string][] = [
    [
      's.getRange(1, 1, 2, 1).setValues([[1]])',
      'Exception: The number of rows in the data does not match the number of rows in the range. The data ' +
        'has 1 but the range has 2.',
    ],
    [
      's.getRange(1, 1, 1, 4).setValues([[1, 2, 3, 4, 5]])',
      'Exception: The number of columns in the data does not match the number of columns in the range. The ' +
        'data has 5 but the range has 4.',
    ],
    [
      's.getRange(1, 1, 2, 2).setValues([[1, 2], [3]])',
      'Exception: The number of columns in the data does not match the number of columns in the range. The ' +
        'data has 1 but the range has 2.',
    ],
    ['s.getRange(1, 1, 0, 1)', 'Exception: The number of rows in the range must be at least 1.'],
    ['s.getRange(1, 1, 1, 0)', 'Exception: The number of columns in the range must be at least 1.'],
    ['s.getRange(100, 1, 2, 1)', 'Exception: The coordinates of the range are outside the dimensions of the sheet.'],
    ['s.getRange(1, 13, 1, 1)', 'Exception: The coordinates of the range are outside the dimensions of the sheet.'],
    [
      's.getRange("A1")',
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      's.getRange(1, 1, 1, 1).setValues([1])',
      "Exception: The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      's.getRange(1, 1, 1, 1).setNumberFormat(null)',
      "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    ],
    [
      's.getRange(1, 1, 1, 1).setFoo(1)',
      'Error: host: SpreadsheetApp.Range.setFoo is not implemented (src/google/surface.ts lists what the ' +
        'add-on uses).',
    ],
  ];
  test.each(failing)('%s', async (code, message) => {
    const host = await open(`function f() { ${SHEET} ${code}; }`);
    await expect(host.run('f')).rejects.toThrow(message);
  });

  test('the exception is an Error of the script, named Exception', async () => {
    const body = 'try { s.getRange(1, 1, 0, 1); } catch (e) { return [e instanceof Error, e.name, String(e)]; }';
    expect(await returned(body)).toEqual([
      true,
      'Exception',
      'Exception: The number of rows in the range must be at least 1.',
    ]);
  });
});

// Expected: reference page "Range.getDisplayValues" in the spreadsheet's locale.
test('getDisplayValues gives French text', async () => {
  const formatted = (v: number, pattern: string) => ({ v, t: 2, s: { n: { pattern } } });
  const rows = {
    Feuille: [
      [
        1.5,
        true,
        formatted(2214.79, '#,##0.00 "€"'),
        formatted(0.1599, '0%'),
        formatted(45456, 'dd/mm/yyyy'),
        formatted(0.395833333, 'hh:mm'),
      ],
    ],
  };
  expect(await returned('return s.getRange(1, 1, 1, 7).getDisplayValues()[0];', rows)).toEqual([
    '1,5',
    'VRAI',
    '2\u202f214,79 €',
    '16%',
    '13/06/2024',
    '09:30',
    '',
  ]);
});

// Expected: reference pages "Range.getNotes", "Range.setNotes", "Range.setNote" (null removes).
test('notes are set, read and removed', async () => {
  const body =
    "const r = s.getRange(1, 1, 1, 3); r.setNotes([['a', null, 'c']]); s.getRange(1, 3, 1, 1).setNote(null); " +
    'return [r.getNotes(), r.getNote(), s.getRange(1, 3, 1, 1).getNote()];';
  expect(await returned(body)).toEqual([[['a', '', '']], 'a', '']);
});

// Expected: reference page "Range.setRichTextValues".
test('rich texts are texts whatever they look like, with a link that a new value drops', async () => {
  const host = await open(`function f() { ${SHEET}
    const t = SpreadsheetApp.newRichTextValue().setText('=1+1').setLinkUrl('#gid=1&range=F7').build();
    s.getRange(1, 1, 1, 1).setRichTextValues([[t]]); }
    function g() { ${SHEET} s.getRange(1, 1, 1, 1).setValue('x'); }`);
  await host.run('f');
  expect(host.values('Feuille')).toEqual([['=1+1']]);
  expect(host.document().sheets['s0']?.cellData?.[0]?.[0]?.custom).toEqual({ link: '#gid=1&range=F7' });
  await host.run('g');
  expect(host.document().sheets['s0']?.cellData?.[0]?.[0]?.custom).toBeUndefined();
});
