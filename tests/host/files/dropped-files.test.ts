import { baseName, classified } from '../../../src/host/files/dropped-files';

const files = (...paths: readonly string[]) => paths.map((path) => ({ path, size: 10 }));

describe('files dropped on the page', () => {
  test('are a workbook, whatever the case of its name and beside what systems hide', () => {
    const dropped = files('.DS_Store', '~$Classeur.xlsx', 'NEC 2024.XLSX');
    expect(classified(dropped)).toEqual({ kind: 'workbook', file: dropped[2] });
    for (const name of ['macros.xlsm', 'modèle.xltx', 'modèle.XLTM'])
      expect(classified(files(name))).toEqual({ kind: 'workbook', file: files(name)[0] });
  });

  test('are the tabs of one, named after their folder; what is no tab in the folder is passed over', () => {
    const dropped = files('nec-2024/Programme.csv', 'nec-2024/lisez-moi.txt', 'nec-2024/Dépenses.CSV');
    expect(classified(dropped)).toEqual({ kind: 'tabs', name: 'nec-2024', files: [dropped[0], dropped[2]] });
    expect(classified(files('Programme.csv'))).toEqual({
      kind: 'tabs',
      name: 'Classeur',
      files: files('Programme.csv'),
    });
  });

  test.each([
    ['nothing', []],
    ['nothing', ['dossier/.DS_Store', 'dossier/Thumbs.db']],
    ['several workbooks', ['a.xlsx', 'b.xlsx']],
    ['workbook and tabs', ['a.xlsx', 'b.csv']],
    ['other spreadsheet', ['a.ods']],
    ['other spreadsheet', ['a.xls', 'b.pdf', 'c.xlt']],
    ['other type', ['bilan.docx']],
  ])('are refused: %s', (refusal, paths) => {
    expect(classified(files(...paths))).toEqual({ kind: 'refused', refusal });
  });

  test('are refused when they are too big together', () => {
    const half = { path: 'a/b.csv', size: 32e6 };
    expect(classified([half, half])).toMatchObject({ kind: 'tabs' });
    expect(classified([half, half, { path: 'a/c.csv', size: 1 }])).toEqual({ kind: 'refused', refusal: 'too big' });
  });

  test('have a name without their folders', () => {
    expect([baseName('a/b/c.csv'), baseName('c.csv')]).toEqual(['c.csv', 'c.csv']);
  });
});
