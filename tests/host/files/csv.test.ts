import { strToU8 } from 'fflate';
import { readCsvFolder, type CsvFile } from '../../../src/host/files/csv';
import { UnreadableFileError } from '../../../src/files/unreadable-file';
import { cellsOf } from '../../make/xlsx/saved-workbook';
import { listed } from '../../../src/domain/names';
import { TAB_ORDER } from '../../../src/files/tab-order';

const file = (name: string, text: string): { name: string; bytes: Uint8Array } => ({ name, bytes: strToU8(text) });

const readFolder = (files: readonly CsvFile[]) => readCsvFolder(files, TAB_ORDER);

describe('a folder of CSV files', () => {
  test('gives a tab a file, in the order of the workbook, then by name', () => {
    const names = [
      'Zèbre.csv',
      'Dépenses.CSV',
      'E\u0301ditions.csv',
      'Autre.csv',
      'parametres.csv',
      'lisez-moi.txt',
      '.caché.csv',
    ];
    const { document } = readFolder(names.map((name) => file(name, 'a')));
    expect(document.sheetOrder.map((id) => document.sheets[id]?.name)).toEqual(
      listed('parametres | Dépenses | Éditions | Autre | Zèbre'),
    );
  });

  test('finds the tab in the names that downloads give to files, unless several would be one', () => {
    const named = (...names: string[]): unknown => {
      const { document } = readFolder(names.map((name) => file(name, 'a')));
      return document.sheetOrder.map((id) => document.sheets[id]?.name);
    };
    expect(named('NEC 2024 - Bilan - Dépenses.csv', '2. recettes (1).csv', 'Avis(2).csv', 'Sud - Notes.csv')).toEqual([
      'Dépenses',
      'recettes',
      'Avis',
      'Sud - Notes',
    ]);
    expect(named('Dépenses.csv', 'Copie - Dépenses.csv')).toEqual(['Dépenses', 'Copie - Dépenses']);
  });

  test('keeps every cell a text, and formats it as one', () => {
    const { document } = readFolder([file('T.csv', '00123;12,5;=1+1;06/07/2024;true\r\n00123\r\n')]);
    expect(Object.values(cellsOf(document, 'T')[0]!).map(({ v, t }) => [v, t])).toEqual([
      ['00123', 1],
      ['12,5', 1],
      ['=1+1', 1],
      ['06/07/2024', 1],
      ['true', 1],
    ]);
    expect([0, 1].map((row) => document.styles[cellsOf(document, 'T')[row]![0]!.s!])).toEqual([
      { n: { pattern: '@' }, vt: 1, bl: 1, tb: 3 },
      { n: { pattern: '@' }, vt: 1 },
    ]);
  });

  test('is readable: labels stay in sight, columns are as wide as their texts, long ones are wrapped', () => {
    const label = 'Que pensez-vous de cette édition ?';
    const { document } = readFolder([
      file('T.csv', `N°;${label};Avis;Noms;\n1;;${'a'.repeat(61)};"Ada\nBéatrice Dumont"\n2;;${'a'.repeat(60)};Ada\n`),
    ]);
    const { columnData, freeze } = document.sheets['1']!;
    expect(columnData).toEqual({ 0: { w: 72 }, 1: { w: 156 }, 2: { w: 436 }, 3: { w: 121 } });
    expect(freeze).toMatchObject({ ySplit: 1, startRow: 1 });
    const wraps = [1, 2].map((row) =>
      [2, 3].map((column) => document.styles[cellsOf(document, 'T')[row]![column]!.s!]!.tb ?? 0),
    );
    expect(wraps).toEqual([
      [3, 3],
      [0, 0],
    ]);
  });

  test('reads quoted cells on several lines, quotes in quotes, and ragged rows', () => {
    const cells = cellsOf(readFolder([file('T.csv', 'a;"b\r\n""c"";d"\n\ne;;f;g\n')]).document, 'T');
    expect(cells).toMatchObject({
      0: { 0: { v: 'a' }, 1: { v: 'b\n"c";d' } },
      2: { 0: { v: 'e' }, 2: { v: 'f' }, 3: { v: 'g' } },
    });
    expect(Object.keys(cells)).toEqual(['0', '2']);
  });

  test('reads UTF-8 with or without its mark, and Windows-1252', () => {
    const marked = { name: 'A.csv', bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('Été €')]) };
    const old = { name: 'B.csv', bytes: new Uint8Array([0xc9, 0x74, 0xe9, 0x20, 0x80]) };
    const { document } = readFolder([marked, old, file('C.csv', 'Été €')]);
    expect(['A', 'B', 'C'].map((name) => cellsOf(document, name)[0]![0]!.v)).toEqual(['Été €', 'Été €', 'Été €']);
  });

  test('is refused without a CSV file, or with two for one tab', () => {
    expect(() => readFolder([file('a.txt', 'x')])).toThrow(
      new UnreadableFileError('Le dossier ne contient aucun fichier .csv.'),
    );
    expect(() => readFolder([file('É.csv', 'x'), file('E\u0301.csv', 'y')])).toThrow(
      'Deux fichiers du dossier donneraient le même onglet « É ».',
    );
  });
});

describe('what the reader of CSV files complains of', () => {
  test('names file and line, and the cell', () => {
    const { complaints } = readFolder([file('Dépenses.csv', 'Poste;Montant;Payé par\n"Achats;1;S1\nAutres;2;S2\n')]);
    expect(complaints).toEqual([
      {
        tab: 'Dépenses',
        cell: 'A2',
        message:
          'Dépenses.csv, ligne 2 : un guillemet ouvre la cellule et ne la ferme pas. Il est lu comme du ' +
          'texte ; retirez-le, ou fermez-le.',
      },
    ]);
  });

  test('tells a number that the separator cut in two', () => {
    const text = 'Suivi\nType,Financeur,Montant\nA,B,200,50\nA,B,"200,50"\nA,12,30\nA,B,12,note\n';
    expect(readFolder([file('Recettes.csv', text)]).complaints).toEqual([
      {
        tab: 'Recettes',
        cell: 'C3',
        message:
          'Recettes.csv, ligne 3 : la ligne a plus de cellules que d’en-têtes, et le séparateur semble y avoir ' +
          'coupé un nombre en deux. Mettez ce nombre entre guillemets.',
      },
    ]);
  });

  test('refuses an encoding that is not read, by its name', () => {
    expect(() => readFolder([{ name: 'T.csv', bytes: Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0) }])).toThrow(
      'T.csv est codé en UTF-32, qui n’est pas lu : enregistrez-le en UTF-8.',
    );
  });
});
