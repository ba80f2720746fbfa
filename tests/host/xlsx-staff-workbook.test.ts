import type { ChartState } from '../../src/host/values/document';
import { readXlsx } from '../../src/host/xlsx/read';
import { writeXlsx } from '../../src/host/xlsx/write';
import { cellsOf, extrasOf, partOf, partsOf } from '../make/xlsx/saved-workbook';
import { schemaFaults } from '../make/xlsx/schema-faults';
import { staffWorkbook } from '../make/xlsx/staff-workbook';
import { makeSheet, makeStyle } from '../make/workbook-document';

const CHART: ChartState = {
  id: 1,
  type: 'COLUMN',
  areas: [{ startRow: 0, startColumn: 0, endRow: 4, endColumn: 1 }],
  headers: 0,
  row: 20,
  column: 0,
  offsetX: 0,
  offsetY: 0,
  options: { title: 'Du module' },
};

describe("a workbook of the staff's own", () => {
  const original = staffWorkbook();
  const before = readXlsx(original);

  test('is read with its values, formats, notes and filled-down formulas', () => {
    const cells = cellsOf(before, 'Dépenses');
    expect(cells[1]![1]).toMatchObject({ v: 12.5, t: 2 });
    expect(before.styles[cells[1]![1]!.s!]).toEqual({ n: { pattern: '#,##0.00 "€"' }, fs: 13 });
    expect(before.styles[cells[0]![0]!.s!]).toEqual({ bl: 1, cl: { rgb: '#ff0000' }, bg: { rgb: '#ffff00' } });
    const own = cellsOf(before, 'Perso');
    expect([0, 1, 4].map((row) => own[row]![2]!.f)).toEqual(['=B1*2', '=B2*2', '=B5*2']);
    expect(own[0]![0]!.custom).toEqual({ note: 'une note' });
    expect(extrasOf(before, 'Perso')).toMatchObject({ charts: [], conditionalFormats: [], validations: [] });
  });

  test('keeps every part of a tab that did not change, and the looks of cells, while others are written', async () => {
    const after = structuredClone(before);
    after.sheets['99'] = makeSheet(99, 'Bilan', [['Poste', 1]], {}, { charts: [CHART] });
    after.sheetOrder = ['99', ...before.sheetOrder];
    after.styles['bold'] = makeStyle({ n: { pattern: '#,##0.00 "€"' }, fs: 13, bl: 1 });
    cellsOf(after, 'Dépenses')[1]![1] = { v: 13, t: 2, s: 'bold' };
    const file = writeXlsx({ original, before, after });
    expect(await schemaFaults(file, { original })).toEqual([]);
    for (const part of [
      'xl/worksheets/sheet2.xml',
      'xl/charts/chart1.xml',
      'xl/drawings/drawing1.xml',
      'xl/comments1.xml',
    ])
      expect(partOf(file, part)).toBe(partOf(original, part));
    expect(partOf(file, 'xl/workbook.xml')).toContain('Perso!$B$6</definedName>');
    expect(partsOf(file)).toEqual(expect.arrayContaining(['xl/charts/chart2.xml', 'xl/drawings/drawing2.xml']));
    expect(extrasOf(readXlsx(file), 'Bilan').charts).toHaveLength(1);
    // A new look leaves what it does not speak of: the font and the protection of the cell.
    const style = /r="B2" s="(\d+)"/.exec(partOf(file, 'xl/worksheets/sheet1.xml'))![1]!;
    const styles = partOf(file, 'xl/styles.xml');
    const formats = [
      ...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/xf>)/g),
    ].map(([xml]) => xml);
    expect(styles).toMatch(/<font><b\/><sz val="13"\/><color\/><name val="Georgia"\/>/);
    expect(formats[Number(style)]).toMatch(/fontId="3".*<protection hidden="false" locked="false"\/>/);
  });

  test('keeps the chart, the colour scale, the note and the validation of a tab written to, then renamed', async () => {
    const after = structuredClone(before);
    const cells = cellsOf(after, 'Perso');
    cells[0]![1] = { v: 11, t: 2 };
    cells[1]![0]!.custom = { note: 'une autre' };
    cells[2]![2] = { v: 'à la main', t: 1 };
    after.sheets[before.sheetOrder[1]!]!.custom = {
      ...extrasOf(before, 'Perso'),
      charts: [CHART],
      conditionalFormats: [
        { areas: [CHART.areas[0]!], formula: '=$B1>20', background: '#ff0000', fontColor: null, strikethrough: false },
      ],
    };
    const file = writeXlsx({ original, before, after });
    expect(await schemaFaults(file, { original })).toEqual([]);
    const sheet = partOf(file, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<colorScale>');
    expect(sheet).toContain('type="whole"');
    const drawing = partOf(file, 'xl/drawings/drawing1.xml');
    expect(drawing.match(/<xdr:\w+CellAnchor\b/g)).toHaveLength(2);
    expect(partOf(file, 'xl/charts/chart1.xml')).toBe(partOf(original, 'xl/charts/chart1.xml'));
    const back = readXlsx(file);
    const own = cellsOf(back, 'Perso');
    expect([own[0]![0]!.custom, own[1]![0]!.custom]).toEqual([{ note: 'une note' }, { note: 'une autre' }]);
    expect([0, 1, 2, 3, 4].map((row) => own[row]![2]!.f)).toEqual(['=B1*2', '=B2*2', undefined, '=B4*2', '=B5*2']);
    expect(extrasOf(back, 'Perso').charts.map(({ options }) => options['title'])).toEqual(['Du module']);

    const cleared = structuredClone(back);
    const renamed = cleared.sheets[back.sheetOrder[1]!]!;
    renamed.custom = { ...extrasOf(back, 'Perso'), charts: [], conditionalFormats: [] };
    renamed.name = "L'été";
    const again = writeXlsx({ original: file, before: back, after: cleared });
    expect(await schemaFaults(again, { original })).toEqual([]);
    expect(partOf(again, 'xl/drawings/drawing1.xml').match(/<xdr:\w+CellAnchor\b/g)).toHaveLength(1);
    expect(partsOf(again).filter((part) => part.startsWith('xl/charts/chart'))).toEqual(['xl/charts/chart1.xml']);
    expect(partOf(again, 'xl/worksheets/sheet2.xml').match(/<cfRule/g)).toHaveLength(1);
    expect(partOf(again, 'xl/workbook.xml')).toContain(">'L''été'!$B$6</definedName>");
    expect(partOf(again, 'xl/charts/chart1.xml')).toContain("<f>'L''été'!$B$1:$B$5</f>");
  });
});
