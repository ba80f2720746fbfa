import { strToU8 } from 'fflate';
import { readCsvFolder } from '../../src/host/csv';
import { UnreadableFileError } from '../../src/host/xlsx-read';
import { cellsOf } from '../make/saved-workbook';

const file = (name: string, text: string): { name: string; bytes: Uint8Array } => ({ name, bytes: strToU8(text) });

describe('a folder of CSV files', () => {
  test('gives a tab a file, in the order of the workbook, then by name', () => {
    const names = ['Zèbre.csv', 'Dépenses.CSV', 'E\u0301ditions.csv', 'Autre.csv', 'parametres.csv', 'lisez-moi.txt', '.caché.csv'];
    const document = readCsvFolder(names.map((name) => file(name, 'a')));
    expect(document.sheetOrder.map((id) => document.sheets[id]?.name)).toEqual(['parametres', 'Dépenses', 'Éditions', 'Autre', 'Zèbre']);
  });

  test('keeps every cell a text, and formats it as one', () => {
    const document = readCsvFolder([file('T.csv', '00123;12,5;=1+1;06/07/2024;true\r\n')]);
    expect(Object.values(cellsOf(document, 'T')[0]!).map(({ v, t }) => [v, t])).toEqual([['00123', 1], ['12,5', 1], ['=1+1', 1], ['06/07/2024', 1], ['true', 1]]);
    expect(document.styles[cellsOf(document, 'T')[0]![0]!.s!]).toEqual({ n: { pattern: '@' } });
  });

  test('reads quoted cells on several lines, quotes in quotes, and ragged rows', () => {
    const cells = cellsOf(readCsvFolder([file('T.csv', 'a;"b\r\n""c"";d"\n\ne;;f;g\n')]), 'T');
    expect(cells).toMatchObject({ 0: { 0: { v: 'a' }, 1: { v: 'b\n"c";d' } }, 2: { 0: { v: 'e' }, 2: { v: 'f' }, 3: { v: 'g' } } });
    expect(Object.keys(cells)).toEqual(['0', '2']);
  });

  test('reads UTF-8 with or without its mark, and Windows-1252', () => {
    const marked = { name: 'A.csv', bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('Été €')]) };
    const old = { name: 'B.csv', bytes: new Uint8Array([0xc9, 0x74, 0xe9, 0x20, 0x80]) };
    const document = readCsvFolder([marked, old, file('C.csv', 'Été €')]);
    expect(['A', 'B', 'C'].map((name) => cellsOf(document, name)[0]![0]!.v)).toEqual(['Été €', 'Été €', 'Été €']);
  });

  test('is refused without a CSV file, or with two for one tab', () => {
    expect(() => readCsvFolder([file('a.txt', 'x')])).toThrow(new UnreadableFileError('Le dossier ne contient aucun fichier .csv.'));
    expect(() => readCsvFolder([file('É.csv', 'x'), file('E\u0301.csv', 'y')])).toThrow('Deux fichiers du dossier donneraient le même onglet « É ».');
  });
});
