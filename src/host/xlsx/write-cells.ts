import type { ICellData, IObjectMatrixPrimitiveType, IRowData, Nullable } from '@univerjs/core';
import { cellAddress, parseAddress } from '../values/a1-notation';
import { PLAIN, sameStyle, styleFacts, type CellStyle } from '../engine/cell-style';
import type { CellExtras, WorkbookDocument } from '../values/document';
import { plainValue, type PlainValue } from '../engine/snapshot-values';
import { formulaToFile, shiftFormula } from './formulas';
import { isDatePattern } from './number-formats';
import type { StyleTable } from './styles';
import {
  attribute,
  elements,
  encodeCellText,
  encodeXml,
  nextElement,
  numberAttribute,
  tag,
  textElement,
  withAttribute,
} from './xml';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Row = Readonly<Record<number, Nullable<ICellData>>>;

/** One side of a comparison: a sheet's cells, with how they look. */
export interface CellSide {
  readonly cells: Cells;
  readonly rows: Readonly<Record<number, Partial<IRowData> | undefined>>;
  readonly styleOf: (cell: Nullable<ICellData>) => CellStyle;
}

/** What the cells that are written need to know of the workbook and of the sheet. */
export interface CellTarget {
  readonly styles: StyleTable;
  /** Days to take off dates, when the workbook counts them from 1904. */
  readonly dateShift: number;
  readonly columnStyles: ReadonlyMap<number, number>;
}

