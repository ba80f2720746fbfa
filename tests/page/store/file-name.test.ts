import { formerName, nameFault, withExtension } from '../../../src/page/store/file-name';

test.each([
  '',
  ' ',
  'a/b',
  'a\\b',
  'a:b',
  'a?',
  'a"b',
  'a\u0007b',
  '.caché',
  '~a',
  ' a',
  'CON',
  'nul.xlsx',
  'é'.repeat(101),
])('%j cannot be the name of a file', (name) => {
  expect(nameFault(name)).not.toBeNull();
});

test.each(['NEC 2025.xlsx', 'Bilan « Sud » (1).xlsm', '2025'])('%j can be one', (name) => {
  expect(nameFault(name)).toBeNull();
});

test('the extension is given where it lacks, and stays where it is', () => {
  expect(['NEC', 'NEC.xlsx', 'NEC.XLSM', 'NEC.xltx'].map(withExtension)).toEqual([
    'NEC.xlsx',
    'NEC.xlsx',
    'NEC.XLSM',
    'NEC.xltx',
  ]);
  expect(['NEC.xlsx', 'NEC.xlsm'].map(formerName)).toEqual([
    'NEC (version précédente).xlsx',
    'NEC (version précédente).xlsm',
  ]);
});
