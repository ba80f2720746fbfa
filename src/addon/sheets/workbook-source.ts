import type { WorkbookLayout, SheetSource, WorkbookSource } from '../../workbook/cells/layout';
import {
  GENERATED_TAB_KEYS,
  generatedTabName,
  type GeneratedTabKey,
  COPY_PREFIX,
  GENERATED_TAB_NAMES,
  generatedKeyOf,
  TAB_NAMES,
} from '../../workbook/phrases/tab-names';
import type { CellValue, Sheet, Spreadsheet } from '../../google/surface';
import { sendWrites, wallClockOf } from './services';
import { markedSheets, TAB_MARK } from './tab-marks';
import { claim } from './workbook-identity';
import { fold } from '../../domain/names';

function marksOf(spreadsheet: Spreadsheet): Map<number, string> {
  return new Map(markedSheets(spreadsheet).map(({ sheet, mark }) => [sheet.getSheetId(), mark]));
}

function markTab(sheet: Sheet | null, key: string, spreadsheet: Spreadsheet | null = null): void {
  try {
    sheet?.addDeveloperMetadata(TAB_MARK, key);
    if (sheet !== null && spreadsheet !== null) claim(spreadsheet, sheet);
  } catch {
    // Somebody protects it: it is found by its name.
  }
}

/** Marks are sent together: those that Google refuses only then are put by another run. */
function sendMarks(): void {
  try {
    sendWrites();
  } catch {
    // Somebody protects a tab: it is found by its name.
  }
}

/** Marks the sheets found and generated, to know them renamed; the first marks say that this is the original. */
export function markTabs(spreadsheet: Spreadsheet, layout: WorkbookLayout): void {
  const marks = marksOf(spreadsheet);
  for (const [key, { sheetId, sheetName }] of layout) {
    if (key !== 'summary' && !marks.has(sheetId))
      markTab(spreadsheet.getSheetByName(sheetName), key, key === 'settings' && marks.size === 0 ? spreadsheet : null);
  }
  markGenerated(spreadsheet, GENERATED_TAB_KEYS, [...marks.values()]);
}

/** Marks the sheets of these generated tabs, unless `known` has their mark. */
export function markGenerated(
  spreadsheet: Spreadsheet,
  keys: readonly GeneratedTabKey[],
  known: readonly string[] = [...marksOf(spreadsheet).values()],
): void {
  for (const key of keys) {
    const mark = generatedMark(key);
    if (!known.includes(mark)) markTab(spreadsheet.getSheetByName(generatedTabName(key)), mark);
  }
  sendMarks();
}

function sheetSource(sheet: Sheet, mark: () => string | null): SheetSource {
  let values: CellValue[][] | null = null;
  return {
    name: sheet.getName(),
    get sheetId() {
      return sheet.getSheetId();
    },
    get mark() {
      return mark();
    },
    values: () => (values ??= sheet.getDataRange().getValues()),
  };
}

/** Gives the spreadsheet as a workbook to read, each sheet at need, once; in a formula, sheets have no mark. */
export function workbookSource(spreadsheet: Spreadsheet, where: 'menu' | 'formula' = 'menu'): WorkbookSource {
  let marks: Map<number, string> | null = where === 'formula' ? new Map() : null;
  const sheets = spreadsheet
    .getSheets()
    .map((sheet) => sheetSource(sheet, () => (marks ??= marksOf(spreadsheet)).get(sheet.getSheetId()) ?? null));
  return { sheets, wallClock: wallClockOf(spreadsheet) };
}

const MARK_PREFIX = 'genere:';

/** Gives the mark of a generated tab, which keeps its identity when it is renamed. */
export function generatedMark(key: GeneratedTabKey): string {
  return `${MARK_PREFIX}${key}`;
}

/** A tab that has one of our names is what its name says, whatever its mark. */
function hasKnownName(sheet: Sheet): boolean {
  const name = sheet.getName();
  return (
    name.startsWith(COPY_PREFIX) ||
    generatedKeyOf(name) !== null ||
    [...Object.values(TAB_NAMES), ...Object.values(GENERATED_TAB_NAMES)].some((known) => fold(known) === fold(name))
  );
}

/** Gives the sheet of each of these generated tabs that exists: by its name, else by its mark. */
export function generatedSheets(
  spreadsheet: Spreadsheet,
  keys: readonly GeneratedTabKey[] = GENERATED_TAB_KEYS,
): Map<GeneratedTabKey, Sheet> {
  const found = new Map<GeneratedTabKey, Sheet>();
  for (const key of keys) {
    const sheet = spreadsheet.getSheetByName(generatedTabName(key));
    if (sheet !== null) found.set(key, sheet);
  }
  if (found.size === keys.length) return found;
  for (const { sheet, mark } of markedSheets(spreadsheet)) {
    const key = keys.find((each) => generatedMark(each) === mark);
    if (key !== undefined && !found.has(key) && !hasKnownName(sheet)) found.set(key, sheet);
  }
  return found;
}

/** Gives the generated tabs that exist, by the name under which the add-on makes them. */
export function generatedSheetsByName(
  spreadsheet: Spreadsheet,
  keys: readonly GeneratedTabKey[] = GENERATED_TAB_KEYS,
): Map<string, Sheet> {
  return new Map([...generatedSheets(spreadsheet, keys)].map(([key, sheet]) => [generatedTabName(key), sheet]));
}

/** Gives the sheet of a generated tab: by its name, else by its mark; null when there is none. */
export function generatedSheet(spreadsheet: Spreadsheet, key: GeneratedTabKey): Sheet | null {
  return generatedSheets(spreadsheet, [key]).get(key) ?? null;
}