/** What came of writing: the sheet's new cells, and the notes and links that changed, by address. */
export interface WrittenCells {
  readonly xml: string;
  readonly notes: ReadonlyMap<string, string | null>;
  readonly links: ReadonlyMap<string, string | null>;
  readonly changed: boolean;
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

function isError(value: PlainValue): boolean {
  return typeof value === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(value);
}

/** Gives a reader of formulas: Univer keeps one that was filled down only once, under a number. */
function formulaReader(cells: Cells): (cell: Nullable<ICellData>, row: number, column: number) => string | null {
  let origins: Map<string, { formula: string; row: number; column: number }> | null = null;
  return (cell, row, column) => {
    if (!cell) return null;
    if (cell.f) return cell.f;
    if (!cell.si) return null;
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

function textXml(text: string): string {
  const short =
    text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT : text;
  return `<is>${textElement(short)}</is>`;
}

function contentXml(attributes: string, value: PlainValue, formula: string): string {
  if (value === null) return tag('c', attributes, formula);
  if (typeof value === 'boolean') return tag('c', `${attributes} t="b"`, `${formula}<v>${value ? 1 : 0}</v>`);
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? tag('c', attributes, `${formula}<v>${value}</v>`)
      : tag('c', `${attributes} t="e"`, `${formula}<v>#NUM!</v>`);
  }
  if (formula === '') return tag('c', `${attributes} t="inlineStr"`, textXml(value));
  if (isError(value))
    return tag('c', `${attributes} t="e"`, `${formula}<v>${ERRORS.has(value) ? value : '#VALUE!'}</v>`);
  return tag('c', `${attributes} t="str"`, `${formula}<v>${encodeCellText(value.slice(0, TEXT_LIMIT))}</v>`);
}

/** A cell as the file has it. */
interface FileCell {
  readonly column: number;
  readonly xml: string;
  readonly attributes: string;
  readonly inner: string;
}

function fileCells(inner: string): Map<number, FileCell> {
  const cells = new Map<number, FileCell>();
  let column = -1;
  for (const found of elements(inner, 'c')) {
    column = parseAddress(attribute(found.attributes, 'r') ?? '')?.column ?? column + 1;
    cells.set(column, {
      column,
      xml: inner.slice(found.start, found.end),
      attributes: found.attributes,
      inner: found.inner,
    });
  }
  return cells;
}

/**
 * Writes the cells that differ from one document to another into a sheet's XML, row by row; all others stay as they
 * are.
 */
export class CellWriter {
  readonly #before: CellSide;
  readonly #after: CellSide;
  readonly #target: CellTarget;
  readonly #formulaBefore: ReturnType<typeof formulaReader>;
  readonly #formulaAfter: ReturnType<typeof formulaReader>;
  readonly #notes = new Map<string, string | null>();
  readonly #links = new Map<string, string | null>();
  #changed = false;
  #expand = false;

  constructor(before: CellSide, after: CellSide, target: CellTarget) {
    this.#before = before;
    this.#after = after;
    this.#target = target;
    this.#formulaBefore = formulaReader(before.cells);
    this.#formulaAfter = formulaReader(after.cells);
  }

  /** Gives the sheet's cells after the change, and what else of its cells changed. */
  write(xml: string): WrittenCells {
    const rows = [
      ...new Set([
        ...Object.keys(this.#before.cells),
        ...Object.keys(this.#after.cells),
        ...Object.keys(this.#before.rows),
        ...Object.keys(this.#after.rows),
      ]),
    ]
      .map(Number)
      .filter((row) => row < GRID.rows)
      .sort((one, other) => one - other);
    this.#expand = xml.includes('t="shared"') && rows.some((row) => this.#formulaChanges(row));
    const pieces: string[] = [];
    let next = 0;
    let row = -1;
    let copied = 0;
    for (let line = nextElement(xml, 'row', 0); line; line = nextElement(xml, 'row', line.end)) {
      row = (numberAttribute(line.attributes, 'r') ?? row + 2) - 1;
      for (let early = rows[next]; early !== undefined && early < row; early = rows[(next += 1)]) {
        pieces.push(xml.slice(copied, line.start), this.#row(early, '', '') ?? '');
        copied = line.start;
      }
      if (rows[next] !== row) continue;
      next += 1;
      const written = this.#row(row, line.attributes, line.inner);
      if (written !== null) {
        pieces.push(xml.slice(copied, line.start), written);
        copied = line.end;
      }
    }
    pieces.push(xml.slice(copied));
    for (const late of rows.slice(next)) pieces.push(this.#row(late, '', '') ?? '');
    return {
      xml: this.#changed ? pieces.join('') : xml,
      notes: this.#notes,
      links: this.#links,
      changed: this.#changed,
    };
  }

  #columns(row: number): number[] {
    const after = this.#after.cells[row];
    const before = this.#before.cells[row];
    const keys = Object.keys(after ?? {});
    if (before) for (const key of Object.keys(before)) if (!(after && key in after)) keys.push(key);
    return keys.map(Number).filter((column) => column < GRID.columns);
  }

  #formulaChanges(row: number): boolean {
    const before = this.#before.cells[row];
    const after = this.#after.cells[row];
    return (
      before !== undefined &&
      this.#columns(row).some(
        (column) =>
          this.#formulaBefore(before[column], row, column) !== this.#formulaAfter(after?.[column], row, column),
      )
    );
  }

  /** Gives a row as it is to be, or null when nothing in it changed. */
  #row(row: number, attributes: string, inner: string): string | null {
    const changes = this.#columns(row).filter((column) => this.#differs(row, column));
    const height = this.#after.rows[row]?.h ?? null;
    const resized = height !== (this.#before.rows[row]?.h ?? null);
    if (changes.length === 0 && !resized) return null;
    const present = fileCells(inner);
    const cells = new Map([...present].map(([column, { xml }]) => [column, xml]));
    for (const column of changes) {
      const written = this.#cell(row, column, present.get(column), numberAttribute(attributes, 's'));
      if (written === '') cells.delete(column);
      else cells.set(column, written);
    }
    this.#changed = true;
    let own = attributes === '' ? ` r="${row + 1}"` : withAttribute(attributes, 'spans', null);
    if (resized)
      own = withAttribute(
        withAttribute(own, 'ht', height === null ? null : height * 0.75),
        'customHeight',
        height === null ? null : 1,
      );
    const content = [...cells].sort(([one], [other]) => one - other).map(([, xml]) => xml);
    return content.length === 0 && attributes === '' && !resized ? '' : tag('row', own, content.join(''));
  }

  #differs(row: number, column: number): boolean {
    const before = this.#before.cells[row]?.[column];
    const after = this.#after.cells[row]?.[column];
    if (before === after && !this.#expand) return false;
    this.#extras(row, column, before, after);
    return (
      this.#contentDiffers(row, column, before, after) ||
      !sameStyle(this.#before.styleOf(before), this.#after.styleOf(after))
    );
  }

  #contentDiffers(row: number, column: number, before: Nullable<ICellData>, after: Nullable<ICellData>): boolean {
    const was = this.#formulaBefore(before, row, column);
    const is = this.#formulaAfter(after, row, column);
    if (was !== is || (this.#expand && is !== null)) return true;
    const old = plainValue(before);
    const now = plainValue(after);
    // A formula that Univer cannot calculate keeps the result that the file had.
    if (is !== null && isError(now) && old !== null && !isError(old)) return false;
    return old !== now;
  }

  #extras(row: number, column: number, before: Nullable<ICellData>, after: Nullable<ICellData>): void {
    const was = (before?.custom ?? {}) as CellExtras;
    const is = (after?.custom ?? {}) as CellExtras;
    if ((was.note ?? '') !== (is.note ?? '')) this.#notes.set(cellAddress(row, column), is.note ?? null);
    if ((was.link ?? '') !== (is.link ?? '')) this.#links.set(cellAddress(row, column), is.link ?? null);
  }

  #cell(row: number, column: number, present: FileCell | undefined, rowStyle: number | null): string {
    const before = this.#before.cells[row]?.[column];
    const after = this.#after.cells[row]?.[column];
    const { styles, dateShift, columnStyles } = this.#target;
    const look = this.#after.styleOf(after);
    const formula = this.#formulaAfter(after, row, column);
    const changed = this.#contentDiffers(row, column, before, after);
    let value = plainValue(after);
    const quoted = changed ? formula === null && typeof value === 'string' && /^[=+\-@]/.test(value) : null;
    const base = (present ? numberAttribute(present.attributes, 's') : (rowStyle ?? columnStyles.get(column))) ?? 0;
    const style = styles.numberFor(base, this.#before.styleOf(before), look, quoted);
    if (!changed && present) return tag('c', withAttribute(present.attributes, 's', style), present.inner);
    if (dateShift !== 0 && typeof value === 'number' && isDatePattern(look.pattern)) value -= dateShift;
    const attributes = ` r="${cellAddress(row, column)}"${style > 0 ? ` s="${style}"` : ''}`;
    if (formula === null) return value === null && style === 0 ? '' : contentXml(attributes, value, '');
    const old =
      present && formula === this.#formulaBefore(before, row, column) ? nextElement(present.inner, 'f', 0) : null;
    const kept =
      old && present && attribute(old.attributes, 't') !== 'shared' ? present.inner.slice(old.start, old.end) : null;
    if (isError(value) && this.#expand) value = isError(plainValue(before)) ? value : plainValue(before);
    return contentXml(attributes, value, kept ?? `<f>${encodeXml(formulaToFile(formula))}</f>`);
  }
}
