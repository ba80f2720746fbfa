import { CellValueType } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, IRowData } from '@univerjs/core';
import { cellAddress, parseAddress } from '../values/a1-notation';
import { formulaFromFile, shiftFormula } from './formulas';
import { YES } from '../engine/snapshot-values';
import { isDatePattern } from './number-formats';
import { UnreadableFileError } from './package';
import type { StyleTable } from './styles';
import { attribute, decodeCellText, decodeXml, elements, isTrue, nextElement, numberAttribute } from './xml';

/**
 * A sheet's cells as Univer keeps them, with the last row and column that hold something, counted from 0 (-1 for none).
 */
export interface ReadCells {
  readonly cellData: IObjectMatrixPrimitiveType<ICellData>;
  readonly rowData: Record<number, Partial<IRowData>>;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What cells refer to: the shared texts, the styles, and the days to add to dates that count from 1904. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly styles: StyleTable;
  readonly dateShift: number;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const CELLS_LIMIT = 5_000_000;

/** Gives the text of a shared or inline string: its runs joined, its phonetic guide left out. */
export function richText(xml: string): string {
  const bare = xml.includes('<rPh') ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml;
  return elements(bare, 't')
    .map(({ inner }) => decodeCellText(inner))
    .join('');
}

/** Gives the workbook's shared texts, in order. */
export function sharedTexts(xml: string | null): string[] {
  return xml === null ? [] : elements(xml, 'si').map(({ inner }) => richText(inner));
}

function isoSerial(text: string): number | null {
  const time = Date.parse(/[zZ]$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}

function readValue(type: string, inner: string, context: CellContext): ICellData {
  if (type === 'inlineStr') {
    const text = richText(nextElement(inner, 'is', 0)?.inner ?? '');
    return text === '' ? {} : { v: text, t: CellValueType.STRING };
  }
  const raw = nextElement(inner, 'v', 0)?.inner;
  if (raw === undefined || raw === '') return {};
  switch (type) {
    case 's':
      return { v: context.texts[Number(raw)] ?? '', t: CellValueType.STRING };
    case 'b':
      return { v: isTrue(raw.trim()) ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'str':
      return { v: decodeCellText(raw), t: CellValueType.STRING };
    case 'e':
      return { v: decodeXml(raw), t: CellValueType.STRING };
    case 'd': {
      const serial = isoSerial(raw);
      return serial === null ? { v: decodeXml(raw), t: CellValueType.STRING } : { v: serial, t: CellValueType.NUMBER };
    }
    default: {
      const value = Number(raw);
      return Number.isFinite(value)
        ? { v: value, t: CellValueType.NUMBER }
        : { v: decodeXml(raw), t: CellValueType.STRING };
    }
  }
}

/** Gives the formula of a cell, those shared with a former cell filled in; null when it has none. */
function readFormula(inner: string, row: number, column: number, shared: Map<string, SharedFormula>): string | null {
  const found = nextElement(inner, 'f', 0);
  if (!found) return null;
  const kind = attribute(found.attributes, 't');
  const text = decodeXml(found.inner);
  if (kind === 'dataTable') return null;
  const index = kind === 'shared' ? attribute(found.attributes, 'si') : null;
  if (index !== null && text !== '') shared.set(index, { text, row, column });
  const origin = index !== null && text === '' ? shared.get(index) : undefined;
  if (origin) return formulaFromFile(shiftFormula(origin.text, row - origin.row, column - origin.column));
  return text === '' ? null : formulaFromFile(text);
}

/** Gives the id in a snapshot of a style by its number in the file. */
export function styleId(number: number): string {
  return `x${number}`;
}

/**
 * Gives the cells of a sheet from the XML between its `sheetData` tags; throws UnreadableFileError when there are too
 * many.
 */
export function readCells(xml: string, context: CellContext, sheetName: string): ReadCells {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  const shared = new Map<string, SharedFormula>();
  let lastRow = -1;
  let lastColumn = -1;
  let count = 0;
  let row = -1;
  for (let line = nextElement(xml, 'row', 0); line; line = nextElement(xml, 'row', line.end)) {
    row = (numberAttribute(line.attributes, 'r') ?? row + 2) - 1;
    const height = isTrue(attribute(line.attributes, 'customHeight')) ? numberAttribute(line.attributes, 'ht') : null;
    const hidden = isTrue(attribute(line.attributes, 'hidden'));
    if (height !== null || hidden)
      rowData[row] = { ...(height !== null && { h: Math.round((height * 4) / 3) }), ...(hidden && { hd: YES }) };
    const cells: Record<number, ICellData> = {};
    let column = -1;
    for (let found = nextElement(line.inner, 'c', 0); found; found = nextElement(line.inner, 'c', found.end)) {
      const address = attribute(found.attributes, 'r');
      column = (address === null ? null : parseAddress(address))?.column ?? column + 1;
      const number = numberAttribute(found.attributes, 's') ?? 0;
      const cell = readValue(attribute(found.attributes, 't') ?? 'n', found.inner, context);
      const formula = found.inner.includes('<f') ? readFormula(found.inner, row, column, shared) : null;
      if (formula !== null) cell.f = formula;
      if (number > 0) cell.s = styleId(number);
      if (
        context.dateShift !== 0 &&
        typeof cell.v === 'number' &&
        cell.t === CellValueType.NUMBER &&
        isDatePattern(context.styles.style(number).pattern)
      )
        cell.v += context.dateShift;
      const held = cell.v !== undefined || formula !== null;
      if (!held && number === 0) continue;
      cells[column] = cell;
      count += 1;
      if (!held) continue;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
    if (Object.keys(cells).length > 0) cellData[row] = cells;
    if (count > CELLS_LIMIT)
      throw new UnreadableFileError(`L’onglet « ${sheetName} » a trop de cellules pour être lu.`);
  }
  if ((lastRow + 1) * (lastColumn + 1) > 2 * CELLS_LIMIT) {
    throw new UnreadableFileError(
      `L’onglet « ${sheetName} » s’étend jusqu’à la cellule ${cellAddress(lastRow, lastColumn)} : supprimez ` +
        'les lignes et colonnes inutiles.',
    );
  }
  return { cellData, rowData, lastRow, lastColumn };
}
