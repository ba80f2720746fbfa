import type { Injector } from '@univerjs/core';
import { COPY_TYPE, ISheetClipboardService } from '@univerjs/sheets-ui';
import { IClipboardInterfaceService } from '@univerjs/ui';
import type { Area } from '../../host/values/document';

export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/** Cells of the workbook that were copied, or cut, and are on the clipboard. */
interface CopiedCells {
  readonly sheetId: string;
  readonly area: Area;
  readonly isCut: boolean;
}

/** Reads the browser's clipboard, for a paste from a menu; empty when the browser refuses. */
export async function readClipboard(injector: Injector): Promise<Clipboard> {
  const [item] = await injector
    .get(IClipboardInterfaceService)
    .read()
    .catch(() => []);
  const read = async (type: string): Promise<string> =>
    item?.types.includes(type) === true ? (await item.getType(type)).text() : '';
  return { html: await read('text/html'), text: await read('text/plain') };
}

/** Gives the cells of the workbook that the clipboard holds; null when what it holds comes from elsewhere. */
export function copiedCells(injector: Injector, { html }: Clipboard): CopiedCells | null {
  const cache = injector.get(ISheetClipboardService).copyContentCache();
  const id = /data-copy-id="([^"]+)"/.exec(html)?.[1];
  const copied = id === undefined ? undefined : cache.get(id);
  if (!copied) return null;
  const { rows, cols } = copied.range;
  const [startRow, endRow, startColumn, endColumn] = [rows[0], rows.at(-1), cols[0], cols.at(-1)];
  if (startRow === undefined || endRow === undefined || startColumn === undefined || endColumn === undefined)
    return null;
  // Rows hidden by a filter are left out of a copy: what is not one block is pasted as texts.
  if (rows.length !== endRow - startRow + 1 || cols.length !== endColumn - startColumn + 1) return null;
  return {
    sheetId: copied.subUnitId,
    area: { startRow, startColumn, endRow, endColumn },
    isCut: copied.copyType === COPY_TYPE.CUT,
  };
}

/** Ends a copy: its frame is taken away, and cells that were cut are not moved twice. */
export function endCopy(injector: Injector): void {
  const clipboard = injector.get(ISheetClipboardService);
  clipboard.removeMarkSelection();
  clipboard.copyContentCache().clear();
}
