import type { SheetSource, WorkbookSource } from '../cells/layout';
import type { CellValue } from '../cells/cell-input';

/** Gives a workbook as it reads once these sheets hold other cells, asked for once; nothing is read again. */
export function sourceWith(source: WorkbookSource, cells: ReadonlyMap<string, () => CellValue[][]>): WorkbookSource {
  const sheets = source.sheets.map((sheet): SheetSource => {
    const make = cells.get(sheet.name);
    if (make === undefined) return sheet;
    let values: CellValue[][] | null = null;
    // The mark costs a read of Google: it stays one that is asked for only when needed.
    return {
      name: sheet.name,
      get sheetId() {
        return sheet.sheetId;
      },
      get mark() {
        return sheet.mark;
      },
      values: () => (values ??= make()),
    };
  });
  return { ...source, sheets };
}
