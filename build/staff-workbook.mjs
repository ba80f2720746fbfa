import { writeFileSync } from 'node:fs';
import { init } from 'excelize-wasm';

/**
 * Makes tests/samples/xlsx/staff.xlsx anew, from the root of the project: a workbook of the staff's own with what our
 * add-on never writes, made by another program's library.
 */
init('node_modules/excelize-wasm/excelize.wasm.gz').then((excelize) => {
  const f = excelize.NewFile();
  const check = ({ error }) => {
    if (error) throw new Error(error);
  };
  f.SetSheetName('Sheet1', 'Dépenses');
  ['Poste', 'Montant', 'Note'].forEach((label, index) => check(f.SetCellValue('Dépenses', 'ABC'[index] + '1', label)));
  check(f.SetCellValue('Dépenses', 'A2', 'Achats'));
  check(f.SetCellFloat('Dépenses', 'B2', 12.5, -1, 64));
  check(
    f.SetCellStyle(
      'Dépenses',
      'A1',
      'C1',
      f.NewStyle({
        Font: { Bold: true, Color: 'FF0000' },
        Fill: {
          Type: 'pattern',
          Pattern: 1,
          Color: ['FFFF00'],
        },
      }).style,
    ),
  );
  check(
    f.SetCellStyle(
      'Dépenses',
      'B2',
      'B2',
      f.NewStyle({ CustomNumFmt: '#,##0.00 "€"', Font: { Family: 'Georgia', Size: 13 }, Protection: { Locked: false } })
        .style,
    ),
  );
  f.NewSheet('Perso');
  for (let row = 1; row <= 5; row += 1) {
    check(f.SetCellValue('Perso', 'A' + row, 'L' + row));
    check(f.SetCellValue('Perso', 'B' + row, row * 10));
  }
  check(f.SetCellFormula('Perso', 'B6', 'SUM(B1:B5)'));
  check(f.SetCellFormula('Perso', 'C1', 'B1*2', { Ref: 'C1:C5', Type: 'shared' }));
  check(
    f.AddChart('Perso', 'D2', {
      Type: excelize.Col,
      Series: [{ Name: 'Perso!$A$1', Categories: 'Perso!$A$1:$A$5', Values: 'Perso!$B$1:$B$5' }],
      Title: { Paragraph: [{ Text: 'Le nôtre' }] },
    }),
  );
  check(
    f.SetConditionalFormat('Perso', 'B1:B5', [
      {
        Type: '3_color_scale',
        Criteria: '=',
        MinType: 'min',
        MidType: 'percentile',
        MaxType: 'max',
        MinColor: '#F8696B',
        MidColor: '#FFEB84',
        MaxColor: '#63BE7B',
      },
    ]),
  );
  check(f.AddComment('Perso', { Cell: 'A1', Author: 'Moi', Paragraph: [{ Text: 'une note' }] }));
  check(
    f.AddDataValidation('Perso', { Sqref: 'D1:D5', Type: 'whole', Operator: 'between', Formula1: '1', Formula2: '9' }),
  );
  check(f.SetDefinedName({ Name: 'Total', RefersTo: 'Perso!$B$6' }));
  writeFileSync('tests/samples/xlsx/staff.xlsx', f.WriteToBuffer().buffer);
  process.exit(0);
});
