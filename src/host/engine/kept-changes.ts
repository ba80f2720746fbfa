import { tokenize } from '@borgar/fx/xlsx';
import type { ICellData } from '@univerjs/core';
import type { ReadingFault } from '../../google/reading-faults';
import type { Area, CellExtras } from '../values/document';
import { parseOpenArea } from './areas';
import type { Book } from './book';
import { rawValue } from './cell-values';
import { cellExtras, type Grid } from './grid';
import { keptFormula } from './kept-formulas';

interface KeptCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
  readonly kept: NonNullable<CellExtras['kept']>;
}

function keptCells(book: Book): KeptCell[] {
  return book.grids().flatMap((grid) => {
    const found: KeptCell[] = [];
    grid.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const kept = cell?.custom && keptFormula(cell) !== null ? cellExtras(cell).kept : undefined;
      if (cell && kept) found.push({ grid, row, column, cell, kept });
    });
    return found;
  });
}

/** Gives the text of an area's values, blank rows left out; results that are kept are no part of it. */
function textOf(grid: Grid, area: Area): string {
  const { rows, columns } = grid.extent();
  const lines: string[] = [];
  for (let row = area.startRow; row <= Math.min(area.endRow, rows - 1); row += 1) {
    const values: string[] = [];
    for (let column = area.startColumn; column <= Math.min(area.endColumn, columns - 1); column += 1) {
      const cell = grid.cell(row, column);
      values.push(cellExtras(cell).kept ? '' : String(rawValue(cell) ?? ''));
    }
    if (values.some((value) => value !== '')) lines.push(JSON.stringify(values));
  }
  return lines.join();
}

/** Gives a short text that two texts share only if they are the same, but for a chance that is not met. */
function summary(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  return `${text.length} ${one >>> 0} ${other >>> 0}`;
}

/** Knows which kept results are no longer those of the cells that their formulas read. */
export class KeptChanges {
  readonly #hasKept: boolean;

  /** Made when the document has just been opened. */
  constructor(private readonly book: Book) {
    const cells = keptCells(book);
    this.#hasKept = cells.length > 0;
    const sheets = new Map<string, string>();
    for (const found of cells) {
      const { cell, kept } = found;
      cell.custom = { ...cellExtras(cell), kept: { ...kept, read: this.#summaryRead(found, sheets) } };
    }
  }

  /** Gives the cells whose kept result may be wrong since something that they read changed. */
  faults(): ReadingFault[] {
    if (!this.#hasKept) return [];
    const sheets = new Map<string, string>();
    return keptCells(this.book)
      .filter((found) => found.kept.read !== undefined && found.kept.read !== this.#summaryRead(found, sheets))
      .map(({ grid, row, column }) => ({ sheet: grid.name, row: row + 1, column: column + 1, text: null }));
  }

  /**
   * Gives the values that a formula reads; of a table or a name, all those of the row or of the sheet that it is in.
   */
  #summaryRead({ grid, row, kept }: KeptCell, sheets: Map<string, string>): string {
    const read = tokenize(kept.formula)
      .flatMap(({ type, value }) => {
        if (type === 'structured' && value.includes('#This Row'))
          return textOf(grid, { ...grid.whole, startRow: row, endRow: row });
        if (type === 'structured' || type === 'range_named') return this.#sheetText(grid, sheets);
        return type.startsWith('range') ? this.#areaText(grid, value, sheets) : [];
      })
      .join();
    return summary(read);
  }

  #sheetText(grid: Grid, sheets: Map<string, string>): string {
    const text = sheets.get(grid.id) ?? textOf(grid, grid.whole);
    sheets.set(grid.id, text);
    return text;
  }

  #areaText(grid: Grid, reference: string, sheets: Map<string, string>): string[] {
    const at = reference.lastIndexOf('!');
    const context = reference.slice(0, Math.max(0, at)).replace(/^'|'$/g, '').replaceAll("''", "'");
    const [from = '', to = from] = context.split(':');
    const grids = this.book.grids();
    const places = [from, to].map((name) => grids.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()));
    const read = context === '' ? [grid] : grids.slice(Math.min(...places), Math.max(...places) + 1);
    return read.map((source) => {
      const size = { rows: source.rowCount, columns: source.columnCount };
      const area = parseOpenArea(reference.slice(at + 1).replaceAll('$', ''), size);
      return area ? textOf(source, area) : this.#sheetText(source, sheets);
    });
  }
}
