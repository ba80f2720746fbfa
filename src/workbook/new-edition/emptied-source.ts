import type { SheetSource, WorkbookSource } from '../sheet-source';
import type { CellValue } from '../surface';

/** Gives back a workbook as it stands once these sheets, by name, hold other cells: nothing is read again. */
export function sourceWith(source: WorkbookSource, cells: ReadonlyMap<string, CellValue[][]>): WorkbookSource {
  const sheets = source.sheets.map((sheet): SheetSource => {
    const values = cells.get(sheet.name);
    return values === undefined ? sheet : { name: sheet.name, sheetId: sheet.sheetId, mark: sheet.mark, values: () => values };
  });
  return { ...source, sheets };
}
