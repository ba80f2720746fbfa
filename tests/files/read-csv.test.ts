import fc from 'fast-check';
import { readCsv } from '../../src/files/read-csv';
import { readSeparated } from '../../src/files/separated-text';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('a text with separators', () => {
  test.each([
    ['a quote in the middle of a cell', 'a;b 24";c\n', [['a', 'b 24"', 'c']]],
    [
      'a word in quotes before others',
      'a;"b" c;d\n"e";f;g\n',
      [
        ['a', '"b" c', 'd'],
        ['e', 'f', 'g'],
      ],
    ],
    ['a quoted cell with doubled quotes, separators and lines', '"a;""b""\r\nc";d\r\n', [['a;"b"\nc', 'd']]],
    ['spaces around a cell in quotes', 'a; "b;c" ;d\n', [['a', 'b;c', 'd']]],
    ['spaces before a quote that opens no cell', 'a; "b" c\n', [['a', ' "b" c']]],
    [
      'line ends of every sort',
      'a;b\r\nc;d\ne;f\rg;h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['blank lines and blank cells', 'a;\n\n;b\n', [['a', ''], [''], ['', 'b']]],
    ['nothing', '', []],
  ])('is read: %s', (_, text, rows) => {
    expect(readSeparated(text, ';')).toMatchObject({ rows, openQuotes: [] });
  });

  test.each([
    [
      'never closes',
      'a;b;c\n"d;e;f\ng;h;i\n',
      [
        ['a', 'b', 'c'],
        ['"d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
      { line: 2, row: 2, column: 1 },
    ],
    [
      'would close rows further, by chance',
      'a;b;c\nd;"e;f\ng;h;i\nj;24";k\n',
      [
        ['a', 'b', 'c'],
        ['d', '"e', 'f'],
        ['g', 'h', 'i'],
        ['j', '24"', 'k'],
      ],
      { line: 2, row: 2, column: 2 },
    ],
    [
      'stands before another quoted cell',
      'a;b;c\n"d;e;f\ng;h;"i"\n',
      [
        ['a', 'b', 'c'],
        ['"d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
      { line: 2, row: 2, column: 1 },
    ],
  ])('tells a quote that %s, and swallows no line', (_, text, rows, fault) => {
    expect(readSeparated(text, ';')).toMatchObject({ rows, openQuotes: [fault] });
  });

  test('the end that DOS gave to files is no cell', () => {
    expect(readCsv('a;b\r\n1;2\r\n\u001a').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('a line is told as the file counts it, behind cells of several lines', () => {
    expect(readCsv('sep=;\na;b;c\n"d\ne";f;g\n"h;i;j\n').openQuotes).toEqual([{ line: 5, row: 3, column: 1 }]);
  });

  test('gives back any table that was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', '\n', '5') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = rows.map((cells) => `${cells.map(quoted).join(';')}\n`).join('');
        expect(readSeparated(text, ';').rows).toEqual(rows);
      }),
    );
  });

  test('never loses a line to the quotes of a column, wherever they stand', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ' '), maxLength: 4 })
      .filter((text) => !/^ *"(?:[^"]|"")*" *$/u.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), fc.nat(2), (cells, column) => {
        const rows = cells.map((text) => ['a', 'b', 'c'].map((other, index) => (index === column ? text : other)));
        const header = [['Nom', 'Prénom', 'Jour']];
        const text = [...header, ...rows].map((row) => `${row.join(';')}\n`).join('');
        expect(readSeparated(text, ';').rows).toEqual([...header, ...rows]);
      }),
    );
  });
});

describe('the separator of a text', () => {
  const AMOUNTS = [
    ['Poste', 'HT', 'TVA', 'TTC'],
    ['Achats', '85,00', '17,00', '102,00'],
    ['Autres', '1,50', '0,30', '1,80'],
  ];
  test.each([';', '\t', '|'])('%j is told from the commas of amounts', (separator) => {
    expect(readCsv(AMOUNTS.map((cells) => cells.join(separator)).join('\n')).rows).toEqual(AMOUNTS);
  });

  test('is the comma where amounts with commas are quoted, or have points', () => {
    expect(readCsv(AMOUNTS.map((cells) => cells.map(quoted).join(',')).join('\n')).rows).toEqual(AMOUNTS);
    expect(readCsv('Poste,Montant\nAchats,440.60 €\n').rows).toEqual([
      ['Poste', 'Montant'],
      ['Achats', '440.60 €'],
    ]);
  });

  test('is no comma of sentences, nor of amounts alone', () => {
    expect(readCsv('Avis\nMerci, à bientôt\nBravo, vraiment\n').rows).toEqual([
      ['Avis'],
      ['Merci, à bientôt'],
      ['Bravo, vraiment'],
    ]);
    expect(readCsv('Montant\n85,00\n12,50\n').rows).toEqual([['Montant'], ['85,00'], ['12,50']]);
    expect(readCsv('Nom;Liste\nx;1,2,3\ny;4,5,6\n').rows).toEqual([
      ['Nom', 'Liste'],
      ['x', '1,2,3'],
      ['y', '4,5,6'],
    ]);
  });

  test.each(['sep=,\r\n', 'SEP=,\n', '"sep=,"\n'])('is what the file says: %j', (line) => {
    expect(readCsv(`${line}a;b,c\n`).rows).toEqual([['a;b', 'c']]);
  });
});
