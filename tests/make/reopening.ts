import type { WorkbookDocument } from '../../src/host/values/document';
import { openHost } from '../../src/terminal/node-host';
import type { HostOptions, SpreadsheetHost } from '../../src/host/spreadsheet-host';

/**
 * Gives what opens a workbook again and again as `make` leaves it, with other options: made once, then opened from what
 * was saved.
 */
export function reopening(
  make: () => Promise<SpreadsheetHost>,
  code: string,
  options: Partial<HostOptions> = {},
): (more?: Partial<HostOptions>) => Promise<SpreadsheetHost> {
  let saved: { readonly document: WorkbookDocument; readonly properties: ReadonlyMap<string, string> } | null = null;
  return async (more) => {
    if (saved === null) {
      const host = await make();
      saved = { document: structuredClone(host.document()), properties: new Map(host.properties) };
      host.close();
    }
    return openHost({
      document: structuredClone(saved.document),
      properties: saved.properties,
      code,
      ...options,
      ...more,
    });
  };
}
