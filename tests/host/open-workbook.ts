import { openHost } from '../../src/terminal/node-host';
import type { HostOptions, SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { workbook, type Given } from '../make/workbook-of-rows';

export { workbook };
export type { Given };

const opened: SpreadsheetHost[] = [];

/** The methods that scripts of this file's tests called, after the name of their service. */
export const calledMethods = new Set<string>();

/** Opens a workbook with a script; it is closed after the test. */
export async function open(
  code: string,
  tabs: Readonly<Record<string, readonly (readonly Given[])[]>> = { Feuille: [] },
  options: Partial<HostOptions> = {},
): Promise<SpreadsheetHost> {
  const host = await openHost({ document: workbook(tabs), code, ...options });
  opened.push(host);
  const noted = (): void => {
    for (const { service, method } of host.meter.log) calledMethods.add(`${service}.${method}`);
  };
  const [run, call, openAsUser] = [host.run.bind(host), host.call.bind(host), host.openAsUser.bind(host)];
  host.run = (...given) => run(...given).finally(noted);
  host.openAsUser = () => openAsUser().finally(noted);
  host.call = (...given) => {
    try {
      return call(...given);
    } finally {
      noted();
    }
  };
  return host;
}

afterEach(() => {
  for (const host of opened.splice(0)) host.close();
});
