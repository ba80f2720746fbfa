import { openHost } from '../../src/terminal/node-host';
import type { HostOptions, SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { workbook, type Given } from '../make/workbook-of-rows';

export { workbook };
export type { Given };

const opened: SpreadsheetHost[] = [];

/** Opens a workbook with a script; it is closed after the test. */
export async function open(
  code: string,
  tabs: Readonly<Record<string, readonly (readonly Given[])[]>> = { Feuille: [] },
  options: Partial<HostOptions> = {},
): Promise<SpreadsheetHost> {
  const host = await openHost({ document: workbook(tabs), code, ...options });
  opened.push(host);
  return host;
}

afterEach(() => {
  for (const host of opened.splice(0)) host.close();
});
