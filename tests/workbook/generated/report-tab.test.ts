import fc from 'fast-check';
import { NO_TEXTS, placeTexts, readReportTexts, reportTab } from '../../../src/workbook/generated/report-tab';
import type { CellValue } from '../../../src/google/surface';
import { toCell } from '../../../src/workbook/content/to-cell';

const PARTS = [
  { title: 'Introduction', proposed: 'Le NEC a eu lieu.\nÀ Dax.' },
  { title: 'Bilan financier', proposed: '' },
  { title: 'Conclusion', proposed: '=1+1' },
];
const TITLES = PARTS.map(({ title }) => title);
const clock = (): string => '2026-11-25 10:00:00';

/** Gives what Sheets would hold of a tab that was written, and its formulas. */
function held(rows: ReturnType<typeof reportTab>['rows']): {
  readonly values: CellValue[][];
  readonly formulas: string[][];
} {
  return {
    values: rows.map((row) =>
      row.map(({ value }) => (value.kind === 'formula' ? 'résultat' : String(toCell(value)).replace(/^'/u, ''))),
    ),
    formulas: rows.map((row) => row.map(({ value }) => (value.kind === 'formula' ? value.formula : ''))),
  };
}

const read = (values: CellValue[][], formulas: string[][] = values.map((row) => row.map(() => ''))) =>
  readReportTexts(values, formulas, clock);
const HEADER: CellValue[] = ['Partie', 'Texte proposé', 'Texte retenu'];

describe('the « Rapport » tab', () => {
  test('has a row a part: title, proposed text (never a formula), an empty place for the retained one', () => {
    const { rows, typed, frozenRows } = reportTab(PARTS, NO_TEXTS, 'Textes proposés le 25/11/2026.');
    expect(held(rows).values.slice(2)).toEqual([
      HEADER,
      ['Introduction', 'Le NEC a eu lieu.\nÀ Dax.', ''],
      ['Bilan financier', '', ''],
      ['Conclusion', '=1+1', ''],
    ]);
    expect(toCell(rows[5]![1]!.value)).toBe("'=1+1");
    expect([typed, frozenRows]).toEqual([{ fromRow: 4, columns: [3] }, 3]);
  });

  test('a retained text is found again by its part, in any row and column, whatever the case and accents', () => {
    const texts = read([
      ['à nous', '', '', ''],
      ['note', 'TEXTE RETENU', '', 'partie'],
      ['', 'Notre conclusion', '', 'conclusion'],
      ['', ' deux\n lignes ', '', 'INTRODUCTION '],
    ]);
    expect(texts.entries.map(({ row, title, text }) => [row, title, text])).toEqual([
      [3, 'conclusion', 'Notre conclusion'],
      [4, 'INTRODUCTION', ' deux\n lignes '],
    ]);
    expect(held(reportTab(PARTS, texts, '').rows).values.slice(3)).toEqual([
      ['Introduction', 'Le NEC a eu lieu.\nÀ Dax.', ' deux\n lignes '],
      ['Bilan financier', '', ''],
      ['Conclusion', '=1+1', 'Notre conclusion'],
    ]);
  });

  test('a text of a part that is no more, or a second one of a part, stays under « Parties retirées »', () => {
    const texts = read([HEADER, ['Introduction', '', 'un'], ['Préface', '', 'ancien'], ['introduction', '', 'deux']]);
    const { values } = held(reportTab(PARTS, texts, '').rows);
    expect(values.slice(6)).toEqual([
      ['Parties retirées', '', ''],
      ['Préface', '', 'ancien'],
      ['introduction', '', 'deux'],
    ]);
    const again = read(values);
    expect(placeTexts(again, TITLES).withdrawn.map(({ title, text }) => [title, text])).toEqual([
      ['Préface', 'ancien'],
      ['introduction', 'deux'],
    ]);
    expect(reportTab(PARTS, again, '')).toEqual(reportTab(PARTS, texts, ''));
  });

  test('a formula that staff typed stays a formula; its result is what is printed, nothing when it is an error', () => {
    const texts = read(
      [HEADER, ['Introduction', '', 'calculé'], ['Conclusion', '', '#REF!']],
      [
        ['', '', ''],
        ['', '', '=A1&"x"'],
        ['', '', '=Z9'],
      ],
    );
    expect(texts.entries.map(({ text, formula }) => [text, formula])).toEqual([
      ['calculé', '=A1&"x"'],
      ['', '=Z9'],
    ]);
    expect(held(reportTab(PARTS, texts, '').rows).formulas.map((row) => row[2])).toEqual([
      '',
      '',
      '',
      '=A1&"x"',
      '',
      '=Z9',
    ]);
  });

  test('without its header, or empty, nothing is retained; a number is a text', () => {
    expect(read([['Introduction', '', 'un']])).toEqual(NO_TEXTS);
    expect(read([])).toEqual(NO_TEXTS);
    expect(
      read([HEADER, ['Introduction', '', 42.5], ['', '', 'sans partie'], ['Conclusion', '', '   ']]).entries.map(
        ({ text }) => text,
      ),
    ).toEqual(['42,5']);
  });

  test('whatever is typed there is there after any number of regenerations, to the last blank', () => {
    const typed = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(text) && !text.startsWith("'"));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...TITLES, 'Ancienne partie'), { minLength: 1 }),
        fc.array(typed, { minLength: 4, maxLength: 4 }),
        (titles, texts) => {
          let cells: CellValue[][] = [
            HEADER,
            ...titles.map((title, index): CellValue[] => [title, '', texts[index] ?? '']),
          ];
          for (let time = 0; time < 2; time += 1) cells = held(reportTab(PARTS, read(cells), '').rows).values;
          const kept = new Map(read(cells).entries.map(({ title, text }) => [title, text]));
          for (const [index, title] of titles.entries()) expect(kept.get(title)).toBe(texts[index]);
        },
      ),
    );
  });
});
