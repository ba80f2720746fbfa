import { createHeadlessEngine } from '../host/engine/engine-node';
import { nodeRealms } from '../host/execution/realm-node';
import { SpreadsheetHost, type HostOptions } from '../host/spreadsheet-host';

export function openHost(options: Omit<HostOptions, 'engine' | 'realms'>): Promise<SpreadsheetHost> {
  return SpreadsheetHost.open({ ...options, engine: createHeadlessEngine, realms: nodeRealms });
}
