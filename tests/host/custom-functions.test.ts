import { CellValueType } from '@univerjs/core';
import { readXlsx } from '../../src/host/xlsx/read';
import { writeXlsx } from '../../src/host/xlsx/write';
import { CODE } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';
import { open } from './open-workbook';

const DOC = '/** Aide.\n * @customfunction */\n';

// Expected: guide "Custom functions in Google Sheets" (arguments, return values, optimisation, recalculation).
describe('a custom function', () => {
  test('gets a value for a cell, rows for a range, an empty string for a blank, Date for dates', async () => {
    const host = await open(
      `${DOC}function NEC_X(...a) { return JSON.stringify(a.map((x) => (x instanceof Date ? 'date ' + ` +
        'x.toISOString() : x))) + a.length; }',
      {
        A: [
          [1.5, 'é', true, null, { v: 45456, t: CellValueType.NUMBER, s: { n: { pattern: 'dd/mm/yyyy' } } }],
          ['=NEC_X(A1;B1;C1;D1;E1)'.replaceAll(';', ','), '=NEC_X(A1:B1,2,"t")', '=NEC_X()'],
        ],
      },
    );
    expect(host.values('A')[1]).toEqual([
      '[1.5,"é",true,"","date 2024-06-12T22:00:00.000Z"]5',
      '[[[1.5,"é"]],2,"t"]3',
      '[]0',
      '',
      '',
    ]);
  });

  test('spills rows into empty cells, and gives #REF! when one is taken', async () => {
    const host = await open(`${DOC}function NEC_M() { return [[1, 'x'], ['001', true]]; }`, {
      A: [['=NEC_M()']],
      B: [['=NEC_M()'], ['taken']],
    });
    expect(host.values('A')).toEqual([
      [1, 'x'],
      ['001', true],
    ]);
    expect(host.values('B')).toEqual([['#REF!'], ['taken']]);
  });

  test('is not run again when what it reads by itself changes, and is when an argument does', async () => {
    const host = await open(
      `${DOC}function NEC_ALONE() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('A').getRange(1, 1, 1,
        1).getValue(); }
       ${DOC}function NEC_ARGUMENT(x) { return x[0][0]; }
       function set(f) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('B').getRange(1, 1, 1, 1).setFormula(f);
         }`,
      { A: [[1]], B: [['=NEC_ALONE()', '=NEC_ARGUMENT(A!A1:A2)']] },
    );
    expect(host.values('B')).toEqual([[1, 1]]);
    await host.edit('A', 'A1', '2');
    expect(host.values('B')).toEqual([[1, 2]]);
    await host.run('set', ['=NEC_ALONE()']);
    expect(host.values('B')).toEqual([[1, 2]]); // the same text: nothing to recalculate
    await host.run('set', ['=NEC_ALONE(1)']);
    expect(host.values('B')).toEqual([[2, 2]]);
  });

  test('keeps the result saved with the document when it is opened', async () => {
    const host = await open(`${DOC}function NEC_X() { return 2; }`, {
      A: [[{ f: '=NEC_X()', v: 1, t: CellValueType.NUMBER }]],
    });
    expect(host.values('A')).toEqual([[1]]);
    expect(host.functionRuns).toEqual([]);
  });

  test('that throws shows #ERROR!, its message being kept', async () => {
    const host = await open(`${DOC}function NEC_X() { throw new Error('Valeurs acceptées : a, b'); }`, {
      A: [['=NEC_X()']],
    });
    expect(host.values('A')).toEqual([['#ERROR!']]);
    expect(host.errorOf('A', 'A1')).toBe('Valeurs acceptées : a, b');
    expect(host.errorOf('A', 'B1')).toBe(null);
  });

  test.each([
    [
      "SpreadsheetApp.getActiveSpreadsheet().getSheetByName('A').getRange(1, 1, 1, 1).setValue(1)",
      'You do not have permission to call setValue.',
    ],
    ["SpreadsheetApp.getActiveSpreadsheet().insertSheet('N', 0)", 'You do not have permission to call insertSheet.'],
    ["SpreadsheetApp.getActiveSpreadsheet().toast('t', 'u', 1)", 'You do not have permission to call toast.'],
    ['SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
  ])('may not call %s', async (code, message) => {
    const host = await open(`${DOC}function NEC_X() { ${code}; return 1; }`, { A: [['=NEC_X()']] });
    expect(host.errorOf('A', 'A1')).toBe(message);
  });

  test('returns a date as its serial, nothing as a blank, and text that looks like a formula as text', async () => {
    const host = await open(
      `${DOC}function NEC_D() { return new Date(Date.UTC(2024, 5, 12, 22)); } ${DOC}function NEC_N() {} ` +
        `${DOC}function NEC_T() { return '=1+1'; }`,
      {
        A: [['=NEC_D()', '=NEC_N()', '=NEC_T()']],
      },
    );
    expect(host.values('A')).toEqual([[45456, '', '=1+1']]);
  });

  test('counts its reads by tab', async () => {
    const host = await open(
      `${DOC}function NEC_X() { const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('B'); ` +
        's.getLastRow(); return s.getRange(1, 1, 1, 1).getValue(); }',
      { A: [['=NEC_X()']], B: [[7]] },
    );
    expect(host.functionRuns.map(({ name, meter }) => [name, meter.reads, [...meter.tabs()]])).toEqual([
      ['NEC_X', 1, [['B', { reads: 1, writes: 0 }]]],
    ]);
  });
});

// Expected: guide "Custom functions", Autocompletion: description and parameters of the JSDoc.
test('help comes from the JSDoc of functions marked @customfunction', async () => {
  const host = await open(
    `/**\n * Taux.\n * En plus.\n *\n * @param {number} jour Le jour, à partir de 1.\n * @return {number} Le ` +
      `taux.\n * @customfunction\n */\nfunction NEC_X(jour) { return jour; }\n/** Non. */\nfunction other() {}`,
  );
  expect(host.functions).toEqual([
    {
      name: 'NEC_X',
      description: 'Taux. En plus.',
      parameters: [{ name: 'jour', description: 'Le jour, à partir de 1.' }],
    },
  ]);
});

// Expected: guide "Custom functions", Naming and Autocompletion: the tag is what proposes a function, `_` what hides
// it.
test('a function that is not announced runs all the same, unless its name ends in _', async () => {
  const host = await open('/** Sonde. */\nfunction PROBE(x) { return x + 1; }\nfunction HIDDEN_(x) { return x; }', {
    A: [['=PROBE(1)', '=HIDDEN_(1)']],
  });
  expect(host.values('A')).toEqual([[2, '#NAME?']]);
  expect(host.functions).toEqual([]);
});

// Expected: a skipped argument is blank, so '' (guide "Custom functions", Arguments); changing one argument runs the
// function again.
describe('a skipped argument before a mark', () => {
  const SET =
    'function set(f) { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1).setFormula(f); }';
  const CODE_X = `${DOC}function NEC_X(...a) { return JSON.stringify(a); }\n${SET}`;

  test('reaches the function as an empty string, and the function runs again when the mark alone changes', async () => {
    const host = await open(CODE_X, { A: [] });
    const shown: unknown[] = [];
    for (const formula of ['=NEC_X(;"maj:a")', '=NEC_X(;"maj:b")', '=NEC_X(;"maj:a")', '=NEC_X("x";;"maj:a")']) {
      await host.run('set', [formula]);
      shown.push([host.formulas('A')[0]?.[0], host.values('A')[0]?.[0], host.functionRuns.length]);
    }
    expect(shown).toEqual([
      ['=NEC_X(;"maj:a")', '["","maj:a"]', 1],
      ['=NEC_X(;"maj:b")', '["","maj:b"]', 2],
      ['=NEC_X(;"maj:a")', '["","maj:a"]', 2],
      ['=NEC_X("x";;"maj:a")', '["x","","maj:a"]', 3],
    ]);
  });

  test('survives being saved and opened', async () => {
    const host = await open(CODE_X, { A: [] });
    await host.run('set', ['=NEC_X(;"maj:a")']);
    const document = host.document();
    const again = await open(CODE_X, {}, { document: readXlsx(writeXlsx({ after: document })) });
    expect([again.formulas('A'), again.values('A'), again.functionRuns.length]).toEqual([
      [['=NEC_X(;"maj:a")']],
      [['["","maj:a"]']],
      0,
    ]);
    await again.run('set', ['=NEC_X(;"maj:b")']);
    expect([again.values('A'), again.functionRuns.length]).toEqual([[['["","maj:b"]']], 1]);
  });

  test("gives the add-on's own function the same result as no argument", async () => {
    const host = await open(`${CODE}\n${SET}`, { Essai: [], ...smallWorkbook() });
    await host.run('set', ['=NEC_TAUX_ABSENCE()']);
    const [[expected]] = host.values('Essai') as [[unknown]];
    await host.run('set', ['=NEC_TAUX_ABSENCE(;"maj:abc")']);
    expect([host.values('Essai'), host.errorOf('Essai', 'A1'), typeof expected]).toEqual([
      [[expected]],
      null,
      'number',
    ]);
  });
});
