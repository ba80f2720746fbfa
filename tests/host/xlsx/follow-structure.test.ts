import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { openHost } from '../../../src/terminal/node-host';
import { rawWorkbook } from '../../make/xlsx/raw-workbook';
import { REFERRING } from '../../make/xlsx/referring-workbook';
import { cellsOf, partOf } from '../../make/xlsx/saved-workbook';
import { schemaFaults } from '../../make/xlsx/schema-faults';
import { listed } from '../../../src/domain/names';

/** Does something to the workbook and gives the file that comes out. */
async function after(change: (host: SpreadsheetHost) => Promise<void>): Promise<Uint8Array> {
  const before = readXlsx(REFERRING);
  const host = await openHost({ document: structuredClone(before), code: '' });
  try {
    await change(host);
    return writeXlsx({ original: REFERRING, before, after: host.document() });
  } finally {
    host.close();
  }
}

function all(file: Uint8Array, part: string, pattern: RegExp): string[] {
  return [...partOf(file, part).matchAll(pattern)].map((found) => found[1] ?? found[0]);
}

/** What refers to cells in the file, part by part. */
function referring(file: Uint8Array): unknown {
  return {
    names: all(file, 'xl/workbook.xml', /<definedName [^>]*>([^<]*)/g),
    table: all(file, 'xl/tables/table1.xml', / ref="([^"]*)"/g),
    columns: all(file, 'xl/tables/table1.xml', /tableColumn [^>]*name="([^"]*)"/g),
    filter: all(file, 'xl/tables/table1.xml', /colId="([^"]*)"/g),
    calculated: all(file, 'xl/tables/table1.xml', /<calculatedColumnFormula>([^<]*)/g),
    chart: all(file, 'xl/charts/chart1.xml', /<c:f>([^<]*)/g),
    anchor: all(file, 'xl/drawings/drawing1.xml', /<xdr:(?:row|col)>(\d+)/g),
    areas: all(file, 'xl/worksheets/sheet1.xml', / sqref="([^"]*)"/g),
    rules: all(file, 'xl/worksheets/sheet1.xml', /<formula\d?>([^<]*)/g),
    links: all(file, 'xl/worksheets/sheet1.xml', /hyperlink ref="([^"]*)"/g),
    breaks: all(file, 'xl/worksheets/sheet1.xml', /brk id="(\d+)"/g),
    sparkline: all(file, 'xl/worksheets/sheet1.xml', /<xm:[a-z]+>([^<]*)/g),
    location: all(file, 'xl/worksheets/sheet2.xml', /location="([^"]*)"/g),
    source: all(file, 'xl/pivotCache/pivotCacheDefinition1.xml', /(?:ref|sheet)="([^"]*)"/g),
    formulas: all(file, 'xl/worksheets/sheet1.xml', /<f(?: [^>]*)?>([^<]*)/g),
    others: all(file, 'xl/worksheets/sheet2.xml', /<f>([^<]*)/g),
  };
}

const AS_IT_WAS = {
  names: ['Un!$A$1:$C$5', 'Un!$B$5'],
  table: ['A2:C4', 'A2:C4'],
  columns: ['Poste', 'HT', 'TTC'],
  filter: ['1'],
  calculated: ['Frais[[#This Row],[HT]]*2'],
  chart: ['Un!$B$3:$B$4'],
  anchor: ['5', '2', '9', '8'],
  areas: ['B3:B4', 'B3:B4', 'B3:B4'],
  rules: ['$B$5', '0', '$B$5'],
  links: ['A4', 'A3'],
  breaks: ['4'],
  sparkline: ['Un!B3:B4', 'D3'],
  location: ['Un!B4'],
  source: ['A2:C4', 'Un'],
  formulas: ['Frais[[#This Row],[HT]]*2', 'Frais[[#This Row],[HT]]*2', 'SUM(B3:B4)', 'SUM(B3:B4*2)'],
  others: ['IFERROR(SUM(Frais[HT]),0)', 'Un!B4'],
};

