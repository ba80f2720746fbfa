import { open } from '../open-workbook';

// build/univer-formula-edits.mjs has Univer copy fewer columns while it calculates: values, and who else sees them.
test('formulas over whole columns give what they give of each cell, and leave the column to the others', async () => {
  const host = await open('', {
    A: [
      ['x', 'Texte', 4, 'a', '=IFERROR(SUMPRODUCT(LEN(IFERROR(A:A,"erreur"))),0)'],
      ['=1/0', 'oui', 0, 'b', '=IFERROR(A2,"gardée")'],
      ['=NA()', 'OUI', 2, 'a', '=SUMPRODUCT(ISERROR(A:A)*1)'],
      ['xyz', true, 3, 'a', '=SUMPRODUCT(LEN(IFNA(IFERROR(A:A,""),"")))'],
      [12, '', 1, 'b', '=SUMPRODUCT(ISNUMBER(FIND("|"&LOWER(B:B)&"|","|oui|true|"))*(LEFT(D:D,1)<>"b"))'],
      [null, null, null, null, '=SUMPRODUCT((D:D="a")*C:C)'],
      [null, null, null, null, '=SUMPRODUCT(LEN(D:D)*(C:C>1))'],
      [null, null, null, null, '=SUMPRODUCT(ISNUMBER(C1:C5/C1:C5)*1)'],
      [null, null, null, null, '=SUMPRODUCT(LEN(IF(C1:D5="a","deux","")))'],
      [null, null, null, null, '=SUMPRODUCT(ISERROR(FIND("a",IFERROR(1/(C1:C5>1),"a")))*1)'],
      [null, null, null, null, '="Total : "&SUM(C:C)&LEFT("Total : ",5)&LOWER("TOTAL : ")'],
    ],
  });
  expect(host.values('A').map((row) => row[4])).toEqual([
    18, // x, erreur twice, xyz, 12
    'gardée',
    2,
    6,
    2,
    9, // 4 + 2 + 3
    3,
    4,
    12,
    3,
    'Total : 10Totaltotal : ',
  ]);
});
