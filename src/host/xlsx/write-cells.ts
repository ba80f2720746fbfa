import type { ICellData, IObjectMatrixPrimitiveType, IRowData, Nullable } from '@univerjs/core';
import { cellAddress } from '../values/a1-notation';
import { PLAIN, sameStyle, styleFacts, type CellStyle } from '../engine/cell-style';
import type { CellExtras, WorkbookDocument } from '../values/document';
import { keptFormula } from '../engine/kept-formulas';
import { isErrorValue as isError, NO, plainValue, YES, type PlainValue } from '../engine/snapshot-values';
import { encodeCellText, cellsOfRow } from '../../files/xlsx/sheet-rows';
import { isDayPattern } from '../../files/xlsx/number-formats';
import { element, type XmlElement } from '../../files/xml/xml-element';
import { innerXml } from '../../files/xml/write-xml';
import { spills } from './newer-functions';
import { formulaToFile, shiftFormula } from './formulas';
import { textElement } from './notes';
import { FormulaReader } from './read-cells';
import type { StyleTable } from './styles';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Row = Readonly<Record<number, Nullable<ICellData>>>;

/** One side of a comparison: a sheet's cells, with how they look. */
interface CellSide {
  readonly cells: Cells;
  readonly rows: Readonly<Record<number, Partial<IRowData> | undefined>>;
  readonly styleOf: (cell: Nullable<ICellData>) => CellStyle;
}

/** What the cells that are written need to know of the workbook. */
interface CellTarget {
  readonly styles: StyleTable;
  /** Days to take off dates, when the workbook counts them from 1904. */
  readonly dateShift: number;
  /** Gives a row its height, where the sheet is the add-on's. */
  readonly fit: ((row: XmlElement, number: number) => void) | null;
  /** Gives the number of the mark of formulas that fill as many cells as they give; null when there is to be none. */
  readonly dynamicMark: () => number | null;
}

const GRID = { rows: 1_048_576, columns: 16_384 } as const;
/** Excel finds a file damaged when a cell holds more characters. */
const TEXT_LIMIT = 32_767;
const CUT = '… [texte coupé]';
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** Gives one side of a comparison, for a sheet of a document (nothing for a sheet that is not there). */
export function cellSide(document: WorkbookDocument, sheetId: string, defaultSize: number): CellSide {
  const known = new Map<string, CellStyle>();
  const styleOf = (cell: Nullable<ICellData>): CellStyle => {
    const style = cell?.s;
    if (style === undefined || style === null) return PLAIN;
    if (typeof style !== 'string') return styleFacts(style, defaultSize);
    let facts = known.get(style);
    if (!facts) known.set(style, (facts = styleFacts(document.styles[style], defaultSize)));
    return facts;
  };
  const sheet = document.sheets[sheetId];
  return { cells: sheet?.cellData ?? {}, rows: sheet?.rowData ?? {}, styleOf };
}

/** Gives a reader of formulas: Univer keeps one that was filled down only once, under a number. */
function formulaReader(cells: Cells): (cell: Nullable<ICellData>, row: number, column: number) => string | null {
  let origins: Map<string, { formula: string; row: number; column: number }> | null = null;
  return (cell, row, column) => {
    if (!cell) return null;
    if (cell.f) return cell.f;
    if (!cell.si) return keptFormula(cell);
    if (!origins) {
      origins = new Map();
      for (const [line, content] of Object.entries(cells)) {
        for (const [place, other] of Object.entries(content as Row)) {
          if (other && other.f && other.si)
            origins.set(other.si, { formula: other.f, row: Number(line), column: Number(place) });
        }
      }
    }
    const origin = origins.get(cell.si);
    return origin ? shiftFormula(origin.formula, row - origin.row, column - origin.column) : null;
  };
}

function shortText(text: string): string {
  return text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT : text;
}

/** Puts a value and a formula into a cell that has neither. */
function fill(cell: XmlElement, value: PlainValue, formula: XmlElement | null): XmlElement {
  const put = (type: string | null, text: string): void => {
    cell.set('t', type);
    cell.children.push(element('v', {}, text));
  };
  if (formula) cell.children.push(formula);
  if (value === null) return cell;
  if (typeof value === 'boolean') put('b', value ? '1' : '0');
  else if (typeof value === 'number')
    put(Number.isFinite(value) ? null : 'e', Number.isFinite(value) ? String(value) : '#NUM!');
  else if (!formula) {
    cell.set('t', 'inlineStr');
    cell.children.push(element('is', {}, textElement(shortText(value))));
  } else if (isError(value)) put('e', ERRORS.has(value) ? value : '#VALUE!');
  else put('str', encodeCellText(value.slice(0, TEXT_LIMIT)));
  return cell;
}

