import fc from 'fast-check';
import { cellAddress, cellPosition } from '../../../src/workbook/cells/cell-address';

describe('the address of a cell', () => {
  test('gives its row and column back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 18_278 }), (row, column) => {
        expect(cellPosition(cellAddress(row, column))).toEqual({ row, column });
      }),
      { seed: 4 },
    );
  });

  test.each(['', 'A', '1', 'A0', 'a1', 'A1:B2', 'ABCD1', 'A1 ', '$A$1', 'A123456789'])('%j is none', (text) => {
    expect(cellPosition(text)).toBeNull();
  });
});
