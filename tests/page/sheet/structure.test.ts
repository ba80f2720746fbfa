import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangeRefusal } from '../../../src/host/values/exceptions';
import { readXlsx } from '../../../src/host/xlsx/read';
import { refuseStructure } from '../../../src/page/sheet/structure';
import { refusalText } from '../../../src/page/sheet/refusals';
import { openHost } from '../../../src/terminal/node-host';

const row = (number: number) => ({ startRow: number, endRow: number, startColumn: 0, endColumn: 6 });

// Expected: the workbook has a table in A1:G15 of Dépenses, and a chart of it.
describe('a command of the interface', () => {
  test.each<[string, object, number, string | null]>([
    ['sheet.command.insert-row-by-range', { range: row(3) }, 3, null],
    ['sheet.command.remove-row-by-range', { ranges: [row(20), row(0)] }, 20, 'couperait l’en-tête d’un tableau'],
    ['sheet.command.remove-row', {}, 0, 'couperait l’en-tête d’un tableau'],
    ['sheet.command.move-cols', { toRange: { ...row(0), startColumn: 9 } }, 0, null],
    ['sheet.command.insert-range-move-down', {}, 3, 'des cellules décalées (A4:G4)'],
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
});
