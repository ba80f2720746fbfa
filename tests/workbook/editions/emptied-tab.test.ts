import * as fc from 'fast-check';
import { emptiedTab, isEmptyBelow, losesItsRows, type FilledTab } from '../../../src/workbook/editions/emptied-tab';
import { findHeader } from '../../../src/workbook/tabs/header';
import type { CellValue } from '../../../src/google/surface';
import { INPUT_TABS, ownColumnsOf, type InputTabKey } from '../../../src/workbook/tabs/index';

const wallClock = (): string => '2024-06-13 00:00:00';
const DAYS = [{ number: 1, date: '2024-06-13' }];

function filled(key: InputTabKey, values: readonly (readonly CellValue[])[]): FilledTab {
  const tab = INPUT_TABS.find((each) => each.key === key);
  const header = findHeader(key, tab?.columns ?? {}, values, ownColumnsOf(key, DAYS));
  return {
    key,
    layout: {
      sheetName: tab?.name ?? '',
      sheetId: 1,
      headerRow: header.row,
      lastRow: values.length,
      columns: header.places,
    },
    values,
  };
}

describe('a tab in the next edition’s workbook', () => {
  test('Paramètres keeps what outlives an edition', () => {
    const after = emptiedTab(
      filled('settings', [
        ['Paramètre', 'Valeur'],
        ['Édition', 'NEC #1'],
        ['Ville', 'Tarnos'],
        ['Jour 1', '13/06/2024'],
        ['Structure 1', 'ALPI'],
        ['Lieu', 'Domolandes'],
      ]),
      '=NEC',
      wallClock,
    );
    expect(after.values).toEqual([
      ['Paramètre', 'Valeur'],
      ['Édition', '=NEC'],
      ['Ville', ''],
      ['Jour 1', ''],
      ['Structure 1', 'ALPI'],
      ['Lieu', ''],
    ]);
    expect(after.written).toEqual([{ row: 2, column: 2, value: "'=NEC", format: null }]);
    expect(after.cleared).toEqual([3, 4, 6].map((row) => ({ row, column: 2, rows: 1, columns: 1 })));
  });

  test('Prévisionnel keeps its lines, not their amounts, wherever its columns stand', () => {
    const after = emptiedTab(
      filled('plan', [
        ['Prévu', 'Poste', 'À moi', 'Financeur', 'Commentaire'],
        [100, 'Achats', 'x', '', 'cher'],
      ]),
      'NEC #2',
      wallClock,
    );
    expect(after.values).toEqual([
      ['Prévu', 'Poste', 'À moi', 'Financeur', 'Commentaire'],
      ['', 'Achats', '', '', ''],
    ]);
    expect(after.cleared).toEqual([
      { row: 2, column: 1, rows: 1, columns: 1 },
      { row: 2, column: 3, rows: 1, columns: 1 },
      { row: 2, column: 5, rows: 1, columns: 1 },
    ]);
  });

  test('a day that its header named by a date is then named by its number', () => {
    const { values } = emptiedTab(
      filled('registrations', [
        ['Nom', 'Inscrit 13/06', 'Présent jour 1'],
        ['UN', true, true],
      ]),
      'NEC #2',
      wallClock,
    );
    expect(values).toEqual([['Nom', 'Inscrit jour 1', 'Présent jour 1']]);
  });

  test('what stood under a header is gone, what stood above and in it stays; again, nothing changes', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.date({ noInvalidDate: true }),
    );
    const key = fc.constantFrom(...INPUT_TABS.map((tab) => tab.key).filter(losesItsRows));
    fc.assert(
      fc.property(
        key,
        fc.nat({ max: 3 }),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
        (of, titles, rows) => {
          const labels = Object.values(INPUT_TABS.find((tab) => tab.key === of)?.columns ?? {}).map(
            ({ label }) => label,
          );
          const width = Math.max(labels.length, ...rows.map((row) => row.length)) + 1;
          const wide = (row: readonly CellValue[]): CellValue[] => [
            ...row,
            ...Array.from({ length: width - row.length }, () => ''),
          ];
          const tab = filled(of, [
            ...Array.from({ length: titles }, () => wide(['titre'])),
            wide([...labels]),
            ...rows.map(wide),
          ]);
          const once = emptiedTab(tab, 'NEC #2', wallClock);
          expect(once.values).toEqual(tab.values.slice(0, tab.layout.headerRow));
          const again = { ...tab, values: once.values };
          expect(isEmptyBelow(again)).toBe(true);
          expect(emptiedTab(again, 'NEC #2', wallClock)).toEqual({
            key: of,
            sheetName: tab.layout.sheetName,
            cleared: [],
            written: [],
            values: once.values,
          });
        },
      ),
    );
  });
});
