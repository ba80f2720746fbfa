import { CellValueType, LocaleType, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IColumnData, IObjectMatrixPrimitiveType, IStyleData, IWorksheetData } from '@univerjs/core';
import { readCsv } from '../../files/read-csv';
import type { SeparatedText } from '../../files/separated-text';
import { decodeText } from '../../files/text-encoding';
import { cellAddress } from '../values/a1-notation';
import { NO_EXTRAS, type SheetExtras, type WorkbookDocument } from '../values/document';
import { NO, YES } from '../engine/snapshot-values';
import { UnreadableFileError } from '../../files/unreadable-file';
import { gridSize } from '../xlsx/read';

/** A file of the folder: its name with extension, and its bytes. */
export interface CsvFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every cell is text and stays so: no spreadsheet may take `06/07` for a date or `=1+1` for a formula. */
const TEXT = { n: { pattern: '@' }, vt: VerticalAlign.TOP } as const;
const STYLES = {
  texte: TEXT,
  entete: { ...TEXT, bl: YES, tb: WrapStrategy.WRAP },
  paragraphe: { ...TEXT, tb: WrapStrategy.WRAP },
} as const satisfies Readonly<Record<string, IStyleData>>;
const COLUMN_WIDTH = 120;
/** Columns are as wide as their longest line within these bounds, in characters; longer texts are wrapped. */
const LEAST_LINE = 8;
const LONGEST_LINE = 60;
/** A label alone makes its column no wider than that: a survey's questions are labels. */
const LONGEST_LABEL = 20;
const CHARACTER_WIDTH = 7;
const PADDING = 16;

function bareName(file: string): string {
  return file.normalize('NFC').replace(/\.csv$/i, '');
}

function tabName(name: string): string {
  return (
    name
      .replace(/[[\]*?:/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Feuille'
  );
}

function position(name: string, order: readonly string[]): number {
  const known = order.findIndex((tab) => tab.localeCompare(name, 'fr', { sensitivity: 'base' }) === 0);
  return known < 0 ? order.length : known;
}

/**
 * Gives the tab that a file's name says: `Classeur - Dépenses.csv`, as Google downloads it, `Dépenses (1).csv`,
 * `5. Dépenses.csv`; the whole name where that is none of `order`, or several files would be it.
 */
function tabNames(files: readonly string[], order: readonly string[]): string[] {
  const short = files.map((file) => {
    const name = /^(?:.* - |\d+\W+)?(.*?)(?: ?\(\d+\))?$/u.exec(bareName(file))?.[1] ?? '';
    return position(name, order) < order.length ? name : bareName(file);
  });
  const folded = short.map((name) => name.toLowerCase());
  return files.map((file, index) => {
    const isAlone = folded.filter((name) => name === folded[index]).length === 1;
    return tabName((isAlone ? short[index] : undefined) ?? bareName(file));
  });
}

/** Gives how a cell looks: labels stand out, and texts too long for their column go on to the next line. */
function styleOf(text: string, row: number): keyof typeof STYLES {
  if (row === 0) return 'entete';
  return text.length > LONGEST_LINE || text.includes('\n') ? 'paragraphe' : 'texte';
}

function columnsFor(cellData: IObjectMatrixPrimitiveType<ICellData>): Record<number, Partial<IColumnData>> {
  const longest = new Map<number, number>();
  for (const [row, cells] of Object.entries(cellData)) {
    for (const [column, cell] of Object.entries(cells as Record<string, ICellData>)) {
      const line = Math.max(
        ...String(cell.v)
          .split('\n')
          .map(({ length }) => length),
      );
      longest.set(
        Number(column),
        Math.max(longest.get(Number(column)) ?? LEAST_LINE, Math.min(line, row === '0' ? LONGEST_LABEL : LONGEST_LINE)),
      );
    }
  }
  return Object.fromEntries(
    [...longest].map(([column, characters]) => [column, { w: characters * CHARACTER_WIDTH + PADDING }]),
  );
}

function readSheet(name: string, gid: number, rows: SeparatedText['rows']): Partial<IWorksheetData> {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  let lastRow = -1;
  let lastColumn = -1;
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value === '') return;
      (cellData[row] ??= {})[column] = { v: value, t: CellValueType.STRING, s: styleOf(value, row) };
      lastRow = row;
      lastColumn = Math.max(lastColumn, column);
    });
  });
  const extras: SheetExtras = { ...NO_EXTRAS, gid };
  return {
    id: String(gid),
    name,
    hidden: NO,
    tabColor: '',
    freeze: { xSplit: 0, ySplit: lastRow >= 0 ? 1 : 0, startRow: lastRow >= 0 ? 1 : -1, startColumn: -1 },
    ...gridSize(lastRow + 1, lastColumn + 1),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: 20,
    mergeData: [],
    cellData,
    rowData: {},
    columnData: columnsFor(cellData),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: YES,
    rightToLeft: NO,
    custom: extras,
  };
}

