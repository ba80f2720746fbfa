// A workbook in which « Préparer le classeur » was run, and what its tests look at.
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { GENERATED_TAB_NAMES } from '../../src/workbook/phrases/tab-names';
import { open } from '../host/open-workbook';
import { contentsOf } from './report/document-contents';
import { CODE } from './example';
import { told } from './report/said';
import type { Given } from './workbook-of-rows';

export type Tabs = Record<string, readonly (readonly Given[])[]>;

/** A workbook in which the command was run. */
export async function prepared(tabs: Tabs): Promise<SpreadsheetHost> {
  const host = await open(CODE, tabs);
  await host.run('preparerClasseur');
  return host;
}

/** Runs the command again; the workbook must stay as it is, and no input tab be written. */
export async function expectDone(host: SpreadsheetHost): Promise<void> {
  const once = contentsOf(host.document());
  await host.run('preparerClasseur');
  expect(contentsOf(host.document())).toEqual(once);
  const written = [...host.meter.tabs()].flatMap(([tab, { writes }]) => (writes > 0 ? [tab] : []));
  expect(written.filter((tab) => tab !== GENERATED_TAB_NAMES.dashboard && !tab.startsWith('~NEC'))).toEqual([]);
  expect(told(host)).toBe('Le classeur est prêt : rien à ajouter.');
}

interface Extras {
  readonly validations: readonly {
    readonly areas: readonly unknown[];
    readonly rule: { readonly kind: string; readonly values?: readonly string[]; readonly area?: unknown };
    readonly help: string | null;
  }[];
  readonly conditionalFormats: readonly { readonly formula: string }[];
  readonly protections: readonly {
    readonly description: string;
    readonly warningOnly: boolean;
    readonly unprotected?: readonly unknown[];
  }[];
}

/** Gives what a sheet holds beside its cells. */
export function extrasOf(host: SpreadsheetHost, name: string): Extras {
  const sheet = Object.values(host.document().sheets).find((each) => each.name === name);
  return sheet?.custom as unknown as Extras;
}

/** Gives cells by their first and last rows and columns, from 0. */
export const area = (startRow: number, endRow: number, startColumn: number, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** The condition that strikes a cancelled session out: how its status begins. */
export const struck = (cell: string): string =>
  [
    ['annul', 'annum'],
    ['supprim', 'supprin'],
    ['suppress', 'supprest'],
    ['report', 'reporu'],
    ['déprogramm', 'déprogramn'],
    ['cancel', 'cancem'],
    ['deprogramm', 'deprogramn'],
  ]
    .map(([first, next]) => `(LOWER(TRIM(${cell}))>="${first}")*(LOWER(TRIM(${cell}))<"${next}")`)
    .join('+');
