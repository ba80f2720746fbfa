import { frozenRow } from '../../../src/workbook/editions/frozen-bilan';
import type { TabLayout } from '../../../src/workbook/cells/layout';
import { makeBilan } from '../../make/edition';

const wallClock = (): string => '';
const layout = (columns: readonly (readonly [string, number])[]): TabLayout => ({
  sheetName: 'Éditions',
  sheetId: 1,
  headerRow: 1,
  lastRow: 3,
  columns: new Map(columns),
});

describe('the row of an edition in Éditions', () => {
  test('makes the columns that lack, and a row below the others', () => {
    const values = [
      ['Édition', 'Année', 'Participants'],
      ['NEC Essai 1', 2023, 8],
    ];
    const cells = frozenRow(
      makeBilan(),
      {
        sheetName: 'Éditions',
        values,
        layout: layout([
          ['edition', 1],
          ['year', 2],
          ['participants', 3],
        ]),
      },
      wallClock,
      '2024-09-02',
    );
    expect(cells.slice(0, 3).map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 1, 'NEC Essai'],
      [3, 2, 2024],
      [1, 4, 'Demi-journées'],
    ]);
    const at = (label: string) =>
      cells.find(({ row, column }) => row === 3 && column === cells.find(({ value }) => value === label)?.column)
        ?.value;
    expect([
      cells.find(({ column, row }) => row === 3 && column === 3)?.value,
      at('Durée des ateliers'),
      at('Total des charges'),
      at('Figé le'),
    ]).toEqual([6, 1, 2070.15, '02/09/2024']);
  });

  test('keeps what staff typed in the row of this edition', () => {
    const bilan = makeBilan({ pastEditions: [{ row: 2, name: 'NEC ESSAI', year: 2024, figures: new Map() }] });
    const values = [
      ['Édition', 'Année', 'Participants', 'Ateliers', 'Figé le'],
      ['NEC ESSAI', 2024, 'environ 7', '', ''],
    ];
    const cells = frozenRow(
      bilan,
      {
        sheetName: 'Éditions',
        values,
        layout: layout([
          ['edition', 1],
          ['year', 2],
          ['participants', 3],
          ['workshops', 4],
        ]),
      },
      wallClock,
      '2024-09-02',
    );
    expect(
      cells.filter(({ row, column }) => row === 2 && column <= 5).map(({ column, value }) => [column, value]),
    ).toEqual([
      [4, 1],
      [5, '02/09/2024'],
    ]);
    expect(cells.every(({ row }) => row <= 2)).toBe(true);
  });

  test('makes the whole tab when there is none', () => {
    const cells = frozenRow(
      makeBilan({ pastEditions: null }),
      { sheetName: 'Éditions', values: [], layout: null },
      wallClock,
      '2024-09-02',
    );
    expect(cells.slice(0, 4).map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 1, 'Édition'],
      [2, 1, 'NEC Essai'],
      [1, 2, 'Année'],
      [2, 2, 2024],
    ]);
  });
});
