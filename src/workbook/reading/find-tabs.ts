import { finding, type Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { findHeader } from '../tabs/header';
import { COPY_PREFIX, generatedKeyOf } from '../phrases/tab-names';
import type { SheetSource } from '../cells/layout';
import { INPUT_TABS, type InputTabKey } from '../tabs/index';
import { dayFieldOf, dayColumnsOf } from '../tabs/day-columns';
import { missingColumns, type Tab } from '../tabs/tab';

/** The sheet of each tab that was found, and a finding for each that is missing or renamed. */
interface FoundTabs {
  readonly sheets: ReadonlyMap<InputTabKey, SheetSource>;
  readonly findings: readonly Finding[];
}

function hasRequiredColumns(tab: Tab, sheet: SheetSource): boolean {
  // Nobody would know that a copy of Dépenses was taken for a tab whose absence is not told: its name must say so.
  if (tab.untold === true && !fold(sheet.name).includes(fold(tab.name))) return false;
  const required = Object.values(tab.columns).filter((column) => column.required);
  if (required.length === 0) return false;
  const header = findHeader(
    tab.key,
    tab.columns,
    sheet.values(),
    tab.key === 'registrations' ? dayColumnsOf([]) : undefined,
  );
  if (missingColumns(tab, header).length > 0) return false;
  const fields = [...header.places.keys()];
  return tab.key !== 'registrations' || fields.some((field) => dayFieldOf(field) !== null);
}

/**
 * Gives the sheet of each tab: by name, else by the mark that the add-on left on it, else the only other sheet
 * with its required columns (WORKBOOK). Sheets in `generated`, hidden copies of them, and sheets marked as one of them
 * are never taken for a tab of the staff's, unless staff gave one the very name of theirs: then it is theirs.
 */
export function findTabs(
  sheets: readonly SheetSource[],
  needed: ReadonlySet<InputTabKey>,
  generated: readonly string[],
): FoundTabs {
  const found = new Map<InputTabKey, SheetSource>();
  const findings: Finding[] = [];
  const named = (tab: Tab) =>
    sheets.find(({ name }) => name === tab.name) ?? sheets.find(({ name }) => fold(name) === fold(tab.name));
  for (const tab of INPUT_TABS) {
    const sheet = named(tab);
    if (sheet !== undefined) found.set(tab.key, sheet);
  }
  const isOurs = (sheet: SheetSource) =>
    sheet.name.startsWith(COPY_PREFIX) ||
    generatedKeyOf(sheet.name) !== null ||
    generated.some((name) => fold(name) === fold(sheet.name));
  const hasOwnSheet = new Set<string>(found.keys());
  // Duplicating a tab may duplicate its mark: where the tab stands under its own name, the mark of another sheet says
  // nothing.
  const markOf = ({ mark }: SheetSource) => (mark === null || hasOwnSheet.has(mark) ? null : mark);
  const others = () => sheets.filter((sheet) => ![...found.values()].includes(sheet) && !isOurs(sheet));
  for (const tab of INPUT_TABS) {
    if (found.has(tab.key) || !needed.has(tab.key)) continue;
    const marked = others().filter((sheet) => markOf(sheet) === tab.key);
    const candidates =
      marked.length > 0 ? marked : others().filter((sheet) => markOf(sheet) === null && hasRequiredColumns(tab, sheet));
    const [only] = candidates;
    const place = { tab: tab.key, row: null, field: null };
    if (only !== undefined && candidates.length === 1) {
      found.set(tab.key, only);
      findings.push(finding('tab-renamed', place, { actual: only.name }));
    } else if (tab.untold !== true)
      findings.push(finding('tab-missing', place, { required: tab.expected }, tab.expected ? 'error' : 'information'));
  }
  return { sheets: found, findings };
}
