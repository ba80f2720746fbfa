import type { ICellData } from '@univerjs/core';
import { linesOf, parseOpenArea } from './engine/areas';
import { formulaPatch, patchOf, rawValue } from './engine/cell-values';
import type { Area } from './values/document';
import type { Document } from './execution/document-state';
import { HostLimit } from './values/exceptions';
import { refuseProtected } from './services/range/protected-cells';
import { signedFormula, parseTyped } from './french/typed-text';
import { typedFormula } from './french/french-formulas';
import type { CellPatch, Grid } from './engine/grid';
import { writeChecked } from './services/range/validation-check';

/** What a person changed: where, and for a single cell the texts that onEdit is given. */
export interface Edit {
  readonly grid: Grid;
  readonly area: Area;
  readonly value: string | undefined;
  readonly oldValue: string | undefined;
}

/** Gives the sheet with this name, or throws. */
export function gridOf(document: Document, name: string): Grid {
  const grid = document.book.gridNamed(name);
  if (!grid) throw new HostLimit(`there is no tab named ${name}`);
  return grid;
}

/** Gives the area that an A1 reference names in a sheet, or throws. */
export function areaOf(grid: Grid, a1: string): Area {
  const area = parseOpenArea(a1, { rows: grid.rowCount, columns: grid.columnCount });
  if (!area) throw new HostLimit(`${a1} is no reference`);
  return area;
}

/** Types texts into cells from a corner on, in a French spreadsheet; rows and columns that lack are added. */
export function typeTexts(
  document: Document,
  sheetName: string,
  a1: string,
  texts: readonly (readonly string[])[],
): Edit {
  const grid = gridOf(document, sheetName);
  const { startRow, startColumn } = areaOf(grid, a1);
  const area = {
    startRow,
    startColumn,
    endRow: startRow + texts.length - 1,
    endColumn: startColumn + (texts[0]?.length ?? 1) - 1,
  };
  refuseProtected(grid, area);
  makeRoom(document, grid, area);
  const isOneCell = area.startRow === area.endRow && area.startColumn === area.endColumn;
  const before = grid.cell(startRow, startColumn);
  const oldValue = isOneCell ? eventText(before) : undefined;
  const thisYear = new Date(document.now()).getUTCFullYear();
  writeChecked(document.book, grid, area, (row, column) => {
    const cell = grid.cell(row, column);
    return typedPatch(texts[row - startRow]?.[column - startColumn] ?? '', cell, grid.pattern(cell, column), thisYear);
  });
  return { grid, area, value: isOneCell ? eventText(grid.cell(startRow, startColumn)) : undefined, oldValue };
}

export function makeRoom({ book }: Document, grid: Grid, area: Area): void {
  const rows = area.endRow + 1 - grid.rowCount;
  if (rows > 0) book.restructure(grid, (sheet) => sheet.insertRowsAfter(grid.rowCount - 1, rows));
  const columns = area.endColumn + 1 - grid.columnCount;
  if (columns > 0) book.restructure(grid, (sheet) => sheet.insertColumnsAfter(grid.columnCount - 1, columns));
}

/** Sorts the rows of an area by one of its columns (from 0) as a person does: no event; blanks go last. */
export function sortRows(document: Document, sheetName: string, a1: string, by: number): void {
  const grid = gridOf(document, sheetName);
  const area = areaOf(grid, a1);
  const rows = Array.from({ length: area.endRow - area.startRow + 1 }, (_, index) => area.startRow + index);
  const keys = new Map(rows.map((row) => [row, rawValue(grid.cell(row, area.startColumn + by))]));
  const order = [...rows].sort((a, b) => compare(keys.get(a) ?? null, keys.get(b) ?? null));
  const lines = linesOf(area, (row, column): ICellData | undefined => {
    const cell = grid.cell(order[row - area.startRow] ?? row, column);
    return cell && { ...cell };
  });
  grid.writeArea(area, () => null);
  grid.writeArea(area, (row, column) => {
    const cell = lines[row - area.startRow]?.[column - area.startColumn];
    if (!cell?.f) return cell;
    return { ...cell, f: document.book.movedFormula(cell.f, row - (order[row - area.startRow] ?? row), 0) };
  });
}

function typedPatch(text: string, cell: ICellData | undefined, pattern: string | null, thisYear: number): CellPatch {
  if (pattern === '@' && text !== '')
    return patchOf({ kind: 'text', value: text.startsWith("'") ? text.slice(1) : text }, cell, { pattern });
  const signed = signedFormula(text);
  const typed = signed === null ? parseTyped(text, thisYear) : { kind: 'formula' as const, value: signed };
  return typed.kind === 'formula' ? formulaPatch(typedFormula(typed.value), cell) : patchOf(typed, cell, { pattern });
}

/** The event has raw values as texts: a date is its serial; nothing for a blank, nor (undocumented) a formula. */
function eventText(cell: ICellData | undefined): string | undefined {
  const value = rawValue(cell);
  if (value === null || typeof cell?.f === 'string') return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function compare(a: string | number | boolean | null, b: string | number | boolean | null): number {
  const rank = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a !== typeof b) return rank(a) - rank(b);
  return typeof a === 'string' ? a.localeCompare(String(b), 'fr') : Number(a) - Number(b);
}
