import type { CellValue } from '../cells/cell-input';
import { sourceWith } from '../reading/source-with';
import type { WorkbookSource } from '../cells/layout';

/** A cell of a staff's tab with what is to stand in it; rows and columns count from 1. */
export interface ReplacedCell {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function replacedValues(values: readonly (readonly CellValue[])[], cells: readonly ReplacedCell[]): CellValue[][] {
  const rows = values.map((row) => [...row]);
  const width = Math.max(0, ...cells.map(({ column }) => column), ...rows.slice(0, 1).map(({ length }) => length));
  for (const { row } of cells) while (rows.length < row) rows.push([]);
  for (const row of rows) while (row.length < width) row.push('');
  for (const { row, column, value } of cells) rows[row - 1]?.splice(column - 1, 1, value);
  return rows;
}

/** Gives a workbook as it reads once cells are replaced. */
export function replacedSource(source: WorkbookSource, cells: readonly ReplacedCell[]): WorkbookSource {
  const sheets = source.sheets.flatMap((sheet) => {
    const own = cells.filter(({ sheetName }) => sheetName === sheet.name);
    return own.length === 0 ? [] : [[sheet.name, () => replacedValues(sheet.values(), own)] as const];
  });
  return sourceWith(source, new Map(sheets));
}
