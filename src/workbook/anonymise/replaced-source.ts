import type { WorkbookSource } from '../sheet-source';
import type { CellValue } from '../surface';
import type { ReplacedCell } from './replaced-cell';

/** Gives back a workbook as it reads once cells are replaced. */
export function replacedSource(source: WorkbookSource, cells: readonly ReplacedCell[]): WorkbookSource {
  const sheets = source.sheets.map((sheet) => {
    const own = cells.filter(({ sheetName }) => sheetName === sheet.name);
    if (own.length === 0) return sheet;
    let values: CellValue[][] | null = null;
    const read = (): CellValue[][] => {
      const rows = sheet.values().map((row) => [...row]);
      const width = Math.max(0, ...own.map(({ column }) => column), ...rows.slice(0, 1).map(({ length }) => length));
      for (const { row } of own) while (rows.length < row) rows.push([]);
      for (const row of rows) while (row.length < width) row.push('');
      for (const { row, column, value } of own) rows[row - 1]?.splice(column - 1, 1, value);
      return rows;
    };
    return {
      name: sheet.name,
      get sheetId() {
        return sheet.sheetId;
      },
      get mark() {
        return sheet.mark;
      },
      values: () => (values ??= read()),
    };
  });
  return { ...source, sheets };
}
