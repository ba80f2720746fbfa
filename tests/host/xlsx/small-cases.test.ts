import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { openWith } from '../../make/example';
import { rawRow, rawWorkbook } from '../../make/xlsx/raw-workbook';
import { cellsOf, partOf } from '../../make/xlsx/saved-workbook';
import { schemaFaults } from '../../make/xlsx/schema-faults';

interface Told {
  readonly finances: { readonly postes: readonly { readonly poste: string; readonly centimes: number }[] };
  readonly agents: { readonly evenement: { readonly heures: number } };
}

/** Makes the bilan of a file; gives its figures and the file that is written. */
async function made(original: Uint8Array): Promise<{ readonly figures: Told; readonly file: Uint8Array }> {
  const before = readXlsx(original);
  const host = await openWith(structuredClone(before));
  try {
    await host.run('genererBilan');
    const figures = JSON.parse(String(host.call('chiffresDuBilan'))) as Told;
    return { figures, file: writeXlsx({ original, before, after: host.document() }) };
  } finally {
    host.close();
  }
}

const LEDGER = {
  name: 'Dépenses',
  rows: rawRow(1, ['Poste', 'Montant']) + rawRow(2, ['Achats', 12.5]) + rawRow(3, ['Achats', '7,50 €']),
};

/** The styles of the 1904 workbook: a day, a length, a time. */
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="4"><xf/><xf ' +
  'numFmtId="14" applyNumberFormat="1"/><xf numFmtId="46" applyNumberFormat="1"/><xf numFmtId="20" ' +
  'applyNumberFormat="1"/></cellXfs></styleSheet>';

