import {
  column,
  heading,
  list,
  paragraph,
  row,
  table,
  type ReportBlock,
  type ReportDocument,
} from '../../../src/report/report-document';
import { columnWidths, keptRows } from '../../../src/report/layout/slabs';
import { pageNumbers } from '../../../src/report/layout/page-numbers';
import { docxBytes } from '../../../src/report/docx/write-docx';
import { strFromU8, unzipSync } from 'fflate';

function documentOf(
  body: readonly ReportBlock[],
  cover: readonly ReportBlock[] = paragraph('NEC', 'cover-title'),
): ReportDocument {
  return {
    title: 'Bilan',
    authors: '',
    madeOn: '2024-11-25',
    runningTitle: 'Bilan',
    cover,
    contentsTitle: 'Sommaire',
    body,
  };
}

const COLUMNS = [column('Poste', 1), column('Montant', 1, 'right')];
const lines = (count: number): ReportBlock[] => Array.from({ length: count }, () => paragraph('Une ligne.')).flat();
/** Gives the pages of the headings, in order. */
const pagesOf = (body: readonly ReportBlock[]): number[] => [...pageNumbers(documentOf(body)).ofHeading.values()];

describe('the pages of the headings', () => {
  test('begin after the cover and the table of contents; a part opens a page', () => {
    expect(pagesOf([heading(1, 'A'), heading(2, 'B'), ...lines(3), heading(1, 'C')])).toEqual([3, 3, 4]);
  });

  test('follow what is written: 700 points of text a page', () => {
    // A line is 7 points of space and 15 of text; the heading of the part takes 30.
    expect(pagesOf([heading(1, 'A'), ...lines(27), heading(2, 'B'), ...lines(1)])).toEqual([3, 3]);
    expect(pagesOf([heading(1, 'A'), ...lines(31), heading(2, 'B'), ...lines(1)])).toEqual([3, 4]);
    expect(pagesOf([heading(1, 'A'), ...lines(70), heading(2, 'B'), ...lines(1)])).toEqual([3, 5]);
  });

  test('keep a heading with what follows it', () => {
    expect(pagesOf([heading(1, 'A'), ...lines(29), heading(2, 'B'), heading(3, 'C'), ...list(['un'])])).toEqual([3, 4]);
  });

  test('count the headers that a table repeats', () => {
    const rows = (count: number) => Array.from({ length: count }, () => row(['Achats', '1,00 €']));
    const long = (count: number) => table('Charges', COLUMNS, rows(count));
    expect(pagesOf([heading(1, 'A'), ...long(20), heading(2, 'B'), ...lines(1)])).toEqual([3, 3]);
    expect(pagesOf([heading(1, 'A'), ...long(100), heading(1, 'B')])).toEqual([3, 7]);
  });

  test('keep a table of a third of a page whole, and two rows together at each end of a longer one', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => row([`Poste ${index}`, '1,00 €']));
    const kept = (count: number) => keptRows({ kind: 'table', caption: '', columns: COLUMNS, rows: rows(count) });
    expect(kept(12)).toEqual([...Array<boolean>(11).fill(true), false]);
    expect(kept(20)).toEqual([true, ...Array<boolean>(17).fill(false), true, false]);
    // 594 of the 700 points are taken: the table of 12 rows does not begin there.
    const body = [heading(1, 'A'), ...lines(25), heading(2, 'B'), ...table('Charges', COLUMNS, rows(12))];
    expect(pagesOf(body)).toEqual([3, 4]);
  });

  test('count a cover and a table of contents that take more than a page', () => {
    const body = Array.from({ length: 60 }, (_, index) => [{ ...heading(1, `Partie ${index}`), follows: true }]).flat();
    expect([...pageNumbers(documentOf(body)).ofHeading.values()][0]).toBe(5);
    expect([
      ...pageNumbers(
        documentOf([heading(1, 'A')], Array.from({ length: 80 }, () => paragraph('Partenaire', 'cover-name')).flat()),
      ).ofHeading.values(),
    ]).toEqual([5]);
  });
});

describe('the widths of columns', () => {
  const widthsOf = (cells: readonly string[]) =>
    columnWidths({ kind: 'table', caption: '', columns: COLUMNS, rows: [row(cells)] }).map(Math.round);

  test('are their shares while every word fits', () => {
    expect(widthsOf(['Un poste de plusieurs mots, sur autant de lignes qu’il faut', '1,00 €'])).toEqual([235, 235]);
  });

  test('give room to a word or an amount that would be cut, and all give way when none has any', () => {
    const [first = 0, second = 0] = widthsOf(['Anticonstitutionnellement'.repeat(3), '1 234 567,00 €']);
    expect(first).toBeGreaterThan(300);
    expect(first + second).toBe(470);
    expect(widthsOf(['a'.repeat(200), 'a'.repeat(200)])).toEqual([235, 235]);
  });
});

describe('a heading that might stand on either of two pages', () => {
  const body = [heading(1, 'A'), ...lines(28), heading(2, 'B'), ...paragraph('Court.'), heading(1, 'C')];

  test('is made to open one, in the file too', () => {
    const { forced, ofHeading } = pageNumbers(documentOf(body));
    expect([[...forced], [...ofHeading.values()]]).toEqual([[29], [3, 4, 5]]);
    const xml = strFromU8(unzipSync(docxBytes(documentOf(body)))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('<w:pStyle w:val="Heading2"/><w:pageBreakBefore/>');
  });

  test('is left alone when it surely stands on one', () => {
    expect([...pageNumbers(documentOf([heading(1, 'A'), ...lines(10), heading(2, 'B'), ...lines(1)])).forced]).toEqual(
      [],
    );
  });
});
