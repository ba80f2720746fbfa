import { tokenize } from '@borgar/fx/xlsx';
import type { ICellData } from '@univerjs/core';
import type { ReadingFault } from '../../google/reading-faults';
import type { Area, CellExtras } from '../values/document';
import { areaAddress } from '../values/a1-notation';
import { parseOpenArea } from './areas';
import type { Book } from './book';
import { rawValue } from './cell-values';
import { cellExtras, type Grid } from './grid';
import { keptFormula } from './kept-formulas';

interface FormulaCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface KeptCell extends FormulaCell {
  readonly cell: ICellData;
  readonly kept: NonNullable<CellExtras['kept']>;
}

function keptCells(book: Book): KeptCell[] {
  return book.grids().flatMap((grid) => {
    const found: KeptCell[] = [];
    grid.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const kept = cell?.custom && keptFormula(cell) !== null ? cellExtras(cell).kept : undefined;
      if (cell && kept) found.push({ grid, row, column, formula: kept.formula, cell, kept });
    });
    return found;
  });
}

function formulaCells(book: Book): FormulaCell[] {
  return book.grids().flatMap((grid) => {
    const found: FormulaCell[] = [];
    grid.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const formula = cell && (cell.f ?? keptFormula(cell));
      if (formula) found.push({ grid, row, column, formula });
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

  /** Gives the cells whose kept result may be wrong since what they read changed, and those that read such a cell. */
  faults(): ReadingFault[] {
    if (!this.#hasKept) return [];
    const sheets = new Map<string, string>();
    const wrong: FormulaCell[] = keptCells(this.book).filter(
      (found) => found.kept.read !== undefined && found.kept.read !== this.#summaryRead(found, sheets),
    );
    let others = wrong.length === 0 ? [] : formulaCells(this.book).map((found) => [found, this.#read(found)] as const);
    for (let news: readonly FormulaCell[] = wrong; news.length > 0;) {
      const isWrong = ({ grid, area }: Place): boolean => news.some((one) => one.grid === grid && isIn(one, area));
      const found = others.filter(([, read]) => read.some(isWrong));
      others = others.filter((other) => !found.includes(other));
      news = found.map(([cell]) => cell).filter((cell) => !wrong.some((one) => isSame(one, cell)));
      wrong.push(...news);
    }
    return wrong.map(({ grid, row, column }) => ({ sheet: grid.name, row: row + 1, column: column + 1, text: null }));
  }

  #summaryRead(found: KeptCell, sheets: Map<string, string>): string {
    const read = this.#read(found).map(({ grid, area }) => {
      const key = `${grid.id} ${areaAddress(area)}`;
      const text = sheets.get(key) ?? textOf(grid, area);
      sheets.set(key, text);
      return text;
    });
    return summary(read.join());
  }

  /** Gives the cells that a formula reads; of a table, all those that it may. */
  #read({ grid, row, formula }: FormulaCell): Place[] {
    const grids = this.book.grids();
    return tokenize(formula).flatMap(({ type, value }): Place[] => {
      if (type === 'structured') {
        const table = value.replace(/\[.*$/s, '').toLowerCase();
        const isThisRow = value.includes('#This Row') || value.includes('[@');
        const found = grids.flatMap((each) =>
          (each.extras.tables ?? [])
            .filter(({ name }) => name?.toLowerCase() === table)
            .map((area): Place => ({ grid: each, area })),
        );
        if (found.length === 0) return [{ grid, area: grid.whole }];
        return isThisRow ? found.map((one) => ({ ...one, area: { ...one.area, startRow: row, endRow: row } })) : found;
      }
      if (type === 'range_named') {
        const wanted = value.slice(value.lastIndexOf('!') + 1).toLowerCase();
        return grids.flatMap((each) =>
          (each.extras.names ?? [])
            .filter(({ name }) => name.toLowerCase() === wanted)
            .map(({ area }) => ({ grid: each, area })),
        );
      }
      return type.startsWith('range') ? this.#areas(grid, value) : [];
    });
  }

  #areas(grid: Grid, reference: string): Place[] {
    const at = reference.lastIndexOf('!');
    const context = reference.slice(0, Math.max(0, at)).replace(/^'|'$/g, '').replaceAll("''", "'");
    const [from = '', to = from] = context.split(':');
    const grids = this.book.grids();
    const places = [from, to].map((name) => grids.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()));
    const read = context === '' ? [grid] : grids.slice(Math.min(...places), Math.max(...places) + 1);
    return read.map((source) => {
      const size = { rows: source.rowCount, columns: source.columnCount };
      return { grid: source, area: parseOpenArea(reference.slice(at + 1).replaceAll('$', ''), size) ?? source.whole };
    });
  }
}

interface Place {
  readonly grid: Grid;
  readonly area: Area;
}

function isIn({ row, column }: FormulaCell, { startRow, endRow, startColumn, endColumn }: Area): boolean {
  return startRow <= row && row <= endRow && startColumn <= column && column <= endColumn;
}

function isSame(one: FormulaCell, other: FormulaCell): boolean {
  return one.grid === other.grid && one.row === other.row && one.column === other.column;
}
