import { open } from '../open-workbook';

const SHEET = "const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Feuille');";

// Expected: in a comma-decimal locale formulas take ";" between arguments (reports against setFormula in French and
// German spreadsheets).
describe('formulas set by a script', () => {
  test('take ";" and give it back', async () => {
    const host = await open(
      `function f() { ${SHEET} s.getRange(1, 2, 1, 1).setFormula("=IF(A1>1;CONCATENATE(\\"a;b,c\\";A1);'É; ` +
        `x'!A1)"); return s.getRange(1, 2, 1, 1).getFormula(); }`,
      {
        Feuille: [[2]],
        'É; x': [['non']],
      },
    );
    expect(await host.run('f')).toBe('=IF(A1>1;CONCATENATE("a;b,c";A1);\'É; x\'!A1)');
    expect(host.values('Feuille')).toEqual([[2, 'a;b,c2']]);
  });

  test.each(['=SUM(A1,A2)', '=A1*1.5', '=A1*1,5', '={1,2}', '={1\\\\2}'])(
    '%s is refused: it does not read the same in every locale',
    async (formula) => {
      const host = await open(`function f() { ${SHEET} s.getRange(1, 1, 1, 1).setFormula('${formula}'); }`);
      await expect(host.run('f')).rejects.toThrow('it does not read the same in every spreadsheet locale');
    },
  );

  test('are moved in each cell of a larger range, as copying does (reference page "Range.setFormula")', async () => {
    const host = await open(
      `function f() { ${SHEET} s.getRange(1, 2, 2, 1).setFormula('=A1+1'); return s.getRange(1, 2, 2, ` +
        '1).getFormulas(); }',
      { Feuille: [[1], [2]] },
    );
    expect(JSON.stringify(await host.run('f'))).toBe('[["=A1+1"],["=A2+1"]]');
    expect(host.values('Feuille')).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  test('follow inserted rows, renamed and deleted tabs, whatever tab is shown', async () => {
    const host = await open(
      `function f() { const [a, b] = SpreadsheetApp.getActiveSpreadsheet().getSheets(); a.insertRowsAfter(1, ` +
        `2); a.setName('Été'); }`,
      {
        A: [[1], [2]],
        B: [['=SUM(A!A1:A2)', '=A!A2']],
      },
    );
    await host.run('f');
    expect(host.formulas('B')).toEqual([['=SUM(Été!A1:A4)', '=Été!A4']]);
    await host.deleteColumns('Été', 1);
    expect(host.formulas('B')).toEqual([['=SUM(#REF!)', '=#REF!']]);
  });
});

describe('results are known between executions only', () => {
  test('reading a formula that this execution wrote is an error, reading it in the next one is not', async () => {
    const host =
      await open(`function f() { ${SHEET} s.getRange(1, 1, 1, 1).setFormula('=1+1'); return s.getRange(1, 1, 1, 1)
        .getValue(); }
      function g() { ${SHEET} return s.getRange(1, 1, 1, 1).getValue(); }`);
    await expect(host.run('f')).rejects.toThrow('host: the result of =1+1 is not known before this execution ends');
    expect(await host.run('g')).toBe(2);
  });

  test('so is reading a formula that depends, even at a distance, on a cell that was changed', async () => {
    const host = await open(
      `function f() { ${SHEET} s.getRange(1, 1, 1, 1).setValue(5); return s.getRange(1, 4, 1, 1).getValue(); }
       function g() { ${SHEET} s.getRange(1, 1, 1, 1).setValue(5); return s.getRange(2, 4, 1, 1).getValue(); }`,
      {
        Feuille: [
          [1, '=A1+1', null, '=SUM(B1:B9)'],
          [1, null, null, '=A2+1'],
        ],
      },
    );
    await expect(host.run('f')).rejects.toThrow('the result of =SUM(B1:B9) is not known');
    expect(await host.run('g')).toBe(2);
  });
});

test('createTextFinder finds formulas by their text in every tab, in any case ("Class TextFinder")', async () => {
  const host = await open(
    `function f() { return ` +
      `SpreadsheetApp.getActiveSpreadsheet().createTextFinder('=sum(').matchFormulaText(true).findAll().map((r) ` +
      `=> r.getSheet().getName() + r.getA1Notation()); }`,
    {
      A: [['=SUM(B1)', 1]],
      B: [
        ['sum', '=1+SUM(1)'],
        [null, '=sum(1)'],
      ],
    },
  );
  expect(JSON.stringify(await host.run('f'))).toBe('["AA1","BB2"]');
});
