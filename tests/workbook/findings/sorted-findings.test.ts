import fc from 'fast-check';
import { finding, TAB_KEYS, type Finding, type Severity, type TabKey } from '../../../src/domain/finding';
import type { TabLayout, WorkbookLayout } from '../../../src/workbook/cells/layout';
import { findingsPanel, sortedFindings, type LocatedFinding } from '../../../src/workbook/findings/sorted-findings';
import { findingsTab } from '../../../src/workbook/generated/write-findings';
import { heldRows } from '../../make/content';

const tab = (
  sheetName: string,
  sheetId: number,
  columns: readonly (readonly [string, number])[],
  rows?: readonly (readonly [string, number])[],
): TabLayout => ({
  sheetName,
  sheetId,
  headerRow: 1,
  lastRow: 20,
  columns: new Map(columns),
  ...(rows !== undefined && { rows: new Map(rows) }),
});

const LAYOUT: WorkbookLayout = new Map<TabKey, TabLayout>([
  [
    'settings',
    tab(
      'Paramètres',
      10,
      [
        ['setting', 1],
        ['value', 2],
      ],
      [['dayCost', 12]],
    ),
  ],
  [
    'expenses',
    tab('Dépenses 2024', 20, [
      ['poste', 1],
      ['mandat', 4],
      ['amount', 6],
    ]),
  ],
]);

const missing = finding('amount-missing', { tab: 'expenses', row: 7, field: 'amount' }, {});
const unknown = finding('structure-unknown', { tab: 'expenses', row: 9, field: 'payer' }, { name: 'X', like: null });
const cost = finding(
  'setting-missing',
  { tab: 'settings', row: null, field: 'dayCost' },
  { setting: 'dayCost', consequence: 'staffCharges' },
);
const noPoste = finding('poste-blank', { tab: 'expenses', row: 7, field: 'poste' }, {});
const noAnswer = finding('no-survey-answer', { tab: 'survey', row: null, field: null }, {});

describe('sorted findings', () => {
  test('go by gravity, tab, row, column, each with its cell', () => {
    const sorted = sortedFindings([noAnswer, missing, noPoste, cost, unknown, missing], LAYOUT);
    expect(sorted.map(({ finding: found, tabName, cell, sheetId }) => [found.code, tabName, cell, sheetId])).toEqual([
      ['structure-unknown', 'Dépenses 2024', 'A9', 20],
      ['setting-missing', 'Paramètres', 'B12', 10],
      ['poste-blank', 'Dépenses 2024', 'A7', 20],
      ['amount-missing', 'Dépenses 2024', 'F7', 20],
      ['no-survey-answer', 'Satisfaction', null, null],
    ]);
  });

  test('point at the header when only the column is known, at a column given by number', () => {
    const column = finding('day-not-recorded', { tab: 'expenses', row: null, field: 'mandat' }, { day: 1, date: null });
    const number = finding('amount-missing', { tab: 'expenses', row: 3, field: 28 }, {});
    expect(sortedFindings([column, number], LAYOUT).map(({ cell }) => cell)).toEqual(['D1', 'AB3']);
  });

  test('do not depend on the order in which they come', () => {
    const place = fc.record({
      tab: fc.constantFrom(...TAB_KEYS),
      row: fc.option(fc.integer({ min: 1, max: 30 })),
      field: fc.option(fc.constantFrom('poste', 'amount', 'mandat')),
    });
    const one = place.map((at): Finding => finding('amount-missing', at, {}));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 15 }), (findings) => {
        const shown = (of: readonly Finding[]) =>
          sortedFindings(of, LAYOUT).map(({ tabName, cell }) => `${tabName} ${cell ?? ''}`);
        expect(shown([...findings].reverse()).sort()).toEqual(shown(findings).sort());
        const tabs = sortedFindings(findings, LAYOUT).map(({ finding: found }) => TAB_KEYS.indexOf(found.tab));
        expect(tabs).toEqual([...tabs].sort((a, b) => a - b));
      }),
    );
  });
});

describe('Contrôles', () => {
  test('links each finding to its cell', () => {
    const content = findingsTab([missing, cost, noAnswer], LAYOUT);
    expect(heldRows(content).map((row) => row.slice(0, 3))).toEqual([
      ['Contrôles'],
      ['2\u00a0avertissements et 1\u00a0information'],
      ['Gravité', 'Onglet', 'Cellule'],
      ['avertissement', 'Paramètres', 'B12'],
      ['avertissement', 'Dépenses 2024', 'F7'],
      ['information', 'Satisfaction', ''],
    ]);
    expect(content.rows.map((row) => row[2]?.link)).toEqual([
      null,
      null,
      null,
      '#gid=10&range=B12',
      '#gid=20&range=F7',
      null,
    ]);
  });

  test('says in green that there is none', () => {
    const content = findingsTab([], LAYOUT);
    expect(content.rows[1]?.map(({ style }) => style)).toEqual(Array(5).fill('good'));
    expect(heldRows(content)[1]).toEqual(['Aucune anomalie']);
  });
});

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
