import { read as readWithSheetJs } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { NO_EXTRAS, type ChartState } from '../../../src/host/values/document';
import { readXlsx } from '../../../src/host/xlsx/read';
import { UnreadableFileError } from '../../../src/files/unreadable-file';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { cellsOf, extrasOf, partOf, partsOf, savedAnew } from '../../make/xlsx/saved-workbook';
import { schemaFaults } from '../../make/xlsx/schema-faults';
import { LOOKS, makeDocument, makeSheet } from '../../make/workbook-document';

describe('a workbook written and read back', () => {
  test('is set up for A4, with the frozen header on every page', () => {
    const wide = { columnData: { 0: { w: 900 } }, freeze: { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 } };
    const file = savedAnew(makeDocument([makeSheet(1, 'Étroit', [['x']]), makeSheet(2, 'Large', [['x']], wide)]));
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(partOf(file, 'xl/worksheets/sheet2.xml')).toContain('orientation="landscape"');
    expect(partOf(file, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Large'!$1:$2</definedName>`,
    );
    // 748 points a page, 15 a row: 50 rows and a few more stand on one, 80 do not.
    const pagesOf = (count: number) =>
      /fitToHeight="\d"/u.exec(
        partOf(
          savedAnew(
            makeDocument([
              makeSheet(
                1,
                'Long',
                Array.from({ length: count }, () => ['x']),
              ),
            ]),
          ),
          'xl/worksheets/sheet1.xml',
        ),
      )?.[0];
    expect([40, 55, 80].map(pagesOf)).toEqual(['fitToHeight="0"', 'fitToHeight="1"', 'fitToHeight="0"']);
  });

  test('gives the same bytes twice, and the very same file when nothing changed', () => {
    const document = makeDocument(
      [
        makeSheet(1, 'A', [
          [
            { v: 'x', t: 1, s: 'header' },
            { f: '=1+1', v: 2, t: 2 },
          ],
        ]),
      ],
      LOOKS,
    );
    const file = savedAnew(document);
    expect(savedAnew(structuredClone(document))).toEqual(file);
    const read = readXlsx(file);
    expect(writeXlsx({ original: file, before: read, after: structuredClone(read) })).toEqual(file);
  });

  test('is read the same by another program', () => {
    const file = savedAnew(
      makeDocument(
        [makeSheet(1, 'A', [['=1+1', 12.5, true, { v: 45_456, t: 2, s: 'day' }, { f: '=SUM(B1,1)', v: 13.5, t: 2 }]])],
        LOOKS,
      ),
    );
    const sheet = readWithSheetJs(file, { type: 'array', cellNF: true }).Sheets['A']!;
    expect(sheet['A1']).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet['B1']).toMatchObject({ t: 'n', v: 12.5 });
    expect(sheet['C1']).toMatchObject({ t: 'b', v: true });
    expect(sheet['D1']).toMatchObject({ t: 'n', v: 45_456, z: 'dd/mm/yyyy' });
    expect(sheet['E1']).toMatchObject({ t: 'n', v: 13.5, f: 'SUM(B1,1)' });
  });

  // npm run bench writes and reads 50 000 rows.
  test('holds more different texts than a call takes arguments, 130 000', () => {
    const rows = Array.from({ length: 26_000 }, (_, row) =>
      ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}${row}`),
    );
    const back = readXlsx(savedAnew(makeDocument([makeSheet(1, 'Inscriptions', rows)])));
    expect(back.sheets['1']?.rowCount).toBe(26_000);
    expect(cellsOf(back, 'Inscriptions')[25_999]![4]).toEqual({ v: 'e25999', t: 1 });
  });
});

describe('what a change writes', () => {
  const original = savedAnew(
    makeDocument([
      makeSheet(1, 'A', [
        ['un', 2],
        ['trois', 4],
      ]),
      makeSheet(2, 'B', [[1]]),
      makeSheet(3, 'C', [[{ f: "='B'!A1", v: 1, t: 2 }]]),
    ]),
  );

  test('only the sheets that changed', () => {
    const before = readXlsx(original);
    const after = structuredClone(before);
    cellsOf(after, 'A')[0]![1] = { v: 5, t: 2 };
    const file = writeXlsx({ original, before, after });
    expect(partOf(file, 'xl/worksheets/sheet2.xml')).toBe(partOf(original, 'xl/worksheets/sheet2.xml'));
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toBe(
      partOf(original, 'xl/worksheets/sheet1.xml').replace('<v>2</v>', '<v>5</v>'),
    );
  });

  test('tabs added, moved, renamed and removed', async () => {
    const before = readXlsx(original);
    const after = structuredClone(before);
    after.sheets['9'] = makeSheet(9, 'Neuf', [['x']]);
    after.sheets['2']!.name = 'Renommé';
    Reflect.deleteProperty(after.sheets, '1');
    after.sheetOrder = ['9', '3', '2'];
    const file = writeXlsx({ original, before, after });
    expect(await schemaFaults(file)).toEqual([]);
    const back = readXlsx(file);
    expect(back.sheetOrder.map((id) => back.sheets[id]?.name)).toEqual(['Neuf', 'C', 'Renommé']);
    expect(partsOf(file)).not.toContain('xl/worksheets/sheet1.xml');
  });

  test('cells, notes, links, charts and rules taken away', async () => {
    const area = { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 };
    const chart: ChartState = {
      id: 1,
      type: 'PIE',
      areas: [area],
      headers: 1,
      row: 5,
      column: 0,
      offsetX: 0,
      offsetY: 0,
      options: {},
    };
    const full = makeSheet(
      1,
      'A',
      [[{ v: 'x', t: 1, custom: { note: 'n', link: 'https://example.org' } }, 'y']],
      { freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 } },
      {
        charts: [chart],
        validations: [{ areas: [area], rule: { kind: 'checkbox' }, allowInvalid: false, help: null }],
        conditionalFormats: [
          { areas: [area], formula: '=TRUE', background: '#ff0000', fontColor: null, strikethrough: false },
        ],
      },
    );
    const file = savedAnew(makeDocument([full]));
    const before = readXlsx(file);
    const bare = writeXlsx({ original: file, before, after: makeDocument([makeSheet(1, 'A', [['x']])]) });
    expect(await schemaFaults(bare)).toEqual([]);
    const emptied = readXlsx(bare);
    expect(cellsOf(emptied, 'A')).toEqual({ 0: { 0: { v: 'x', t: 1 } } });
    expect(extrasOf(emptied, 'A')).toEqual({ ...NO_EXTRAS, gid: 1 });
    expect(emptied.sheets['1']?.freeze?.ySplit).toBe(0);
  });

  test('nothing in place of the result of a formula that Univer cannot calculate', () => {
    const file = savedAnew(makeDocument([makeSheet(1, 'A', [[{ f: '=INCONNUE(1)', v: 42, t: 2 }]])]));
    const before = readXlsx(file);
    const after = structuredClone(before);
    cellsOf(after, 'A')[0]![0] = { f: '=INCONNUE(1)', v: '#NAME?', t: 1 };
    expect(cellsOf(readXlsx(writeXlsx({ original: file, before, after })), 'A')[0]![0]).toEqual({
      f: '=INCONNUE(1)',
      v: 42,
      t: 2,
    });
  });
});

/** A zip whose directory states how large its one part is once inflated, where the reader looks first. */
function zipStating(size: number): Uint8Array {
  const zip = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8('x') }));
  zip.writeUInt32LE(size, zip.indexOf('PK\u0001\u0002') + 24);
  return zip;
}

describe('a file that is no workbook', () => {
  test.each([
    ['empty', new Uint8Array(), 'Le fichier est vide.'],
    ['text', strToU8('Bonjour'), 'Ce fichier n’est pas un classeur .xlsx.'],
    ['old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /ancien format/],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), 'Ce fichier n’est pas un classeur .xlsx.'],
    ['damaged', savedAnew(makeDocument([makeSheet(1, 'A', [['x']])])).slice(0, 600), /abîmé/],
    ['a zip bomb', zipStating(270e6), /trop gros/],
  ])('is refused: %s', (_, bytes, message) => {
    const read = (): unknown => readXlsx(bytes);
    expect(read).toThrow(UnreadableFileError);
    expect(read).toThrow(message);
  });

  test('is refused: one cell at the end of the grid', () => {
    const file = savedAnew(makeDocument([makeSheet(1, 'Loin', [['x']])]));
    const far = structuredClone(readXlsx(file));
    cellsOf(far, 'Loin')[1_048_575] = { 16_383: { v: 1, t: 2 } };
    const bytes = writeXlsx({ original: file, before: readXlsx(file), after: far });
    expect(() => readXlsx(bytes)).toThrow(
      'L’onglet « Loin » s’étend jusqu’à la cellule XFD1048576 : supprimez les lignes et colonnes inutiles.',
    );
  });
});