/** What the reader could not make sense of in a file, and how it was read. */
export interface CsvComplaint {
  readonly tab: string;
  readonly cell: string;
  readonly message: string;
}

/** A folder of CSV files as a workbook, and what its reader complains of. */
export interface CsvWorkbook {
  readonly document: WorkbookDocument;
  readonly complaints: readonly CsvComplaint[];
}

const FILLED = /\S/u;
const LOOKED_AT = 20;
/** What is left of a number behind a comma or a space that parted it. */
const REST = /^(?:\d{2}|\d{3}(?:[.,]\d+)?)\s*(?:€|EUR)?$/iu;

/** Gives the places where a separator seems to have cut a number in two: their lines have more cells than labels. */
function cutNumbers(rows: SeparatedText['rows']): { readonly row: number; readonly column: number }[] {
  const filled = (cells: readonly string[]): number => cells.filter((cell) => FILLED.test(cell)).length;
  const widest = Math.max(0, ...rows.slice(0, LOOKED_AT).map(filled));
  const header = rows.findIndex((cells) => filled(cells) * 2 > widest);
  const width = rows[header]?.length ?? 0;
  return rows.flatMap((cells, row) => {
    if (row <= header || cells.length <= width) return [];
    const isCut = (cell: string, column: number): boolean => /\d$/u.test(cell) && REST.test(cells[column + 1] ?? '');
    const column = cells.slice(0, width).map(isCut).lastIndexOf(true);
    return column < 0 ? [] : [{ row, column }];
  });
}

function complaintsOf(file: string, tab: string, { rows, openQuotes }: SeparatedText): CsvComplaint[] {
  const cut = cutNumbers(rows).map(({ row, column }) => ({
    tab,
    cell: cellAddress(row, column),
    message:
      `${file}, ligne ${row + 1} : la ligne a plus de cellules que d’en-têtes, et le séparateur semble y avoir coupé ` +
      'un nombre en deux. Mettez ce nombre entre guillemets.',
  }));
  const quotes = openQuotes.map(({ line, row, column }) => ({
    tab,
    cell: cellAddress(row - 1, column - 1),
    message:
      `${file}, ligne ${line} : un guillemet ouvre la cellule et ne la ferme pas. Il est lu comme du texte ; ` +
      'retirez-le, ou fermez-le.',
  }));
  const damaged = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text.includes('\ufffd')
        ? [
            {
              tab,
              cell: cellAddress(row, column),
              message: `${file}, ligne ${row + 1} : un caractère est illisible. Enregistrez le fichier en UTF-8.`,
            },
          ]
        : [],
    ),
  );
  return [...quotes, ...cut, ...damaged];
}

function readText({ name, bytes }: CsvFile): SeparatedText {
  const { encoding, text } = decodeText(bytes);
  if (text === null)
    throw new UnreadableFileError(`${name} est codé en ${encoding}, qui n’est pas lu : enregistrez-le en UTF-8.`);
  if (text.includes('\0')) throw new UnreadableFileError(`${name} n’est pas un fichier de texte.`);
  return readCsv(text);
}

/**
 * Gives the workbook in a folder of CSV files, a tab a file, every cell a text; separators and encodings are found from
 * each file; known tabs stand in `order`, before the others. Files with another extension are passed over; throws
 * UnreadableFileError when none is left.
 */
export function readCsvFolder(entries: readonly CsvFile[], order: readonly string[]): CsvWorkbook {
  const found = entries.filter(({ name }) => /\.csv$/i.test(name) && !name.startsWith('.'));
  const names = tabNames(
    found.map(({ name }) => name),
    order,
  );
  const files = found
    .map((file, index) => ({ name: names[index] ?? '', file }))
    .sort(
      (one, other) =>
        position(one.name, order) - position(other.name, order) || one.name.localeCompare(other.name, 'fr'),
    );
  if (files.length === 0) throw new UnreadableFileError('Le dossier ne contient aucun fichier .csv.');
  const twice = files.find(
    ({ name }, index) => files.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) !== index,
  );
  if (twice) throw new UnreadableFileError(`Deux fichiers du dossier donneraient le même onglet « ${twice.name} ».`);
  const read = files.map(({ name, file }) => ({ name, file: file.name, text: readText(file) }));
  const sheets = Object.fromEntries(
    read.map(({ name, text }, index) => [String(index + 1), readSheet(name, index + 1, text.rows)]),
  );
  const document: WorkbookDocument = {
    id: 'classeur',
    name: 'Classeur',
    appVersion: '',
    locale: LocaleType.FR_FR,
    styles: { ...STYLES },
    sheetOrder: files.map((_, index) => String(index + 1)),
    sheets,
    defaultStyle: { fs: 10 },
  };
  return { document, complaints: read.flatMap(({ name, file, text }) => complaintsOf(file, name, text)) };
}