// Expected: what Excel does with the same gestures (its help, « Insérer ou supprimer des lignes et des colonnes »).
describe('what a file holds that the host does not know', () => {
  test('stays as it is when nothing moves', async () => {
    expect(referring(await after(() => Promise.resolve()))).toEqual(AS_IT_WAS);
  });

  test('follows rows that are inserted above and within', async () => {
    const file = await after(async (host) => {
      await host.insertRows('Un', 1, 2);
      await host.insertRows('Un', 6);
      await host.edit('Un', 'B6', '5');
    });
    expect(referring(file)).toEqual({
      ...AS_IT_WAS,
      names: ['Un!$A$3:$C$8', 'Un!$B$8'],
      table: ['A4:C7', 'A4:C7'],
      chart: ['Un!$B$5:$B$7'],
      anchor: ['5', '4', '9', '11'],
      areas: ['B5:B7', 'B5:B7', 'B5:B7'],
      rules: ['$B$8', '0', '$B$8'],
      links: ['A7', 'A5'],
      breaks: ['7'],
      sparkline: ['Un!B5:B7', 'D5'],
      location: ['Un!B7'],
      source: ['A4:C7', 'Un'],
      formulas: ['Frais[[#This Row],[HT]]*2', 'Frais[[#This Row],[HT]]*2', 'SUM(B5:B7)', 'SUM(B5:B7*2)'],
      others: ['IFERROR(SUM(Frais[HT]),0)', 'Un!B7'],
    });
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toContain('t="array" ref="C8"');
    expect(cellsOf(readXlsx(file), 'Un')[7]![1]!.v).toBe(35);
  });

  test('follows the removal of the first row', async () => {
    expect(referring(await after((host) => host.deleteRows('Un', 1)))).toEqual({
      ...AS_IT_WAS,
      names: ['Un!$A$1:$C$4', 'Un!$B$4'],
      table: ['A1:C3', 'A1:C3'],
      chart: ['Un!$B$2:$B$3'],
      anchor: ['5', '1', '9', '7'],
      areas: ['B2:B3', 'B2:B3', 'B2:B3'],
      rules: ['$B$4', '0', '$B$4'],
      links: ['A3', 'A2'],
      breaks: ['3'],
      sparkline: ['Un!B2:B3', 'D2'],
      location: ['Un!B3'],
      source: ['A1:C3', 'Un'],
      formulas: ['Frais[[#This Row],[HT]]*2', 'Frais[[#This Row],[HT]]*2', 'SUM(B2:B3)', 'SUM(B2:B3*2)'],
      others: ['IFERROR(SUM(Frais[HT]),0)', 'Un!B3'],
    });
  });

  test('is as it was once an insertion and a removal were undone', async () => {
    const file = await after(async (host) => {
      await host.insertRows('Un', 3, 2);
      await host.deleteRows('Un', 3, 2);
      await host.deleteRows('Un', 4);
      await host.deleteRows('Un', 1);
      host.book.facade.undo();
      host.book.facade.undo();
      await host.calculate();
    });
    expect(referring(file)).toEqual(AS_IT_WAS);
  });

  test('follows columns that are inserted, and names what stands in a table', async () => {
    const file = await after((host) => host.insertColumns('Un', 2, 2));
    expect(referring(file)).toEqual({
      ...AS_IT_WAS,
      names: ['Un!$A$1:$E$5', 'Un!$D$5'],
      table: ['A2:E4', 'A2:E4'],
      columns: ['Poste', 'Colonne1', 'Colonne2', 'HT', 'TTC'],
      filter: ['3'],
      chart: ['Un!$D$3:$D$4'],
      anchor: ['7', '2', '11', '8'],
      areas: ['D3:D4', 'D3:D4', 'D3:D4'],
      rules: ['$D$5', '0', '$D$5'],
      sparkline: ['Un!D3:D4', 'F3'],
      location: ['Un!D4'],
      source: ['A2:E4', 'Un'],
      formulas: ['Frais[[#This Row],[HT]]*2', 'Frais[[#This Row],[HT]]*2', 'SUM(D3:D4)', 'SUM(D3:D4*2)'],
      others: ['IFERROR(SUM(Frais[HT]),0)', 'Un!D4'],
    });
    expect(Object.values(cellsOf(readXlsx(file), 'Un')[1]!).map(({ v }) => v)).toEqual(
      listed('Poste | Colonne1 | Colonne2 | HT | TTC'),
    );
  });

  test('follows a title that is typed over, in the table and in the formulas that call it', async () => {
    const file = await after((host) => host.edit('Un', 'B2', 'Hors taxe'));
    expect(referring(file)).toEqual({
      ...AS_IT_WAS,
      columns: ['Poste', 'Hors taxe', 'TTC'],
      calculated: ['Frais[[#This Row],[Hors taxe]]*2'],
      formulas: ['Frais[[#This Row],[Hors taxe]]*2', 'Frais[[#This Row],[Hors taxe]]*2', 'SUM(B3:B4)', 'SUM(B3:B4*2)'],
      others: ['IFERROR(SUM(Frais[Hors taxe]),0)', 'Un!B4'],
    });
  });

  test('is as the schemas want it once all of this was done to it', async () => {
    const file = await after(async (host) => {
      await host.deleteRows('Un', 1);
      await host.insertRows('Un', 3, 2);
      await host.insertColumns('Un', 2, 2);
      await host.edit('Un', 'D1', 'Hors taxe');
      await host.renameSheet('Un', 'L’an 1');
    });
    expect(await schemaFaults(file)).toEqual([]);
    expect(referring(file)).toMatchObject({
      table: ['A1:E5', 'A1:E5'],
      columns: ['Poste', 'Colonne1', 'Colonne2', 'Hors taxe', 'TTC'],
      source: ['A1:E5', 'L’an 1'],
    });
  });

  test('follows a tab that is renamed', async () => {
    const file = await after((host) => host.renameSheet('Un', 'L’an 1'));
    expect(referring(file)).toEqual({
      ...AS_IT_WAS,
      names: ["'L’an 1'!$A$1:$C$5", "'L’an 1'!$B$5"],
      chart: ["'L’an 1'!$B$3:$B$4"],
      sparkline: ["'L’an 1'!B3:B4", 'D3'],
      location: ["'L’an 1'!B4"],
      source: ['A2:C4', 'L’an 1'],
      others: ['IFERROR(SUM(Frais[HT]),0)', "'L’an 1'!B4"],
    });
  });

  test.each<[string, (host: SpreadsheetHost) => Promise<void>]>([
    ['un tableau croisé dynamique', (host) => host.insertRows('Deux', 4)],
    ['un tableau croisé dynamique', (host) => host.deleteColumns('Deux', 1)],
    ['l’en-tête d’un tableau', (host) => host.deleteRows('Un', 2)],
    ['une formule que cette page ne sait pas recalculer', (host) => host.deleteColumns('Un', 2)],
    ['un tableau', (host) => host.moveColumns('Un', 1, 1, 6)],
  ])('is not cut: %s', async (what, gesture) => {
    const host = await openHost({ document: readXlsx(REFERRING), code: '' });
    try {
      const before = JSON.stringify(host.document());
      await expect(gesture(host)).rejects.toThrow(`Cette modification couperait ${what} (onglet « `);
      expect(JSON.stringify(host.document())).toBe(before);
    } finally {
      host.close();
    }
  });

  test.each([
    ['un tableau croisé dynamique', 'Deux', 'B4'],
    ['une formule qui remplit plusieurs cellules', 'Trois', 'B2'],
  ])('is not written over in part: %s', async (what, tab, cell) => {
    const array = '<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row>';
    const other = readXlsx(rawWorkbook([{ name: 'Trois', rows: array }]));
    const host = await openHost({ document: tab === 'Trois' ? other : readXlsx(REFERRING), code: '' });
    try {
      for (const typed of ['7', '', '=1+1'])
        await expect(host.edit(tab, cell, typed)).rejects.toThrow(`Cette modification couperait ${what} (onglet « `);
    } finally {
      host.close();
    }
  });

  test.each(['', '7', 'TTC', '=1+1'])('keeps its titles: « %s » is refused', async (typed) => {
    const host = await openHost({ document: readXlsx(REFERRING), code: '' });
    try {
      await expect(host.edit('Un', 'B2', typed)).rejects.toThrow(/tableau|header row of a table/);
    } finally {
      host.close();
    }
  });
});
