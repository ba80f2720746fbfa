import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';

export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

/** Gives what the last dialog or toast said; '' for a page. */
export function lastSaid(host: SpreadsheetHost): string {
  const last = host.dialogs.at(-1);
  return last !== undefined && 'text' in last ? last.text : '';
}

/** The same with plain spaces, without how long it took. */
export const told = (host: SpreadsheetHost): string => plain(lastSaid(host)).replace(/ Fait en [^.]*\.$/u, '');

/** Gives the rows of the tab of what was set aside: tab, cell, content. */
export const setAside = (host: SpreadsheetHost): unknown[] =>
  host
    .values(host.sheetNames.find((name) => name.startsWith('Sauvegarde ')) ?? '')
    .slice(1)
    .map((row) => row.slice(0, 3));
