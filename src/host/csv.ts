import { CellValueType, LocaleType, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IColumnData, IObjectMatrixPrimitiveType, IStyleData, IWorksheetData } from '@univerjs/core';
import { parse } from 'papaparse';
import type { SheetExtras, WorkbookDocument } from './document';
import { NO, YES } from './snapshot-values';
import { UnreadableFileError } from './xlsx-package';
import { gridSize } from './xlsx-read';

/** A file of the folder: its name with extension, and its bytes. */
export interface CsvFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The order in which the tabs stand, whatever the order of the files. */
const ORDER = ['Paramètres', 'Programme', 'Inscriptions', 'Personnel', 'Dépenses', 'Recettes', 'Satisfaction', 'Avis', 'Constats', 'Éditions'];
/** Every cell is text and stays so: no spreadsheet may take `06/07` for a date or `=1+1` for a formula. */
const TEXT = { n: { pattern: '@' }, vt: VerticalAlign.TOP } as const;
const STYLES = {
  texte: TEXT,
  entete: { ...TEXT, bl: YES, tb: WrapStrategy.WRAP },
  paragraphe: { ...TEXT, tb: WrapStrategy.WRAP },
} as const satisfies Readonly<Record<string, IStyleData>>;
const COLUMN_WIDTH = 120;
/** Columns are as wide as their longest line, within these bounds (in characters); a longer text goes on to the next line. */
const LEAST_LINE = 8;
const LONGEST_LINE = 60;
/** A label alone makes its column no wider than that: a survey's questions are labels. */
const LONGEST_LABEL = 20;
const CHARACTER_WIDTH = 7;
const PADDING = 16;

/** What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has control characters (Node 20 decodes the one as the other). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Gives the text of a file in UTF-8, or in Windows-1252 when its bytes are no UTF-8 (an older Excel). */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80] ?? char);
  }
}

function tabName(file: string): string {
  return file.normalize('NFC').replace(/\.csv$/i, '').replace(/[[\]*?:/\\]/g, ' ').slice(0, 31).trim() || 'Feuille';
}

function position(name: string): number {
  const known = ORDER.findIndex((tab) => tab.localeCompare(name, 'fr', { sensitivity: 'base' }) === 0);
  return known < 0 ? ORDER.length : known;
}

/** Gives how a cell looks: labels stand out, and texts too long for their column go on to the next line. */
function styleOf(text: string, row: number): keyof typeof STYLES {
  if (row === 0) return 'entete';
  return text.length > LONGEST_LINE || text.includes('\n') ? 'paragraphe' : 'texte';
}

/** Gives the columns with the width that their texts ask for. */
function columnsFor(cellData: IObjectMatrixPrimitiveType<ICellData>): Record<number, Partial<IColumnData>> {
  const longest = new Map<number, number>();
  for (const [row, cells] of Object.entries(cellData)) {
    for (const [column, cell] of Object.entries(cells as Record<string, ICellData>)) {
      const line = Math.max(...String(cell.v).split('\n').map(({ length }) => length));
      longest.set(Number(column), Math.max(longest.get(Number(column)) ?? LEAST_LINE, Math.min(line, row === '0' ? LONGEST_LABEL : LONGEST_LINE)));
    }
  }
  return Object.fromEntries([...longest].map(([column, characters]) => [column, { w: characters * CHARACTER_WIDTH + PADDING }]));
}

function readSheet(name: string, gid: number, bytes: Uint8Array): Partial<IWorksheetData> {
  const rows = parse<string[]>(decode(bytes), { delimiter: ';', skipEmptyLines: false }).data;
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  let lastRow = -1;
  let lastColumn = -1;
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text === '') return;
      const value = text.replaceAll('\r\n', '\n');
      (cellData[row] ??= {})[column] = { v: value, t: CellValueType.STRING, s: styleOf(value, row) };
      lastRow = row;
      lastColumn = Math.max(lastColumn, column);
    });
  });
  const extras: SheetExtras = { gid, charts: [], validations: [], conditionalFormats: [], protections: [], metadata: [], filter: null };
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

/**
 * Gives the workbook in a folder of CSV files (`;` between cells), a tab a file, every cell a text.
 * Files with another extension are passed over; throws UnreadableFileError when none is left.
 */
export function readCsvFolder(entries: readonly CsvFile[]): WorkbookDocument {
  const files = entries
    .filter(({ name }) => /\.csv$/i.test(name) && !name.startsWith('.'))
    .map(({ name, bytes }) => ({ name: tabName(name), bytes }))
    .sort((one, other) => position(one.name) - position(other.name) || one.name.localeCompare(other.name, 'fr'));
  if (files.length === 0) throw new UnreadableFileError('Le dossier ne contient aucun fichier .csv.');
  const twice = files.find(({ name }, index) => files.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) !== index);
  if (twice) throw new UnreadableFileError(`Deux fichiers du dossier donneraient le même onglet « ${twice.name} ».`);
  const sheets = Object.fromEntries(files.map(({ name, bytes }, index) => [String(index + 1), readSheet(name, index + 1, bytes)]));
  return {
    id: 'classeur',
    name: 'Classeur',
    appVersion: '',
    locale: LocaleType.FR_FR,
    styles: { ...STYLES },
    sheetOrder: files.map((_, index) => String(index + 1)),
    sheets,
    defaultStyle: { fs: 10 },
  };
}
