import type { CellWrite } from '../../workbook/content/to-cell';
import type { CellValue, Sheet } from '../../google/surface';
import { sendWrites } from './services';

/** Cells of one column to write in one call, from a row down. */
interface Run<W> {
  readonly column: number;
  readonly firstRow: number;
  readonly writes: readonly W[];
}

/** A trigger has 30 seconds: beyond this many runs of cells, the rest stays as typed, and is read all the same. */
const MOST_RUNS = 60;
/** Up to this many runs, only the cells to change are written; beyond, harmless neighbours are written with them. */
const FEW_RUNS = 20;

const AUTOMATIC = /^(?:general|0\.#+|@)$/iu;

/** Gives writes by runs of cells that stand one under the other, column by column. */
export function runsOf<W extends { readonly row: number; readonly column: number }>(writes: readonly W[]): Run<W>[] {
  const runs: { column: number; firstRow: number; writes: W[] }[] = [];
  for (const write of [...writes].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last?.column === write.column && last.firstRow + last.writes.length === write.row) last.writes.push(write);
    else runs.push({ column: write.column, firstRow: write.row, writes: [write] });
  }
  return runs;
}

/** Gives the writes with the cells that part two writes of a column, rewritten as they are where that may be. */
function bridged(
  writes: readonly CellWrite[],
  rewritten: (row: number, column: number) => CellValue | null,
): CellWrite[] {
  const runs = runsOf(writes);
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (next?.column !== run.column) return run.writes;
    const gap: CellWrite[] = [];
    for (let row = run.firstRow + run.writes.length; row < next.firstRow; row += 1) {
      const value = rewritten(row, run.column);
      if (value === null) return run.writes;
      gap.push({ row, column: run.column, value, format: null });
    }
    return [...run.writes, ...gap];
  });
}

/**
 * Writes cells of a sheet in a bounded number of calls. `rewritten` gives what to write in a cell that stands between
 * two others so that it stays the same, or null when it must not be written (a formula, a text). What is beyond `most`
 * runs of cells side by side stays as it was.
 */
export function writeCells(
  sheet: Sheet,
  writes: readonly CellWrite[],
  rewritten: (row: number, column: number) => CellValue | null,
  most = MOST_RUNS,
): void {
  const few = runsOf(writes);
  const runs = few.length <= FEW_RUNS ? few : runsOf(bridged(writes, rewritten));
  for (const { column, firstRow, writes: cells } of runs.slice(0, most)) {
    const range = sheet.getRange(firstRow, column, cells.length, 1);
    if (cells.some(({ format }) => format !== null)) {
      const before = range.getNumberFormats();
      const after = before.map(([current = ''], index) => [
        AUTOMATIC.test(current) ? (cells[index]?.format ?? current) : current,
      ]);
      if (after.some(([format], index) => format !== before[index]?.[0])) {
        range.setNumberFormats(after);
        // A time whose format is refused would be shown as a fraction of a day: then it stays as it was typed.
        sendWrites();
      }
    }
    range.setValues(cells.map(({ value }) => [value]));
  }
}