// Expected: the reports named in the README of the cases (PyExcelerate 34, ExcelDataReader 682, exceljs 219).
describe('a small workbook of another program', () => {
  test('without styles shows euros, in a file that the schemas take', async () => {
    const { figures, file } = await made(rawWorkbook([LEDGER]));
    expect(figures.finances.postes).toEqual([{ poste: 'Achats', centimes: 2000 }]);
    expect(await schemaFaults(file)).toEqual([]);
    const document = readXlsx(file);
    const amounts = Object.values(cellsOf(document, 'État des dépenses')).flatMap((row) =>
      Object.values(row).filter(({ v }) => v === 20),
    );
    expect(amounts.map(({ s: style }) => document.styles[style ?? '']?.n?.pattern)).toEqual([
      '#,##0.00 "€"',
      '#,##0.00 "€"',
    ]);
  });

  test('is read with any prefix on the root of a part', async () => {
    const plain = rawWorkbook([LEDGER]);
    const file = rawWorkbook([LEDGER], {
      parts: Object.fromEntries(
        ['xl/_rels/workbook.xml.rels', '_rels/.rels'].map((path) => [
          path,
          partOf(plain, path)
            .replace('xmlns=', 'xmlns:ns0=')
            .replace(/<(\/?)Relationship/g, '<$1ns0:Relationship'),
        ]),
      ),
    });
    expect((await made(file)).figures.finances.postes).toEqual([{ poste: 'Achats', centimes: 2000 }]);
  });

  test('that counts from 1904 shifts its days, not its times and lengths', async () => {
    const styled = (row: number, column: string, style: number, value: number): string =>
      `<c r="${column}${row}" s="${style}"><v>${value}</v></c>`;
    const settings = [
      rawRow(1, ['Paramètre', 'Valeur']),
      `<row r="2"><c r="A2" t="inlineStr"><is><t>Jour 1</t></is></c>${styled(2, 'B', 1, 43_994)}</row>`,
    ].join('');
    const staff = [
      rawRow(1, ['Structure', 'Agent', 'Phase', 'Heures']),
      `${rawRow(2, ['S', 'A', 'Événement']).replace('</row>', '')}${styled(2, 'D', 2, 64.375)}</row>`,
    ].join('');
    const sessions = [
      rawRow(1, ['Jour', 'Début', 'Fin', 'Format', 'Titre']),
      `<row r="2">${styled(2, 'A', 1, 43_994)}${styled(2, 'B', 3, 0)}${styled(2, 'C', 3, 0.25)}</row>`,
    ].join('');
    const original = rawWorkbook(
      [
        { name: 'Paramètres', rows: settings },
        { name: 'Personnel', rows: staff },
        { name: 'Programme', rows: sessions },
      ],
      { pr: '<workbookPr date1904="1"/>', relations: [['styles', 'styles.xml']], parts: { 'xl/styles.xml': STYLES } },
    );
    const { figures, file } = await made(original);
    expect(figures.agents.evenement.heures).toBe(1545);
    expect(await schemaFaults(file)).toEqual([]);
    const document = readXlsx(file);
    expect([cellsOf(document, 'Paramètres')[1]![1]!.v, cellsOf(document, 'Programme')[1]![1]!.v]).toEqual([45_456, 0]);
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toContain('<v>43994</v>');
  });

  // Expected: the types of ECMA-376 part 1, 12.3.23, and of [MS-OFFMACRO2].
  test.each([
    ['.xltx', 'vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'],
    ['.xltm', 'vnd.ms-excel.template.macroEnabled.main+xml'],
    ['.xlsm', 'vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ])('that is a %s becomes a plain .xlsx when it is asked to, and stays what it is otherwise', (_, type) => {
    const plain = 'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const parts = unzipSync(rawWorkbook([LEDGER]));
    const types = strFromU8(parts['[Content_Types].xml']!);
    const original = zipSync({ ...parts, '[Content_Types].xml': strToU8(types.replace(plain, type)) });
    const before = readXlsx(original);
    const written = (isPlain: boolean): Uint8Array =>
      writeXlsx({ original, before, after: structuredClone(before), plain: isPlain });
    expect(partOf(written(false), '[Content_Types].xml')).toContain(`application/${type}"`);
    expect(partOf(written(true), '[Content_Types].xml')).toContain(`application/${plain}"`);
  });

  // Expected: Apache POI’s sample-beta.xlsx, whose shared texts are `sstItem`.
  test('that a trial version of Excel 2007 wrote is refused in one line', () => {
    const parts = unzipSync(rawWorkbook([LEDGER]));
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const beta = strFromU8(parts['xl/workbook.xml']!).replace(main, 'http://schemas.microsoft.com/office/excel/2006/2');
    expect(() => readXlsx(zipSync({ ...parts, 'xl/workbook.xml': strToU8(beta) }))).toThrow(
      'Ce classeur vient d’une version d’essai d’Excel 2007 : ouvrez-le dans un tableur, puis enregistrez-le en .xlsx.',
    );
  });

  test('with a merge of one cell is written back as it was', () => {
    const original = rawWorkbook([{ ...LEDGER, after: '<mergeCells count="1"><mergeCell ref="A6"/></mergeCells>' }]);
    const document = readXlsx(original);
    const file = writeXlsx({ original, before: document, after: structuredClone(document) });
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toBe(partOf(original, 'xl/worksheets/sheet1.xml'));
  });

  test('with a part that is no XML, whatever it begins with, is written back', () => {
    const original = rawWorkbook([LEDGER], {
      relations: [['powerPivotData', 'model/item.data']],
      parts: { 'xl/model/item.data': '' },
    });
    const parts = { ...unzipSync(original), 'xl/model/item.data': Uint8Array.of(0xff, 0xfe, 0x01, 0x02) };
    const document = readXlsx(zipSync(parts));
    const file = writeXlsx({ original: zipSync(parts), before: document, after: structuredClone(document) });
    expect([...(unzipSync(file)['xl/model/item.data'] ?? [])]).toEqual([0xff, 0xfe, 0x01, 0x02]);
  });

  // Expected: [MS-XLSX] 2.2.4.5; a formula of several cells that is not marked reads `=@FILTER(…)` in Excel.
  test('keeps formulas that fill as many cells as they give, and marks those that are new', async () => {
    const before = readXlsx(rawWorkbook([LEDGER]));
    const after = structuredClone(before);
    cellsOf(after, 'Dépenses')[5] = { 3: { f: '=FILTER(B2:B3,B2:B3<>"")', v: 12.5, t: 2 } };
    const first = writeXlsx({ original: rawWorkbook([LEDGER]), before, after });
    expect(partOf(first, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="D6" cm="1"><f t="array" ref="D6">_xlfn._xlws.FILTER(B2:B3,B2:B3&lt;&gt;&quot;&quot;)</f><v>12.5</v></c>',
    );
    const read = readXlsx(first);
    expect(cellsOf(read, 'Dépenses')[5]).toEqual(cellsOf(after, 'Dépenses')[5]);
    const again = structuredClone(read);
    cellsOf(again, 'Dépenses')[5] = {
      3: { f: '=FILTER(B2:B3,B2:B3<>"")', v: 13, t: 2 },
      4: { f: '=SUM(UNIQUE(B2:B3))', v: 1, t: 2 },
    };
    const second = writeXlsx({ original: first, before: read, after: again });
    expect([...partOf(second, 'xl/worksheets/sheet1.xml').matchAll(/ cm="1"><f t="array" ref="(\w+)"/g)]).toHaveLength(
      2,
    );
    expect(partOf(second, 'xl/metadata.xml')).toBe(partOf(first, 'xl/metadata.xml'));
    expect(await schemaFaults(second)).toEqual([]);
  });
});
