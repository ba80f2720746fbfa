import { column, required } from '../../../src/workbook/cells/column';
import { declaredColumn, findHeader } from '../../../src/workbook/tabs/header';
import { amount, text } from '../../../src/workbook/cells/kinds';

const NOBODY = 'impersonal';

const COLUMNS = {
  poste: required('Poste', text, NOBODY),
  amount: required('Montant', amount, NOBODY, { synonyms: ['Montant TTC'] }),
  note: column('Note', text, NOBODY),
};

test('the header is the row among the first ten with the most known labels', () => {
  const header = findHeader('expenses', COLUMNS, [['Poste'], ['x', 'MONTANT ttc', 'poste'], ['Poste', 'Montant']]);
  expect([header.row, [...header.places], header.findings]).toEqual([
    2,
    [
      ['amount', 2],
      ['poste', 3],
    ],
    [],
  ]);
});

test('a header below the tenth row is none', () => {
  const header = findHeader('expenses', COLUMNS, [...Array.from({ length: 10 }, () => ['x']), ['Poste', 'Montant']]);
  expect([header.row, header.places.size, header.missing.map(({ label }) => label)]).toEqual([
    1,
    0,
    ['Poste', 'Montant'],
  ]);
});

test('a label met twice, be it by a synonym, counts once, with a finding on the second', () => {
  const header = findHeader('expenses', COLUMNS, [['Montant TTC', 'Poste', 'Montant']]);
  expect(header.places.get('amount')).toBe(1);
  expect(header.findings).toEqual([
    {
      tab: 'expenses',
      row: 1,
      field: 3,
      code: 'label-twice',
      severity: 'warning',
      params: { label: 'Montant', first: 'Montant TTC' },
    },
  ]);
});

test('a row that repeats one label is no better header than one that has it once', () => {
  expect(
    findHeader('expenses', COLUMNS, [
      ['Poste', 'Poste', 'Poste'],
      ['Poste', 'Montant'],
    ]).row,
  ).toBe(2);
});

test('only text is a label, and blank text names no column', () => {
  expect(findHeader('expenses', COLUMNS, [[12, true, new Date(0), '']]).places.size).toBe(0);
  expect(declaredColumn({ blank: column('', text, NOBODY) }, '')).toBeNull();
});

test('a tab without rows has a header without columns', () => {
  expect(findHeader('expenses', COLUMNS, []).missing.map(({ label }) => label)).toEqual(['Poste', 'Montant']);
});