/** What is to be done to a row: the columns whose cells change, and whether its height does, or it is hidden. */
interface RowChange {
  readonly columns: readonly number[];
  readonly resized: boolean;
  readonly rehidden: boolean;
}

/**
 * Writes the cells that differ from one document to another, row by row; all others stay as they are. It is made with
 * both documents, is then given the rows of the file in order, and then gives them as they are to be.
 */
export class CellWriter {
  readonly notes = new Map<string, string | null>();
  readonly links = new Map<string, string | null>();
  readonly #before: CellSide;
  readonly #after: CellSide;
  readonly #target: CellTarget;
  readonly #formulaBefore: ReturnType<typeof formulaReader>;
  readonly #formulaAfter: ReturnType<typeof formulaReader>;
  readonly #changes = new Map<number, RowChange>();
  readonly #order: readonly number[];
  readonly #written: string[] = [];
  readonly #formulas = new FormulaReader();
  #rowXml: ((row: XmlElement) => string) | null = null;
  #next = 0;

  constructor(before: CellSide, after: CellSide, target: CellTarget) {
    this.#before = before;
    this.#after = after;
    this.#target = target;
    this.#formulaBefore = formulaReader(before.cells);
    this.#formulaAfter = formulaReader(after.cells);
    const rows = [before.cells, after.cells, before.rows, after.rows].flatMap((side) => Object.keys(side).map(Number));
    for (const row of new Set(rows)) {
      if (row >= GRID.rows) continue;
      const columns = this.#columns(row).filter((column) => this.#differs(row, column));
      const resized = (this.#after.rows[row]?.h ?? null) !== (this.#before.rows[row]?.h ?? null);
      const rehidden = (this.#after.rows[row]?.hd ?? NO) !== (this.#before.rows[row]?.hd ?? NO);
      if (columns.length > 0 || resized || rehidden) this.#changes.set(row, { columns, resized, rehidden });
    }
    this.#order = [...this.#changes.keys()].sort((one, other) => one - other);
  }

  get changed(): boolean {
    return this.#changes.size > 0;
  }

  /** Takes the next row of the file, with its number counted from 0. */
  row(row: XmlElement, number: number, sheet: XmlElement, columnStyles: ReadonlyMap<number, number>): void {
    this.#newRows(number, sheet, columnStyles);
    const change = this.#changes.get(number);
    if (change) {
      this.#next += 1;
      this.#changeRow(row, number, change, columnStyles);
    } else if (this.changed) this.#plainRow(row, number);
    this.#put(row, number, sheet);
  }

  /** Gives the rows as they are to be, those of the document that the file does not have included. */
  finish(sheet: XmlElement, columnStyles: ReadonlyMap<number, number>): readonly string[] {
    this.#newRows(Infinity, sheet, columnStyles);
    return this.#written;
  }

  #newRows(until: number, sheet: XmlElement, columnStyles: ReadonlyMap<number, number>): void {
    for (let early = this.#order[this.#next]; early !== undefined && early < until;) {
      const row = element('row', { r: early + 1 });
      const change = this.#changes.get(early);
      if (change) this.#changeRow(row, early, change, columnStyles);
      if (row.children.length > 0 || change?.resized === true || change?.rehidden === true)
        this.#put(row, early, sheet);
      early = this.#order[(this.#next += 1)];
    }
  }

  #put(row: XmlElement, number: number, sheet: XmlElement): void {
    this.#target.fit?.(row, number);
    this.#rowXml ??= innerXml(sheet);
    this.#written.push(this.#rowXml(row));
  }

