import fc from 'fast-check';
import type { WorkbookDocument } from '../../../src/host/values/document';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { rawChart, rawComments, rawDrawing, rawStyles, rawTable, rawVml } from '../../make/xlsx/raw-parts';
import { rawRow, rawWorkbook, relationships, type RawSheet } from '../../make/xlsx/raw-workbook';
import { cellsOf, extrasOf, partOf, partsOf } from '../../make/xlsx/saved-workbook';
import { schemaFaults } from '../../make/xlsx/schema-faults';
import { runs } from '../../make/runs';

const word = fc.stringMatching(/^[A-Za-zé ]{1,8}$/);
const formula = fc.constantFrom(
  '<f t="shared" si="0" ref="D2:D6">A1*2</f>',
  '<f t="shared" si="0"/>',
  '<f t="array" ref="D9:D10">A1:A2*2</f>',
  '<f>SUM(A:A)</f>',
  '<f>IFERROR(Total,0)</f>',
  '<f>_xlfn.TEXTJOIN(",",TRUE,A1:A2)</f>',
);
const cell = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  word,
  fc.constant(null),
);
const row = fc.tuple(cell, cell, cell, fc.option(fc.record({ f: formula, v: fc.integer({ min: 1, max: 99 }) })));
/** What may stand around the cells of a sheet, in the schema's order. */
const AROUND = {
  merge: '<mergeCells count="1"><mergeCell ref="F1:G2"/></mergeCells>',
  bar:
    '<conditionalFormatting sqref="A1:A6"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo ' +
    'type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
  rule:
    '<dataValidations count="1"><dataValidation type="whole" sqref="B1:B6"><formula1>1</formula1></dataValidation>' +
    '</dataValidations>',
  link: '<hyperlinks><hyperlink ref="A1" location="Un!B2"/><hyperlink ref="A2" r:id="rId1"/></hyperlinks>',
  chart: '<drawing r:id="rId2"/>',
  note: '<legacyDrawing r:id="rId3"/>',
  table: '<tableParts count="1"><tablePart r:id="rId5"/></tableParts>',
} as const;
const workbook = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  around: fc.subarray(Object.keys(AROUND) as (keyof typeof AROUND)[]),
  looks: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
  state: fc.constantFrom('visible', 'hidden', 'veryHidden'),
  is1904: fc.boolean(),
  hasNames: fc.boolean(),
});
type Made = typeof workbook extends fc.Arbitrary<infer T> ? T : never;

const EVERYTHING: Made = {
  rows: [[1, 'deux', 3.5, { f: '<f>SUM(A:A)</f>', v: 2 }]],
  around: Object.keys(AROUND) as (keyof typeof AROUND)[],
  looks: [0, 1, 2, 3],
  state: 'veryHidden',
  is1904: true,
  hasNames: true,
};

/** Gives the rows with a look for each column: `s="2"` and so on. */
function styled(xml: string, looks: readonly number[]): string {
  return xml.replace(/<c r="([A-D])/g, (tag, column: string) =>
    tag.replace('<c', `<c s="${looks['ABCD'.indexOf(column)] ?? 0}"`),
  );
}

function fileOf({ rows, around, looks, state, is1904, hasNames }: Made): Uint8Array {
  const sheet: RawSheet = {
    name: 'Un',
    rows: styled(rows.map((cells, index) => rawRow(index + 1, cells)).join(''), looks),
    after: around.map((key) => AROUND[key]).join(''),
    relations: [
      ['hyperlink', 'https://exemple.org/'],
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
      ['table', '../tables/table1.xml'],
    ],
  };
  const titles = rawRow(9, ['Poste', 'HT', 'TTC']) + rawRow(10, ['Achats', 1, 2]);
  return rawWorkbook(
    [
      { ...sheet, rows: sheet.rows + titles },
      { name: 'Deux', rows: '', state },
    ],
    {
      pr: is1904 ? '<workbookPr date1904="1"/>' : '',
      names: hasNames
        ? '<definedName name="_xlnm.Print_Area" localSheetId="0">Un!$A$1:$D$6</definedName>' +
          '<definedName name="Total">Un!$A$1:$A$6</definedName>'
        : '',
      relations: [['styles', 'styles.xml']],
      parts: {
        'xl/styles.xml': rawStyles(),
        'xl/drawings/drawing1.xml': rawDrawing(),
        'xl/drawings/_rels/drawing1.xml.rels': relationships([['chart', '../charts/chart1.xml']]),
        'xl/charts/chart1.xml': rawChart('Un!$B$1:$B$6'),
        'xl/drawings/vmlDrawing1.vml': rawVml(),
        'xl/comments1.xml': rawComments('A1', 'une note'),
        'xl/tables/table1.xml': rawTable('A9:C10', ['Poste', 'HT', 'TTC']),
      },
    },
  );
}

/** Gives the parts that are not as they were. */
function changedParts(original: Uint8Array, written: Uint8Array): string[] {
  return [...new Set([...partsOf(original), ...partsOf(written)])].filter(
    (part) => partOf(original, part) !== partOf(written, part),
  );
}

function saved(original: Uint8Array, before: WorkbookDocument, after: WorkbookDocument): Uint8Array {
  return writeXlsx({ original, before, after });
}

// Expected: the law of decision 2, whatever stands in the file.
test('whatever stands in a workbook, what is read is written back, and one cell more changes that cell alone', () => {
  fc.assert(
    fc.property(workbook, (made) => {
      const original = fileOf(made);
      const before = readXlsx(original);
      expect(changedParts(original, saved(original, before, structuredClone(before)))).toEqual([]);
      const after = structuredClone(before);
      cellsOf(after, 'Un')[20] = { 8: { v: 'de plus', t: 1 } };
      const written = saved(original, before, after);
      expect(changedParts(original, written)).toEqual(['xl/worksheets/sheet1.xml']);
      expect(readXlsx(written)).toEqual({ ...after, sheets: expect.anything() as unknown });
      expect(cellsOf(readXlsx(written), 'Un')).toEqual(cellsOf(after, 'Un'));
      expect(extrasOf(readXlsx(written), 'Un')).toEqual(extrasOf(before, 'Un'));
    }),
    { numRuns: runs(20) },
  );
});

// Once in `npm test`, where everything stands in it.
test('whatever stands in a workbook, the schemas take what is written', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (made) => {
      const original = fileOf(made);
      const before = readXlsx(original);
      const after = structuredClone(before);
      cellsOf(after, 'Un')[0]![0] = { v: 'autre', t: 1, custom: { note: 'une autre', link: 'https://exemple.org' } };
      cellsOf(after, 'Un')[20] = { 8: { v: 'de plus', t: 1, custom: { note: 'neuve' } } };
      expect(await schemaFaults(saved(original, before, after))).toEqual([]);
    }),
    { numRuns: runs(1), examples: [[EVERYTHING]] },
  );
});
