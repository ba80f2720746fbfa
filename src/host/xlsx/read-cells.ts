import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type IRowData } from '@univerjs/core';
import { cellAddress, parseArea } from '../values/a1-notation';
import type { WholeState } from '../values/document';
import { formulaFromFile, shiftFormula } from './formulas';
import { keepFormula } from '../engine/kept-formulas';
import { YES } from '../engine/snapshot-values';
import { UnreadableFileError } from '../../files/unreadable-file';
import { decodeCellText, detached, richText, cellsOfRow, isoSerial } from '../../files/xlsx/sheet-rows';
import { isTrue, type XmlElement } from '../../files/xml/xml-element';
import type { StyleTable } from './styles';

/** A sheet's cells as Univer keeps them, with the last filled row and column, from 0 (-1 for none). */
interface ReadCells {
  readonly cellData: IObjectMatrixPrimitiveType<ICellData>;
  readonly rowData: Record<number, Partial<IRowData>>;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** What formulas over several cells fill. */
  readonly arrays: readonly WholeState[];
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

const LIMITS = { cells: 5_000_000, characters: 100_000_000 } as const;

function readValue(cell: XmlElement, { texts, styles, dateShift }: CellContext): ICellData {
  const type = cell.get('t') ?? 'n';
  if (type === 'inlineStr') {
    const text = detached(richText(cell.child('is')));
    return text === '' ? {} : { v: text, t: CellValueType.STRING };
  }
  const raw = cell.child('v')?.text ?? '';
  if (raw === '') return {};
  switch (type) {
    case 's':
      return { v: texts[Number(raw)] ?? '', t: CellValueType.STRING };
    case 'b':
      return { v: isTrue(raw) ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'str':
      return { v: decodeCellText(raw), t: CellValueType.STRING };
    case 'e':
      return { v: raw, t: CellValueType.STRING };
    case 'd': {
      const serial = isoSerial(raw.trim());
      return serial === null ? { v: raw, t: CellValueType.STRING } : { v: serial, t: CellValueType.NUMBER };
    }
    default: {
      const value = raw.trim() === '' ? NaN : Number(raw);
      if (!Number.isFinite(value)) return { v: raw, t: CellValueType.STRING };
      const shift = dateShift !== 0 && styles.showsDay(cell.number('s') ?? 0) ? dateShift : 0;
      return { v: value + shift, t: CellValueType.NUMBER };
    }
  }
}

/** Reads the formulas of a sheet's cells, those shared with a former cell filled in. */
export class FormulaReader {
  readonly #shared = new Map<string, SharedFormula>();

  /** Gives the formula of a cell as the file would have it there alone, or null when it has none. */
  read(cell: XmlElement, row: number, column: number): string | null {
    const formula = cell.child('f');
    const kind = formula?.get('t') ?? null;
    if (!formula || kind === 'dataTable') return null;
    const { text } = formula;
    const index = kind === 'shared' ? formula.get('si') : null;
    const origin = index === null ? undefined : this.#shared.get(index);
    if (index !== null && text !== '') this.#shared.set(index, { text, row, column });
    if (text === '' && origin) return shiftFormula(origin.text, row - origin.row, column - origin.column);
    return text === '' ? null : text;
  }
}

/** Gathers the cells of a sheet row by row; throws UnreadableFileError when there are too many. */
export class CellReader {
  readonly #cells: IObjectMatrixPrimitiveType<ICellData> = {};
  readonly #rows: Record<number, Partial<IRowData>> = {};
  readonly #formulas = new FormulaReader();
  readonly #context: CellContext;
  readonly #sheetName: string;
  readonly #arrays: WholeState[] = [];
  #last = { row: -1, column: -1 };
  #count = 0;
  #characters = 0;

  constructor(context: CellContext, sheetName: string) {
    this.#context = context;
    this.#sheetName = sheetName;
  }

  /** Reads a row, with its number counted from 0. */
  row(element: XmlElement, row: number): void {
    const height = element.flag('customHeight') ? element.number('ht') : null;
    const hidden = element.flag('hidden');
    if (height !== null || hidden)
      this.#rows[row] = { ...(height !== null && { h: Math.round((height * 4) / 3) }), ...(hidden && { hd: YES }) };
    const cells: Record<number, ICellData> = {};
    for (const { column, cell: found } of cellsOfRow(element)) {
      const style = found.number('s') ?? 0;
      const cell = readValue(found, this.#context);
      const formula = found.children.length > 0 ? this.#formulas.read(found, row, column) : null;
      if (formula !== null) cell.f = formulaFromFile(formula);
      // A formula over several cells fills them all: the engine would find them taken.
      const filled = cell.f && found.child('f')?.get('t') === 'array' ? (found.child('f')?.get('ref') ?? '') : '';
      if (cell.f && filled.includes(':')) {
        keepFormula(cell, cell.f);
        const area = parseArea(filled);
        if (area) this.#arrays.push({ kind: 'array', area });
      }
      if (style > 0) cell.s = `x${style}`;
      const held = cell.v !== undefined || formula !== null;
      if (!held && style === 0) continue;
      cells[column] = cell;
      this.#count += 1;
      if (typeof cell.v === 'string') this.#characters += cell.v.length;
      if (held) this.#last = { row: Math.max(this.#last.row, row), column: Math.max(this.#last.column, column) };
    }
    if (Object.keys(cells).length > 0) this.#cells[row] = cells;
    if (this.#count > LIMITS.cells || this.#characters > LIMITS.characters)
      throw new UnreadableFileError(`L’onglet « ${this.#sheetName} » a trop de cellules pour être lu.`, 'too-large');
  }

  finish(): ReadCells {
    const { row, column } = this.#last;
    if ((row + 1) * (column + 1) > 2 * LIMITS.cells) {
      throw new UnreadableFileError(
        `L’onglet « ${this.#sheetName} » s’étend jusqu’à la cellule ${cellAddress(row, column)} : supprimez ` +
          'les lignes et colonnes inutiles.',
        'too-large',
      );
    }
    return { cellData: this.#cells, rowData: this.#rows, lastRow: row, lastColumn: column, arrays: this.#arrays };
  }
}
