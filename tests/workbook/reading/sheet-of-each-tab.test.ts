import { findTabs } from '../../../src/workbook/reading/read-edition';
import { makeSheetSource } from '../../make/workbook-source';

const LEDGER = [['Poste', 'Montant']];
const needed = new Set(['expenses'] as const);
const found = (...sheets: Parameters<typeof makeSheetSource>[]) => {
  const { sheets: tabs, findings } = findTabs(
    sheets.map((sheet) => makeSheetSource(...sheet)),
    needed,
    ['Bilan'],
  );
  return [tabs.get('expenses')?.name ?? null, findings.map(({ code }) => code)];
};

test('a tab is found by its name, then by its name spelled otherwise', () => {
  expect(found(['depenses ', LEDGER], ['Dépenses', LEDGER])).toEqual(['Dépenses', []]);
  expect(found(['DEPENSES', LEDGER], ['Autre', LEDGER])).toEqual(['DEPENSES', []]);
});

test('a renamed tab is found by its mark, else by being the only one with its columns', () => {
  expect(found(['A', LEDGER], ['B', LEDGER, { mark: 'expenses' }])).toEqual(['B', ['tab-renamed']]);
  expect(found(['A', LEDGER], ['B', [['x']]])).toEqual(['A', ['tab-renamed']]);
});

test('of two sheets with its columns none is taken', () => {
  expect(found(['A', LEDGER], ['B', LEDGER])).toEqual([null, ['tab-missing']]);
});

test('a sheet that the add-on writes, or that is marked as another tab, is never taken', () => {
  expect(found(['Bilan', LEDGER], ['A', LEDGER, { mark: 'receipts' }])).toEqual([null, ['tab-missing']]);
});

test('a list of people without any day column is no Inscriptions tab', () => {
  const sheets = [
    makeSheetSource('Contacts', [['Nom', 'E-mail']]),
    makeSheetSource('Listing', [['Nom', 'Présent jour 1']]),
  ];
  expect(findTabs(sheets, new Set(['registrations'] as const), []).sheets.get('registrations')?.name).toBe('Listing');
});

test('Prévisionnel is not missed, nor taken from a sheet that only has its columns: its name must say so', () => {
  const plan = (...names: readonly string[]) => {
    const { sheets, findings } = findTabs(
      names.map((name) => makeSheetSource(name, [['Poste', 'Montant', 'Prévu']])),
      new Set(['plan'] as const),
      [],
    );
    return [sheets.get('plan')?.name ?? null, findings.map(({ code }) => code)];
  };
  expect(plan('Dépenses 2023')).toEqual([null, []]);
  expect(plan('Dépenses 2023', 'Budget prévisionnel')).toEqual(['Budget prévisionnel', ['tab-renamed']]);
  expect(plan('Prévisionnel v1', 'Prévisionnel v2')).toEqual([null, []]);
});
