import { columnsOf, rowsOf, type Block, type Cells } from './block';
import { BooleanNumber } from '@univerjs/core';
import type { CellValue } from '../../../google/surface';
import { HostCellImage, picturePatch } from '../cell-image';
import {
  blankPatch,
  formulaPatch,
  patchOfValue,
  textPatch,
  valueOfCell,
  type TypedValue,
  displayText,
} from '../../engine/cell-values';
import { HostLimit, wrongSize } from '../../values/exceptions';
import { keptFormula } from '../../engine/kept-formulas';
import { scriptFormula, shownFormula } from '../../french/formula-locale';
import { cellExtras, withExtras } from '../../engine/grid';
import type { HostRichTextValue } from './rich-text';
import { refuseWrite } from '../../engine/refused-write';
import type { Held } from '../../execution/method-spec';
import { cssColor } from './text-style';
import { writeChecked } from './validation-check';
import { cellsOf } from '../../engine/areas';

/** Gives a grid, in the script's realm, of what is read from each cell. */
export function readCells<T>(range: Block, read: (row: number, column: number) => T): T[][] {
  const { execution, area } = range;
  const rows = execution.values.array<T[]>();
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line = execution.values.array<T>();
    for (let column = area.startColumn; column <= area.endColumn; column += 1) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}

/** Throws unless the data has the range's size; rows are counted first. */
export function checkSize(range: Block, data: readonly (readonly unknown[])[]): void {
  const [rows, columns] = [rowsOf(range), columnsOf(range)];
  if (data.length !== rows) throw wrongSize('rows', data.length, rows);
  for (const line of data) if (line.length !== columns) throw wrongSize('columns', line.length, columns);
}

/** Gives the value of each cell as Google does: `''` for blanks, dates as Date of the script's realm. */
export function readValues(range: Block): Held<CellValue>[][] {
  const { execution, grid } = range;
  const { values, timeZone } = execution;
  const date = (instant: number): Date => values.date(instant);
  return readCells(range, (row, column) => {
    const cell = grid.cell(row, column);
    if (cell?.f) refuseStale(range, row, column, cell.f);
    const { picture } = cellExtras(cell);
    return picture === undefined
      ? valueOfCell(cell, () => grid.pattern(cell, column), timeZone, date)
      : new HostCellImage(picture);
  });
}

export function readDisplay(range: Block): string[][] {
  const { grid } = range;
  return readCells(range, (row, column) => {
    const cell = grid.cell(row, column);
    if (cell?.f) refuseStale(range, row, column, cell.f);
    return displayText(cell, grid.pattern(cell, column));
  });
}

/** Gives the formula of each cell with `;`, `''` where there is none. */
export function readFormulas(range: Block): string[][] {
  return readCells(range, (row, column) => {
    const cell = range.grid.cell(row, column);
    const formula = cell?.f ?? keptFormula(cell);
    return formula ? shownFormula(formula) : '';
  });
}

/** Writes one value a cell, text being parsed as Sheets does. */
export function writeValues(range: Block, values: readonly (readonly Held<CellValue>[])[]): void {
  checkSize(range, values);
  const { execution, grid, area } = range;
  const entering = { timeZone: execution.timeZone, thisYear: new Date(execution.document.now()).getUTCFullYear() };
  writeChecked(execution.book, grid, area, (row, column) => {
    const before = grid.cell(row, column);
    const value = values[row - area.startRow]?.[column - area.startColumn];
    if (value instanceof HostCellImage) return picturePatch(value.url, before);
    return patchOfValue(value as TypedValue | null | undefined, before, {
      ...entering,
      pattern: grid.pattern(before, column),
    });
  });
}

/** Empties cells of what they hold; formats and notes stay. */
export function clearContents({ grid, area }: Cells): void {
  refuseWrite(grid, area, () => null);
  grid.writeArea(area, (row, column) => {
    const before = grid.cell(row, column);
    return before && blankPatch(before);
  });
}

/** Empties cells of what they hold and of their look. */
export function clearCells(cells: Cells): void {
  clearContents(cells);
  const { grid, area } = cells;
  grid.writeArea(area, (row, column) => (grid.cell(row, column)?.s === undefined ? undefined : { s: null }));
}

/** Writes one formula in every cell, moved as copying moves it; text without `=` is refused. */
export function writeFormula(range: Block, formula: string): void {
  const { execution, grid, area } = range;
  if (!formula.startsWith('='))
    throw new HostLimit(`Range.setFormula of ${JSON.stringify(formula)}, which does not start with "="`);
  const engineFormula = scriptFormula(formula, execution.document.behaviour.takesCommaInFormulas);
  grid.writeArea(area, (row, column) => {
    const moved = execution.book.movedFormula(engineFormula, row - area.startRow, column - area.startColumn);
    return formulaPatch(moved, grid.cell(row, column));
  });
}

/** Writes texts with their links; they are texts whatever they look like. */
export function writeRichTexts(range: Block, texts: readonly (readonly HostRichTextValue[])[]): void {
  checkSize(range, texts);
  const { grid, area } = range;
  refuseWrite(grid, area, (row, column) =>
    texts[row - area.startRow]?.[column - area.startColumn]?.text === '' ? null : undefined,
  );
  grid.writeArea(area, (row, column) => {
    const text = texts[row - area.startRow]?.[column - area.startColumn];
    const before = grid.cell(row, column);
    if (!text) return undefined;
    if (text.link === null) return textPatch(text.text, before);
    // Sheets shows a link in blue, underlined.
    const style = { cl: { rgb: cssColor('#1155cc') }, ul: { s: BooleanNumber.TRUE } };
    return { ...textPatch(text.text, before), s: style, custom: withExtras(before, { link: text.link }) };
  });
}

/** Gives each cell's note, `''` where there is none. */
export function readNotes(range: Block): string[][] {
  return readCells(range, (row, column) => cellExtras(range.grid.cell(row, column)).note ?? '');
}

/** Writes each cell's note; null or `''` removes it. */
export function writeNotes(range: Cells, note: (row: number, column: number) => string | null | undefined): void {
  const { grid, area } = range;
  grid.writeArea(area, (row, column) => {
    const text = note(row - area.startRow, column - area.startColumn);
    const before = grid.cell(row, column);
    const now = text === null || text === undefined || text === '' ? undefined : text;
    return cellExtras(before).note === now ? undefined : { custom: withExtras(before, { note: now }) };
  });
}

/** Throws when a formula of an area is not calculated since what it reads was changed. */
export function refuseStaleArea(block: Block): void {
  for (const [row, column] of cellsOf(block.area)) {
    const formula = block.grid.cell(row, column)?.f;
    if (formula) refuseStale(block, row, column, formula);
  }
}

function refuseStale(range: Block, row: number, column: number, formula: string): void {
  const { execution, grid } = range;
  // A formula function may meet cells that wait for the calculation it is part of; it reads what they last showed, as
  // on Google.
  if (execution.mode === 'customFunction' || !execution.document.staleness.isStale(grid, row, column, formula)) return;
  throw new HostLimit(
    `the result of ${formula} is not known before this execution ends: calculation happens between ` +
      `executions (Range.getValues, tab ${grid.name}).`,
  );
}