  #columns(row: number): number[] {
    const after = this.#after.cells[row];
    const before = this.#before.cells[row];
    const keys = Object.keys(after ?? {});
    if (before) for (const key of Object.keys(before)) if (!(after && key in after)) keys.push(key);
    return keys.map(Number).filter((column) => column < GRID.columns);
  }

  /** Formulas that are shared with others are written plain: the cell that they are shared from may be gone. */
  #plainRow(row: XmlElement, number: number): void {
    for (const { column, cell } of cellsOfRow(row)) {
      const formula = cell.child('f');
      const text = formula ? this.#formulas.read(cell, number, column) : null;
      if (formula?.get('t') !== 'shared' || text === null) continue;
      formula.set('t', null).set('si', null).set('ref', null);
      formula.children = [text];
    }
  }

  #changeRow(row: XmlElement, number: number, change: RowChange, columnStyles: ReadonlyMap<number, number>): void {
    this.#plainRow(row, number);
    const present = cellsOfRow(row);
    const cells = new Map<number, XmlElement>();
    for (const { column, cell } of present) cells.set(column, cell);
    const rowStyle = row.number('s');
    for (const column of change.columns) {
      const style = rowStyle ?? columnStyles.get(column) ?? 0;
      const written = this.#cell(number, column, cells.get(column) ?? null, style);
      if (written) cells.set(column, written);
      else cells.delete(column);
    }
    row.set('spans', null);
    if (change.resized) {
      const height = this.#after.rows[number]?.h ?? null;
      row.set('ht', height === null ? null : height * 0.75).set('customHeight', height === null ? null : 1);
    }
    if (change.rehidden) row.set('hidden', this.#after.rows[number]?.hd === YES ? 1 : null);
    row.remove(new Set(present.map(({ cell }) => cell)));
    const columns = [...cells.keys()].sort((one, other) => one - other);
    row.children.unshift(...columns.flatMap((column) => cells.get(column) ?? []));
  }

  #differs(row: number, column: number): boolean {
    const before = this.#before.cells[row]?.[column];
    const after = this.#after.cells[row]?.[column];
    if (before === after) return false;
    this.#extras(row, column, before, after);
    return (
      this.#contentDiffers(row, column, before, after) ||
      !sameStyle(this.#before.styleOf(before), this.#after.styleOf(after))
    );
  }

  #contentDiffers(row: number, column: number, before: Nullable<ICellData>, after: Nullable<ICellData>): boolean {
    const was = this.#formulaBefore(before, row, column);
    const is = this.#formulaAfter(after, row, column);
    if (was !== is) return true;
    const old = plainValue(before);
    const now = plainValue(after);
    // A formula that Univer cannot calculate keeps the result that the file had.
    if (is !== null && isError(now) && old !== null && !isError(old)) return false;
    return old !== now;
  }

  #extras(row: number, column: number, before: Nullable<ICellData>, after: Nullable<ICellData>): void {
    const was = (before?.custom ?? {}) as CellExtras;
    const is = (after?.custom ?? {}) as CellExtras;
    if ((was.note ?? '') !== (is.note ?? '')) this.notes.set(cellAddress(row, column), is.note ?? null);
    if ((was.link ?? '') !== (is.link ?? '')) this.links.set(cellAddress(row, column), is.link ?? null);
  }

  /** Gives a cell as it is to be, or null when there is to be none. */
  #cell(row: number, column: number, present: XmlElement | null, newStyle: number): XmlElement | null {
    const before = this.#before.cells[row]?.[column];
    const after = this.#after.cells[row]?.[column];
    const { styles, dateShift } = this.#target;
    const look = this.#after.styleOf(after);
    const formula = this.#formulaAfter(after, row, column);
    const changed = this.#contentDiffers(row, column, before, after);
    let value = plainValue(after);
    const quoted = changed ? formula === null && typeof value === 'string' && /^[=+\-@]/.test(value) : null;
    const base = present ? (present.number('s') ?? 0) : newStyle;
    const style = styles.numberFor(base, this.#before.styleOf(before), look, quoted);
    if (!changed && present) return present.set('s', style === 0 ? null : style);
    if (dateShift !== 0 && typeof value === 'number' && isDayPattern(look.pattern)) value -= dateShift;
    const cell = element('c', { r: cellAddress(row, column), s: style > 0 ? style : null });
    if (formula === null) return value === null && style === 0 ? null : fill(cell, value, null);
    const old = formula === this.#formulaBefore(before, row, column) ? (present?.child('f') ?? null) : null;
    if (old) return fill(cell.set('cm', present?.get('cm') ?? null), value, old);
    const text = formulaToFile(formula);
    const mark = spills(text) ? this.#target.dynamicMark() : null;
    const array = mark === null ? {} : { t: 'array', ref: cellAddress(row, column) };
    return fill(cell.set('cm', mark), value, element('f', array, text));
  }
}
