import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArea } from '../../../src/host/values/a1-notation';
import { ChangeRefusal } from '../../../src/host/values/exceptions';
import { readXlsx } from '../../../src/host/xlsx/read';
import { refuseStructure } from '../../../src/page/sheet/structure';
import { refusalText } from '../../../src/page/sheet/refusals';
import { openHost } from '../../../src/terminal/node-host';
import { rawRow, rawWorkbook } from '../../make/xlsx/raw-workbook';

const row = (number: number) => ({ startRow: number, endRow: number, startColumn: 0, endColumn: 6 });

// Expected: the workbook has a table in A1:G15 of Dépenses, and a chart of it.
describe('a command of the interface', () => {
  test.each<[string, object, number, string | null]>([
    ['sheet.command.insert-row-by-range', { range: row(3) }, 3, null],
    ['sheet.command.remove-row-by-range', { ranges: [row(20), row(0)] }, 20, 'couperait l’en-tête d’un tableau'],
    ['sheet.command.remove-row', {}, 0, 'couperait l’en-tête d’un tableau'],
    ['sheet.command.move-cols', { toRange: { ...row(0), startColumn: 9 } }, 0, null],
    ['sheet.command.insert-range-move-down', {}, 3, 'couperait un tableau'],
    ['sheet.command.insert-range-move-down', {}, 20, 'des cellules décalées (A21:G21)'],
    ['sheet.command.delete-range-move-up', {}, 3, 'couperait un tableau'],
    ['sheet.command.move-range', { fromRange: row(3), toRange: row(30) }, 30, 'couperait un tableau'],
    ['sheet.command.move-range', { fromRange: row(20), toRange: row(30) }, 30, 'des cellules déplacées (A21:G21)'],
    ['sheet.command.set-style', {}, 0, null],
  ])('%s %j', async (id, params, selected, refusal) => {
    const file = readFileSync(join(__dirname, '../../samples/classeurs/table-chart-name.xlsx'));
    const host = await openHost({ document: readXlsx(new Uint8Array(file)), code: '' });
    try {
      const grid = host.book.gridNamed('Dépenses')!;
      const ask = (): unknown => refuseStructure(host.book, grid, id, params, row(selected));
      if (refusal === null) ask();
      else {
        expect(ask).toThrow(refusal);
        expect(refusalText(new ChangeRefusal(refusal))).toBe(refusal);
      }
    } finally {
      host.close();
    }
  });

  test.each<[string, string, string, string | null]>([
    ['cells that an array formula fills', 'F4', 'H2', 'couperait une formule qui remplit plusieurs cellules'],
    ['cells that a kept formula reads', 'B2', 'H2', 'une formule que cette page ne sait pas recalculer'],
    ['a place that it reads', 'H2', 'B3', 'une formule que cette page ne sait pas recalculer'],
    ['a kept formula', 'A1', 'H1', 'une formule que cette page ne sait pas recalculer'],
    ['cells that nothing of the file reads', 'D2:E2', 'D4:E4', null],
  ])('that cuts and pastes: %s', async (_, from, to, refusal) => {
    const rows =
      rawRow(1, [{ f: '<f>SUM(Un:Deux!B1:B3)</f>', v: 6 }, 1, null, 1, 2]) + rawRow(2, [null, 2, null, 3, 4]);
    const filled = '<row r="3"><c r="F3"><f t="array" ref="F3:F4">Deux!A1:A2*2</f><v>6</v></c></row>';
    const sheets = [
      { name: 'Un', rows: rows + filled },
      { name: 'Deux', rows: rawRow(1, [1]) },
    ];
    const host = await openHost({ document: readXlsx(rawWorkbook(sheets)), code: '' });
    try {
      const grid = host.book.gridNamed('Un')!;
      const [fromRange, toRange] = [parseArea(from)!, parseArea(to)!];
      const params = { fromRange, fromSubUnitId: grid.id, toRange };
      const ask = (): unknown => refuseStructure(host.book, grid, 'sheet.command.move-range', params, toRange);
      if (refusal === null) ask();
      else expect(ask).toThrow(refusal);
    } finally {
      host.close();
    }
  });
});
