import { fold } from '../../domain/names';
import {
  COPY_PREFIX,
  GENERATED_TAB_KEYS,
  GENERATED_TAB_NAMES,
  generatedKeyOf,
  generatedTabName,
  TAB_NAMES,
  type GeneratedTabKey,
} from '../../workbook/phrases/tab-names';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { markedSheets } from './tab-marks';

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
