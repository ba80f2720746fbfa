import fc from 'fast-check';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { rawRow, rawWorkbook, type RawSheet } from '../../make/raw-workbook';
import { cellsOf, partOf } from '../../make/saved-workbook';
import { schemaFaults } from '../../make/schema-order';

const word = fc.stringMatching(/^[A-Za-zé ]{1,8}$/);
const formula = fc.constantFrom(
  '<f t="shared" si="0" ref="D1:D6">A1*2</f>',
  '<f t="shared" si="0"/>',
  '<f t="array" ref="D9:D10">A1:A2*2</f>',
  '<f>SUM(A:A)</f>',
  '<f>IFERROR(Total,0)</f>',
);
const cell = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  word,
  fc.constant(null),
);
const row = fc.tuple(cell, cell, cell, fc.option(fc.record({ f: formula, v: fc.integer({ min: 1, max: 99 }) })));
const around = fc
  .record({
    merge: fc.boolean(),
    bar: fc.boolean(),
    rule: fc.boolean(),
    link: fc.boolean(),
  })
  .map(
    ({ merge, bar, rule, link }) =>
      (merge ? '<mergeCells count="1"><mergeCell ref="F1:G2"/></mergeCells>' : '') +
      (bar
        ? '<conditionalFormatting sqref="A1:A6"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo ' +
          'type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>'
        : '') +
      (rule
        ? '<dataValidations count="1"><dataValidation type="whole" ' +
          'sqref="B1:B6"><formula1>1</formula1></dataValidation>' +
          '</dataValidations>'
        : '') +
      (link ? '<hyperlinks><hyperlink ref="A1" location="Un!B2"/></hyperlinks>' : ''),
  );
const workbook = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  after: around,
  is1904: fc.boolean(),
  hasNames: fc.boolean(),
});

// Expected: the law of decision 2, whatever stands in the file.
test('whatever stands in a workbook, what is read is written back, and one cell more changes that cell alone', () => {
  fc.assert(
    fc.property(workbook, ({ rows, after, is1904, hasNames }) => {
      const sheet: RawSheet = {
        name: 'Un',
        rows: rows.map((cells, index) => rawRow(index + 1, cells)).join(''),
        after,
      };
      const original = rawWorkbook([sheet, { name: 'Deux', rows: '' }], {
        pr: is1904 ? '<workbookPr date1904="1"/>' : '',
        names: hasNames ? '<definedName name="Total">Un!$A$1:$A$6</definedName>' : '',
      });
      const before = readXlsx(original);
      const same = writeXlsx({ original, before, after: structuredClone(before) });
      expect(readXlsx(same)).toEqual(before);
      expect(partOf(same, 'xl/worksheets/sheet1.xml')).toBe(partOf(original, 'xl/worksheets/sheet1.xml'));
      const changed = structuredClone(before);
      cellsOf(changed, 'Un')[20] = { 8: { v: 'de plus', t: 1 } };
      const written = writeXlsx({ original, before, after: changed });
      expect(cellsOf(readXlsx(written), 'Un')).toEqual(cellsOf(changed, 'Un'));
      expect(cellsOf(readXlsx(written), 'Deux')).toEqual(cellsOf(before, 'Deux'));
      expect(schemaFaults(partOf(written, 'xl/worksheets/sheet1.xml'))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
