import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookDocument } from '../../src/host/values/document';
import { readInput } from '../../src/host/files/input-file';
import { openHost } from '../../src/terminal/node-host';
import type { HostOptions, SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { TAB_ORDER } from '../../src/files/tab-order';

const ROOT = join(__dirname, '../..');

/** Gives the text of the bundle that Google runs; `npm test` builds it first. */
export const CODE = readFileSync(join(ROOT, 'build/addon/Code.js'), 'utf8');

/** Gives the example edition, from its folder of CSV or its .xlsx. */
export async function exampleDocument(name = 'nec-2024'): Promise<WorkbookDocument> {
  return (await readInput(join(ROOT, 'examples', name), TAB_ORDER)).document;
}

/** Opens a document with the bundle; the example from CSV unless another is given. */
export async function openWith(
  document?: WorkbookDocument,
  options: Partial<HostOptions> = {},
): Promise<SpreadsheetHost> {
  return openHost({ document: document ?? (await exampleDocument()), code: CODE, ...options });
}
