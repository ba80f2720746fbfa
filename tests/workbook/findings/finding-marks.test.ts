import fc from 'fast-check';
import { finding, type Severity } from '../../../src/domain/finding';
import { faultyCells, notesToWrite, tintsOf } from '../../../src/workbook/findings/finding-marks';
import type { LocatedFinding } from '../../../src/workbook/findings/sorted-findings';

function located(
  row: number | null,
  column: number | null,
  severity: Severity = 'warning',
  message = 'Faux.',
): LocatedFinding {
  const place = { tab: 'expenses', row, field: column } as const;
  return {
    finding: finding('amount-missing', place, {}, severity),
    row,
    column,
    others: [],
    tabName: 'Dépenses',
    sheetId: 1,
    cell: null,
    message,
    action: 'Corriger.',
  };
}

const cellsAt = (...places: readonly (readonly [number, number])[]) =>
  faultyCells(places.map(([row, column]) => located(row, column)));
const line = (message: string): string => `▸ NEC Bilan : ${message} Corriger. ◂`;

describe('the faulty cells of a sheet', () => {
  test('take the worst gravity of their findings, and all their lines', () => {
    expect(faultyCells([located(3, 2, 'error', 'Un.'), located(3, 2, 'information', 'Deux.'), located(4, 2)])).toEqual([
      { row: 3, column: 2, severity: 'error', lines: ['Un. Corriger.', 'Deux. Corriger.'] },
      { row: 4, column: 2, severity: 'warning', lines: ['Faux. Corriger.'] },
    ]);
  });

  test('are none for a finding of a whole tab, row or column', () => {
    expect(faultyCells([located(null, null), located(3, null), located(null, 2)])).toEqual([]);
  });
});

describe('the tints', () => {
  test('are one rule a gravity, over areas of adjacent cells of a column', () => {
    const cells = faultyCells([located(2, 1, 'error'), located(5, 3), located(3, 3), located(4, 3), located(3, 4)]);
    expect(tintsOf(cells).map(({ key, areas }) => [key, areas])).toEqual([
      ['error', [{ row: 2, column: 1, rows: 1, columns: 1 }]],
      [
        'warning',
        [
          { row: 3, column: 3, rows: 3, columns: 1 },
          { row: 3, column: 4, rows: 1, columns: 1 },
        ],
      ],
      ['information', []],
    ]);
  });

  test('stop at 500 cells of a gravity', () => {
    const areas =
      tintsOf(cellsAt(...Array.from({ length: 600 }, (_, index) => [2 * index + 1, 1] as const)))[1]?.areas ?? [];
    expect([areas.length, areas[499]?.row]).toEqual([500, 999]);
  });
});

describe('the notes to write', () => {
  const NOTES = [
    ['', 'à nous', ''],
    ['', '', ''],
    [line('Ancien.'), '', ''],
  ];

  test('cover the smallest block, with the staff’s notes as they were', () => {
    expect(notesToWrite(NOTES, cellsAt([2, 2]))).toEqual({
      row: 2,
      column: 1,
      notes: [
        ['', line('Faux.')],
        ['', ''],
      ],
    });
    expect(notesToWrite(NOTES, cellsAt([1, 3]))).toEqual({
      row: 1,
      column: 1,
      notes: [
        ['', 'à nous', line('Faux.')],
        ['', '', ''],
        ['', '', ''],
      ],
    });
  });

  test('are none when the notes are right; a cell that is no longer there has none', () => {
    expect(notesToWrite([['à nous'], [line('Faux.')]], cellsAt([2, 1]))).toBeNull();
    expect(notesToWrite([['à nous']], cellsAt([2, 1], [1, 2]))).toBeNull();
  });

  test('once written, are right; and without finding are again what staff wrote', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }));
    const staff = fc.array(fc.array(fc.constantFrom('', '', 'Vu', 'a\nb'), { minLength: 4, maxLength: 4 }), {
      minLength: 5,
      maxLength: 5,
    });
    const written = (notes: string[][], cells: ReturnType<typeof cellsAt>): string[][] => {
      const block = notesToWrite(notes, cells);
      const after = notes.map((row) => [...row]);
      block?.notes.forEach((row, r) =>
        row.forEach((note, c) => (after[block.row - 1 + r]![block.column - 1 + c] = note)),
      );
      return after;
    };
    fc.assert(
      fc.property(staff, fc.array(place, { maxLength: 8 }), (notes, places) => {
        const cells = cellsAt(...places);
        const marked = written(notes, cells);
        expect(notesToWrite(marked, cells)).toBeNull();
        for (const { row, column } of cells) expect(marked[row - 1]?.[column - 1]).toContain(line('Faux.'));
        expect(written(marked, [])).toEqual(notes);
      }),
      { seed: 4 },
    );
  });
});
