import { finding, type Severity } from '../../../src/domain/finding';
import { findingsPanel, type LocatedFinding } from '../../../src/workbook/findings/sorted-findings';

function located(
  row: number,
  severity: Severity,
  place: Pick<LocatedFinding, 'sheetId' | 'cell'> = { sheetId: 7, cell: `F${row}` },
): LocatedFinding {
  return {
    finding: finding('amount-missing', { tab: 'expenses', row, field: 'amount' }, {}, severity),
    row,
    column: 6,
    others: [],
    tabName: 'Dépenses',
    message: `M${row}.`,
    action: 'A.',
    ...place,
  };
}

describe('the side panel', () => {
  test('has a group for each gravity that has findings', () => {
    expect(findingsPanel([located(2, 'error'), located(3, 'error'), located(4, 'information')])).toEqual({
      groups: [
        {
          severity: 'error',
          title: '2\u00a0erreurs',
          findings: [
            { place: 'Dépenses, F2', message: 'M2.', action: 'A.', sheetId: 7, cell: 'F2' },
            { place: 'Dépenses, F3', message: 'M3.', action: 'A.', sheetId: 7, cell: 'F3' },
          ],
          others: '',
        },
        {
          severity: 'information',
          title: '1\u00a0information',
          findings: [{ place: 'Dépenses, F4', message: 'M4.', action: 'A.', sheetId: 7, cell: 'F4' }],
          others: '',
        },
      ],
    });
    expect(findingsPanel([])).toEqual({ groups: [] });
  });

  test('leads to the top of a tab when there is no cell, nowhere when there is no tab', () => {
    const [group] = findingsPanel([
      located(2, 'error', { sheetId: 7, cell: null }),
      located(2, 'error', { sheetId: null, cell: null }),
    ]).groups;
    expect(group?.findings.map(({ place, sheetId, cell }) => [place, sheetId, cell])).toEqual([
      ['Dépenses', 7, 'A1'],
      ['Dépenses', null, 'A1'],
    ]);
  });

  test('shows 200 findings of a gravity, and says where the others are', () => {
    const [group] = findingsPanel(Array.from({ length: 2000 }, (_, index) => located(index + 2, 'warning'))).groups;
    expect([group?.title, group?.findings.length, group?.others]).toEqual([
      '2\u202f000\u00a0avertissements',
      200,
      'et 1\u202f800\u00a0autres dans l’onglet Contrôles',
    ]);
  });
});
