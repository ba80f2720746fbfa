import fc from 'fast-check';
import { formOfCell, formOfContent } from '../../../src/workbook/content/cell-form';
import { formula, number, text } from '../../../src/workbook/content/content-cell';
import { hashed, memoryOf, remembered, shortHash } from '../../../src/workbook/content/written-memory';
import type { ContentCell, TabContent } from '../../../src/workbook/content/tab-content';

const clock = (shown: string) => (): string => shown;
const noClock = clock('');
const tab = (rows: ContentCell[][]): TabContent => ({
  name: 'Bilan',
  widths: [],
  frozenRows: 0,
  rows,
  charts: [],
  chartTitles: [],
});

describe('a cell read back is the cell that was written', () => {
  test.each([
    ['a number', number(12.5, 'money'), 12.5, ''],
    ['a ratio', number(1 / 3, 'percentage'), 0.3333333333333333, ''],
    ['text', text('Achats'), 'Achats', ''],
    ['text that looks like a formula', text('=1+1'), '=1+1', ''],
    ['text with what no cell holds', text('a\tb\r\nc\u0000'), 'a b\nc', ''],
    ['text of blanks', text('  '), '', ''],
    [
      'a formula',
      formula("=SUMIFS('Dépenses'!F:F;'Dépenses'!A:A;\"Achats\")", 'money'),
      12,
      '=SUMIFS(Dépenses!F:F,Dépenses!A:A,"Achats")',
    ],
    [
      'a formula whose tab was renamed and columns moved',
      formula("=SUM('Dépenses'!F:F)-SUM('Dépenses'!F1:F1)", 'money'),
      12,
      "=SUM('Mes frais'!G:G)-SUM('Mes frais'!G3:G3)",
    ],
    ['a formula whose cells were deleted', formula('=ROUND(B4+B5;2)', 'money'), '#REF!', '=ROUND(#REF!+B4; 2)'],
  ])('%s', (_, written, value, found) => {
    expect(formOfCell(value, found, noClock)).toBe(formOfContent(written));
  });

  test('a length of time, which Google gives as a date of 1899 or 1900', () => {
    expect(formOfCell(new Date(0), '', clock('1899-12-30 03:30:00'))).toBe(formOfContent(number(3.5 / 24, 'duration')));
    expect(formOfCell(new Date(0), '', clock('1899-12-31 02:29:39'))).toBe(
      formOfContent(number(26.5 / 24, 'duration')),
    );
  });
});

test.each([
  ['another number', formOfContent(number(12, 'money')), formOfCell(12.01, '', noClock)],
  ['text for a number', formOfContent(number(12, 'money')), formOfCell('12', '', noClock)],
  ['a value for a formula', formOfContent(formula('=B4', 'money')), formOfCell(12, '', noClock)],
  ['another formula', formOfContent(formula('=SUM(B4:B9)', 'money')), formOfCell(12, '=AVERAGE(B4:B9)', noClock)],
  [
    'another text in a formula',
    formOfContent(formula('=COUNTIF(B:B;"oui")', 'money')),
    formOfCell(12, '=COUNTIF(B:B;"non")', noClock),
  ],
  ['a tick', formOfContent(text('oui')), formOfCell(true, '', noClock)],
])('%s is not what was written', (_, written, found) => {
  expect(found).not.toBe(written);
});

test('a memory gives the hashes back, blanks included', () => {
  const form = fc.oneof(fc.constant(''), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(fc.array(fc.array(form, { maxLength: 5 }), { minLength: 1 }), (rows) => {
      const content = tab(rows.map((row) => row.map((value) => text(value))));
      const expected = hashed(content.rows.map((row) => row.map(formOfContent))).map((row) => {
        while (row.at(-1) === '') row.pop();
        return row;
      });
      expect(remembered(memoryOf(content))).toEqual(expected);
    }),
    { seed: 2026 },
  );
});

test('100 000 different cells have different hashes, but for some three hundred pairs', () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => shortHash(`n${index / 100}`)));
  expect(hashes.size).toBeGreaterThan(99_400);
});
