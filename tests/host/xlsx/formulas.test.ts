import { followFormula } from '../../../src/host/engine/follow-formula';
import { formulaFromFile, formulaToFile, shiftFormula, withSeparator } from '../../../src/host/xlsx/formulas';

// Expected: ECMA-376 part 1, 18.3.1.40 (shared formulas read relative to where they stand) and 18.17 (formulas);
// prefixes as Excel writes them ([MS-XLSX] 2.2.2).
describe('a formula of a file', () => {
  test.each([
    ['SUM(G:G)', 0, 1, 'SUM(H:H)'],
    ['SUM($G:$G)', 0, 1, 'SUM($G:$G)'],
    ['SUM(3:4)', 2, 1, 'SUM(5:6)'],
    ['Été!A1+été2024*A1', 1, 0, 'Été!A2+été2024*A2'],
    ["'L''été; x1'!A1&\"A1\"", 1, 1, "'L''été; x1'!B2&\"A1\""],
    ['Frais[[#This Row],[A1]]*B2', 1, 0, 'Frais[[#This Row],[A1]]*B3'],
    ['LOG10(A1)+ALPI40', 1, 0, 'LOG10(A2)+ALPI40'],
    ['A$1:$B2', 1, 1, 'B$1:$B3'],
    ['A1', -1, 0, '#REF!'],
    ["'Jour 1:Jour 3'!B2", 0, 2, "'Jour 1:Jour 3'!D2"],
  ])('%s is filled %d down and %d right', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  test.each([
    ['_xlfn.TEXTJOIN(",",TRUE,_xlfn._xlws.FILTER(A1:A3,B1:B3))', '=TEXTJOIN(",",TRUE,FILTER(A1:A3,B1:B3))'],
    ['_xlfn.LET(_xlpm.x,1,_xlpm.x+A1)', '=LET(x,1,x+A1)'],
    ['_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)', '=LAMBDA(a,b,a+b)(1,2)'],
    ['IF(A1="_xlfn.SUM(",1,2)', '=IF(A1="_xlfn.SUM(",1,2)'],
  ])('%s is read without prefixes and written with them', (file, formula) => {
    expect(formulaFromFile(file)).toBe(formula);
    expect(formulaToFile(formula)).toBe(file);
  });

  test.each([
    ['\'Mes dépenses\'!A1+"Mes dépenses!"', "'L''an 2'!A1+\"Mes dépenses!\""],
    ['SUM(mes_dépenses!A:A)', "SUM('Deux'!A:A)"],
    ['Mes_dépenses!Nom', "'Deux'!Nom"],
    ['Mes_dépenses!#REF!', "'Deux'!#REF!"],
    ["'Mes_dépenses:Autre'!A1", "'Deux:Autre'!A1"],
    ['[1]Mes_dépenses!A1', '[1]Mes_dépenses!A1'],
  ])('%s follows renamed tabs', (formula, expected) => {
    const names = new Map([
      ['mes dépenses', "L'an 2"],
      ['mes_dépenses', 'Deux'],
    ]);
    const sheet = (name: string) => {
      const renamed = names.get(name.toLowerCase());
      return renamed === undefined ? null : { moved: null, name: renamed };
    };
    expect(followFormula(formula, null, { sheet, column: () => null })).toBe(expected);
  });

  test('changes the marks between arguments, not those in texts and lists', () => {
    expect(withSeparator('=IF(A1=";",SUM({1,2}),1)', ',', ';')).toBe('=IF(A1=";";SUM({1,2});1)');
  });
});
