import { finding, type Finding, type TabKey } from '../../domain/finding';
import { READING_FAULTS, type ReadingFault } from '../../google/reading-faults';
import type { WorkbookLayout } from '../../workbook/cells/layout';
import { documentProperties } from '../safe/stored-text';

/** Gives what the host that opened the file could not read or calculate; nothing on Google. */
export function readingFaults(layout: WorkbookLayout): Finding[] {
  const told = documentProperties()?.getProperty(READING_FAULTS) ?? null;
  if (told === null) return [];
  const tabs = new Map<string, TabKey>([...layout].map(([tab, { sheetName }]) => [sheetName, tab]));
  return (JSON.parse(told) as ReadingFault[]).flatMap(({ sheet, row, column, text }) => {
    const tab = tabs.get(sheet);
    if (text === null) return tab === undefined ? [] : [finding('result-kept', { tab, row, field: column }, {})];
    // A file that is none of ours is told all the same: its text names it.
    const place = tab === undefined ? { row: null, field: null } : { row, field: column };
    return [finding('file-unreadable', { tab: tab ?? 'settings', ...place }, { text })];
  });
}
