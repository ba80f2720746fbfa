import { personalCells } from '../../../src/workbook/anonymise/replacements';
import { column, required } from '../../../src/workbook/cells/column';
import { nameText, quantity, text, yesNo } from '../../../src/workbook/cells/kinds';
import { readTab, type Tab } from '../../../src/workbook/tabs/tab';
import { makeSheetSource, makeWorkbookSource } from '../../make/workbook-source';

test('a column that does not say whether people may be told by it does not compile', () => {
  // @ts-expect-error -- « personal » is required
  expect(column('Régime', text).personal).toBe(false);
  // @ts-expect-error -- « personal » is required
  expect(required('Régime', text, { width: 100 }).personal).toBe(false);
  expect(required('Régime', text, 'personal').personal).toBe(true);
});

/** A tab with columns that nobody wrote a stand-in for. */
const tab = {
  key: 'staff',
  name: 'Personnel',
  expected: true,
  columns: {
    agent: required('Agent', nameText, 'personal'),
    diet: column('Régime', text, 'personal'),
    age: column('Âge', quantity, 'personal'),
    driver: column('Permis', yesNo, 'personal'),
    days: column('Jours', quantity, 'impersonal'),
  },
} as const satisfies Tab;

const ROWS = [
  ['Agent', 'Régime', 'Âge', 'Permis', 'Jours', 'Téléphone'],
  ['Ada', 'sans gluten', -40, 'oui', 'trois', '06'],
  ['Alan', '', 'quarante', 'celui d’Ada', 3, true],
  ['Total Ada', 'Ada', '', 1, 3, ''],
];

function reading() {
  const workbook = makeWorkbookSource({ Personnel: ROWS });
  const sheet = makeSheetSource('Personnel', ROWS);
  return { sheet, workbook, ...readTab(tab, sheet, workbook, { days: [] }) };
}

test('anonymising takes out the cells of a personal column, boxes apart, and leaves the others', () => {
  const { sheet, workbook, layout } = reading();
  const cells = personalCells({ declared: tab, sheet, layout, wallClock: workbook.wallClock }, {});
  const after = ROWS.map((row) => [...row]);
  for (const { row, column: place, value } of cells) after[row - 1]?.splice(place - 1, 1, value as string);
  expect(after).toEqual([
    ROWS[0],
    ['(retiré)', '(retiré)', '(retiré)', 'oui', 'trois', '(retiré)'],
    ['(retiré)', '', '(retiré)', '(retiré)', 3, true],
    ['Total', '(retiré)', '', 1, 3, ''],
  ]);
});

test('no finding quotes a cell of a personal column', () => {
  const { findings, totals } = reading();
  expect(findings.map(({ code, field, params }) => [code, field, params])).toEqual([
    ['quantity-unreadable', 'age', { text: '…' }],
    ['quantity-unreadable', 'days', { text: 'trois' }],
    ['quantity-unreadable', 'age', { text: '…' }],
    ['yes-no-unknown', 'driver', {}],
  ]);
  expect(totals.map(({ label }) => label)).toEqual(['Total']);
});
