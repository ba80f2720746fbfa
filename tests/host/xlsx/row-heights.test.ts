import type { WorkbookDocument } from '../../../src/host/values/document';
import { readXlsx } from '../../../src/host/xlsx/read';
import { writeXlsx } from '../../../src/host/xlsx/write';
import { extrasOf, partOf, savedAnew } from '../../make/xlsx/saved-workbook';
import { makeCell, makeDocument, makeSheet } from '../../make/workbook-document';
import { open } from '../open-workbook';

const STYLES = {
  title: { fs: 16, bl: 1 },
  subtitle: { fs: 12 },
  wrapped: { tb: 3 },
  bold: { tb: 3, bl: 1 },
  small: { fs: 8 },
};
const SHEET = 'xl/worksheets/sheet1.xml';

/** Gives the height of each row of a file's first sheet that has one, in points, by its number. */
function heights(file: Uint8Array): Record<string, number> {
  return Object.fromEntries(
    [...partOf(file, SHEET).matchAll(/<row r="(\d+)"[^>]* ht="([^"]*)"/g)].map(([, row, height]): [string, number] => [
      String(row),
      Number(height),
    ]),
  );
}

/** Gives the height of a row with one cell in a column 106 pixels wide, null for the default. */
function heightOf(text: string | number, style: keyof typeof STYLES): number | null {
  return (
    heights(
      savedAnew(
        makeDocument(
          [makeSheet(1, 'A', [[{ ...makeCell(text), s: style }]], { columnData: { 0: { w: 106 } } })],
          STYLES,
        ),
      ),
    )['1'] ?? null
  );
}

describe('the rows of a new sheet', () => {
  test.each([
    ['a line of the usual size', 'Achats', 'wrapped', null],
    ['a line of a small size', 'Achats', 'small', null],
    ['a subtitle', 'NEC', 'subtitle', 15.75],
    ['a title', 'NEC', 'title', 21],
    ['a title that is a number', 2024, 'title', 21],
    ['lines of their own', 'a\nb\nc', 'small', 31.5],
    ['an empty line', 'a\n\nb', 'wrapped', 38.25],
    ['a text cut at a space', 'aaaaaaaa bbbbbbbb', 'wrapped', 25.5],
    ['a text that just holds', 'aaaaaa bbbbbb', 'wrapped', null],
    ['the same in bold', 'aaaaaa bbbbbb', 'bold', 25.5],
    ['a word wider than its column', 'a'.repeat(40), 'wrapped', 38.25],
    ['a number, which is never cut', 123_456_789_012_345, 'wrapped', null],
    ['a text that is not wrapped', 'aaaaaaaa bbbbbbbb cccccccc', 'small', null],
    ['more lines than Excel shows', 'a\n'.repeat(50), 'wrapped', 409.5],
  ] as const)('are high enough for %s', (_, text, style, height) => {
    expect(heightOf(text, style)).toBe(height);
  });

  test('are as high as their highest cell, and stay automatic', () => {
    const file = savedAnew(
      makeDocument([makeSheet(1, 'A', [['a', { v: 'T', t: 1, s: 'title' }, 'b\nc'], ['a']])], STYLES),
    );
    expect(heights(file)).toEqual({ 1: 25.5 });
    expect(partOf(file, SHEET)).not.toContain('customHeight');
    expect(Object.values(readXlsx(file).sheets)[0]!.rowData).toEqual({});
  });

  test('keep the height that somebody set', () => {
    const file = savedAnew(makeDocument([makeSheet(1, 'A', [['a\nb\nc']], { rowData: { 0: { h: 40 } } })]));
    expect(partOf(file, SHEET)).toContain('<row r="1" ht="30" customHeight="1">');
  });
});

describe('the rows of a sheet that was there', () => {
  const original = savedAnew(
    makeDocument([makeSheet(1, 'A', [['a\nb'], ['a'], ['a\nb\nc']], { rowData: { 2: { h: 20 } } })]),
  );

  function saved(rewritten: boolean): Uint8Array {
    const before = readXlsx(original);
    const after: WorkbookDocument = structuredClone(before);
    const sheet = after.sheets['1']!;
    sheet.cellData = { 0: { 0: makeCell('a') }, 1: { 0: makeCell('a\nb\nc') }, 2: { 0: makeCell('d') } };
    if (rewritten) sheet.custom = { ...extrasOf(before, 'A'), rewritten };
    return writeXlsx({ original, before, after });
  }

  test('follow their content when the add-on wrote the whole sheet anew, but for those that somebody set', () => {
    expect(heights(original)).toEqual({ 1: 25.5, 3: 15 });
    expect(heights(saved(true))).toEqual({ 2: 38.25, 3: 15 });
  });

  test('are left alone when the sheet is the staff’s', () => {
    expect(heights(saved(false))).toEqual({ 1: 25.5, 3: 15 });
  });

  test('are known by the script that cleared the whole sheet, not some of its cells', async () => {
    const host = await open(
      'function f() { const [a, b] = SpreadsheetApp.getActiveSpreadsheet().getSheets(); a.clear(); ' +
        "a.getRange(1, 1, 1, 1).setValue('x'); b.getRange(1, 1, 1, 1).clear(); }",
      { A: [['a']], B: [['b']] },
    );
    await host.run('f');
    expect(['A', 'B'].map((name) => extrasOf(host.document(), name).rewritten)).toEqual([true, undefined]);
  });
});
