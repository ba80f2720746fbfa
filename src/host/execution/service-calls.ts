import type { Meter } from './meter';
import type { MenuEntry } from './screen';
import type { SpreadsheetHost } from '../spreadsheet-host';

/** How many calls a run made of each service, by the service's name. */
export type ServiceCalls = ReadonlyMap<string, number>;

/** Gives the calls of one execution by service: `SpreadsheetApp` for those of its sheets and ranges too. */
function callsByService(meter: Meter): ServiceCalls {
  const calls = new Map<string, number>();
  for (const { service } of meter.log) {
    const [root = service] = service.split('.');
    calls.set(root, (calls.get(root) ?? 0) + 1);
  }
  return new Map([...calls].sort(([a], [b]) => a.localeCompare(b)));
}

/** Gives the calls of each custom function of the bundle, its own argument being the one given for it. */
export function callsOfFunctions(
  host: SpreadsheetHost,
  argumentsOf: (name: string) => readonly unknown[],
): ReadonlyMap<string, ServiceCalls> {
  return new Map(
    host.functions.map(({ name }) => {
      host.call(name, argumentsOf(name), 'customFunction');
      return [name, callsByService(host.meter)];
    }),
  );
}

/** Gives the calls of each command of a menu and its submenus, run in turn, calculated in between. */
export async function callsOfCommands(
  host: SpreadsheetHost,
  commands: readonly MenuEntry[],
): Promise<ReadonlyMap<string, ServiceCalls>> {
  const calls = new Map<string, ServiceCalls>();
  for (const entry of commands) {
    if (entry.kind === 'menu')
      for (const [caption, made] of await callsOfCommands(host, entry.entries)) calls.set(caption, made);
    if (entry.kind !== 'item') continue;
    await host.run(entry.functionName);
    calls.set(entry.caption, callsByService(host.meter));
  }
  return calls;
}

/** Gives calls as a line of a table: `SpreadsheetApp 33, Utilities 2`. */
export function callsText(calls: ServiceCalls | undefined): string {
  return [...(calls ?? [])].map(([service, count]) => `${service} ${count.toLocaleString('en')}`).join(', ');
}
