import { openHost } from '../../src/terminal/node-host';
import type { HostOptions, SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { reopening } from '../make/reopening';
import { workbook, type Given } from '../make/workbook-of-rows';

export { workbook };
export type { Given };

const opened = new Set<SpreadsheetHost>();

/** The methods that scripts of this file's tests called, after the name of their service. */
export const calledMethods = new Set<string>();

/** Opens a workbook with a script; it is closed after the test. */
export async function open(
  code: string,
  tabs: Readonly<Record<string, readonly (readonly Given[])[]>> = { Feuille: [] },
  options: Partial<HostOptions> = {},
): Promise<SpreadsheetHost> {
  return watched(await openHost({ document: workbook(tabs), code, ...options }));
}

/** Gives what opens a workbook as `make` leaves it, which is made once for all the tests of a file. */
export function openingAgain(
  make: () => Promise<SpreadsheetHost>,
  code: string,
  options: Partial<HostOptions> = {},
): (more?: Partial<HostOptions>) => Promise<SpreadsheetHost> {
  const again = reopening(make, code, options);
  return async (more) => watched(await again(more));
}

function watched(host: SpreadsheetHost): SpreadsheetHost {
  opened.add(host);
  const noted = (): void => {
    for (const { service, method } of host.meter.log) calledMethods.add(`${service}.${method}`);
  };
  const [run, call, openAsUser] = [host.run.bind(host), host.call.bind(host), host.openAsUser.bind(host)];
  const close = host.close.bind(host);
  host.close = () => {
    if (opened.delete(host)) close();
  };
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
  for (const host of opened) host.close();
});
