import fc from 'fast-check';
import { presumedTyped, typedCells } from '../../../src/workbook/content/typed-cells';
import { hashed } from '../../../src/workbook/content/written-memory';
import { runs } from '../../make/runs';

const WRITTEN = [
  ['tTitre', '', ''],
  [],
  ['tPoste', 'tMontant', ''],
  ['tAchats', 'n12', 'fSUM(§)'],
  ['tLocation', 'n300', 'fSUM(§)'],
  ['tTotal', 'n312', ''],
];

test('a tab that nobody touched holds nothing typed', () => {
  expect(typedCells(WRITTEN, WRITTEN)).toEqual([]);
});

test('what is typed over a cell, beside a row, below the tab or in a blank line is found', () => {
  const found = [
    ['tTitre', '', ''],
    ['tnote'],
    ['tPoste', 'tMontant', '', 'tVu ?'],
    ['tAchats', 'n13', 'fSUM(§)'],
    ['tLocation', 'n300', 'n1'],
    ['tTotal', 'n312', ''],
    [],
    ['tà revoir'],
  ];
  expect(typedCells(WRITTEN, found)).toEqual([
    { row: 1, column: 0 },
    { row: 2, column: 3 },
    { row: 3, column: 1 },
    { row: 4, column: 2 },
    { row: 7, column: 0 },
  ]);
});

test('a cell emptied is nothing typed', () => {
  expect(
    typedCells(
      WRITTEN,
      WRITTEN.map((row) => ['', ...row.slice(1)]),
    ),
  ).toEqual([]);
});

test('a row of ours copied by hand is typed, once', () => {
  expect(typedCells(WRITTEN, [...WRITTEN, WRITTEN[3] ?? []])).toEqual([0, 1, 2].map((column) => ({ row: 6, column })));
});

test('without a memory, rows of the same kinds as ours are taken for ours, and the rest for typed', () => {
  const found = [
    ['tAncien titre', '', ''],
    [],
    ['tPoste', 'tMontant', ''],
    ['tSupprimé', 'n7', 'fSUM(§)'],
    ['tTotal', 'n7', ''],
    ['tÀ faire'],
    ['tAchats', 'n11', 'fSUM(§)', 'toui'],
  ];
  expect(presumedTyped(WRITTEN, found)).toEqual({
    typed: [
      { row: 5, column: 0 },
      { row: 6, column: 1 },
      { row: 6, column: 3 },
    ],
    inDoubt: true,
  });
  expect(presumedTyped(WRITTEN, WRITTEN)).toEqual({ typed: [], inDoubt: false });
});

describe('whatever staff do', () => {
  const MARK = 'typed ';
  /** A tab of ours: each row has a label of its own and figures that other rows have too. */
  const written = fc
    .array(fc.array(fc.constantFrom('n1', 'n2', 'n3', 'toui', ''), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((rows) => rows.map((row, index) => [`tLigne ${index}`, ...row]));
  const gesture = fc.oneof(
    fc.record({ kind: fc.constant('insertRow' as const), at: fc.nat(12) }),
    fc.record({ kind: fc.constant('deleteRow' as const), at: fc.nat(12) }),
    fc.record({ kind: fc.constant('moveRow' as const), at: fc.nat(12), to: fc.nat(12) }),
    fc.record({ kind: fc.constant('insertColumn' as const), at: fc.nat(4) }),
    fc.record({ kind: fc.constant('moveColumn' as const), at: fc.nat(3), to: fc.nat(3) }),
  );
  const typing = fc.record({ row: fc.nat(14), column: fc.integer({ min: 1, max: 7 }) });

  function after(
    rows: readonly (readonly string[])[],
    gestures: readonly (typeof gesture extends fc.Arbitrary<infer G> ? G : never)[],
  ): string[][] {
    let cells = rows.map((row) => [...row]);
    for (const [index, done] of gestures.entries()) {
      if (done.kind === 'insertRow') cells.splice(done.at, 0, [`${MARK}row ${index}`]);
      else if (done.kind === 'deleteRow') cells.splice(done.at, 1);
      else if (done.kind === 'moveRow') cells.splice(done.to, 0, ...cells.splice(done.at, 1));
      else if (done.kind === 'insertColumn')
        cells = cells.map((row) => [...row.slice(0, done.at), '', ...row.slice(done.at)]);
      else
        cells = cells.map((row) => {
          const moved = [...row];
          moved.splice(done.to, 0, ...moved.splice(done.at, 1));
          return moved;
        });
    }
    return cells;
  }

  test('every cell that they typed is found, and no other when half of each row is left', () => {
    fc.assert(
      fc.property(
        written,
        fc.array(gesture, { maxLength: 5 }),
        fc.array(typing, { maxLength: 6 }),
        (ours, gestures, typed) => {
          const found = after(ours, gestures);
          const touched = new Set<number>();
          for (const [index, { row, column }] of typed.entries()) {
            if (touched.has(row)) continue;
            touched.add(row);
            while (found.length <= row) found.push([]);
            const cells = found[row] ?? [];
            // A label tells which row it is: figures and blanks are typed over.
            const place = (cells[column] ?? '').startsWith('tLigne') ? 10 : column;
            while (cells.length < place) cells.push('');
            cells[place] = `${MARK}cell ${index}`;
          }
          const marked = found.flatMap((cells, row) =>
            cells.flatMap((cell, column) => (cell.startsWith(MARK) ? [{ row, column }] : [])),
          );
          const reported = typedCells(hashed(ours), hashed(found));
          expect(reported).toEqual(expect.arrayContaining(marked));
          const wrongly = reported.filter(({ row, column }) => !(found[row]?.[column] ?? '').startsWith(MARK));
          const halfLeft = ({ row }: { row: number }): boolean => {
            const cells = (found[row] ?? []).filter((cell) => cell !== '');
            const label = cells.find((cell) => cell.startsWith('tLigne'));
            const own = ours.find(([first]) => first === label)?.filter((cell) => cell !== '') ?? [];
            return 2 * cells.filter((cell) => !cell.startsWith(MARK)).length >= own.length;
          };
          expect(wrongly.filter(halfLeft)).toEqual([]);
        },
      ),
      { numRuns: runs(300), seed: 2026 },
    );
  });
});

test('a tab of the name of ours without our headers is the staff’s own: all of it is taken for typed', () => {
  const ours = [['tBudget'], ['tPoste', 'tPrévu', 'tRéalisé'], ['tAchats', 'n100', 'n90']];
  const theirs = [['tBudget'], ['tPoste', 'tVoté'], ['tAchats', 'n120', 'n80']];
  expect(presumedTyped(ours, theirs).typed).toEqual(
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
      [2, 2],
    ].map(([row, column]) => ({ row, column })),
  );
  expect(presumedTyped(ours, [['tBudget'], ['tPoste', 'tPrévu', 'tRéalisé'], ['tAchats', 'n120', 'n80']])).toEqual({
    typed: [],
    inDoubt: true,
  });
});
