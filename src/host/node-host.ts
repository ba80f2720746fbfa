import { createHeadlessEngine } from './engine-node';
import { nodeRealms } from './realm-node';
import { SpreadsheetHost } from './spreadsheet-host';
import type { HostOptions } from './spreadsheet-host';

/** Opens a document in Node, without a screen. */
export function openHost(options: Omit<HostOptions, 'engine' | 'realms'>): Promise<SpreadsheetHost> {
  return SpreadsheetHost.open({ ...options, engine: createHeadlessEngine, realms: nodeRealms });
}
