import { fold } from '../../domain/names';
import { isSameCell } from '../../workbook/cells/cell-input';
import { writeCells } from '../sheets/cell-writes';
import type { CellWrite } from '../../workbook/content/to-cell';
import type { TabLayout, SheetSource, WorkbookSource } from '../../workbook/cells/layout';
import type { Editing } from '../../workbook/filling/meant-year';
import { normalCells, type EditedArea, type EditedTab } from '../../workbook/filling/normal-form';
import { GENERATED_TAB_NAMES, generatedKeyOf } from '../../workbook/phrases/tab-names';
import { readEdition, type EditionReading } from '../../workbook/reading/read-edition';
import { HEADER_ROWS } from '../../workbook/tabs/header';
import { tickBoxes } from '../sheets/prepare/check-boxes';
import type { CellValue, EditEvent, Range, Sheet, Spreadsheet } from '../../google/surface';
import { INPUT_TABS, type InputTabKey } from '../../workbook/tabs/index';
import { clockNow, sendWrites } from '../sheets/services';
import { workbookSource } from '../sheets/workbook-source';
import { DERIVED_TABS, planDerived } from './fill-workbook';

/** A tab in which somebody just typed, as it stands once filled. */
export interface FilledTab {
  readonly key: InputTabKey;
  readonly values: readonly (readonly CellValue[])[];
  /** Where its columns stand; null when they are not all there. */
  readonly layout: TabLayout | null;
}

/** Gives which tab of the staff's a sheet is: by its name, else by the add-on's mark on it; null for any other. */
function inputTabOf(sheet: SheetSource): InputTabKey | null {
  const name = fold(sheet.name);
  const named = INPUT_TABS.find((tab) => fold(tab.name) === name);
  if (named !== undefined) return named.key;
  if (
    generatedKeyOf(sheet.name) !== null ||
    Object.values(GENERATED_TAB_NAMES).some((generated) => fold(generated) === name)
  )
    return null;
  const { mark } = sheet;
  return INPUT_TABS.find(({ key }) => key === mark)?.key ?? null;
}

function areaOf(range: Range): EditedArea {
  return {
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
  };
}

/** Gives back the part of an area that holds cells, or null: an edit may cover whole columns. */
function used(area: EditedArea, values: readonly (readonly CellValue[])[]): EditedArea | null {
  const lastRow = Math.min(area.lastRow, values.length);
  const lastColumn = Math.min(area.lastColumn, values[0]?.length ?? 0);
  return lastRow < area.firstRow || lastColumn < area.firstColumn ? null : { ...area, lastRow, lastColumn };
}

const rangeOf = (sheet: Sheet, area: EditedArea): Range =>
  sheet.getRange(
    area.firstRow,
    area.firstColumn,
    area.lastRow - area.firstRow + 1,
    area.lastColumn - area.firstColumn + 1,
  );

/** Reads an edited area again and gives the writes whose cell still holds what it held, and what the event said. */
function stillTrue(
  now: CellValue[][],
  before: readonly (readonly CellValue[])[],
  area: EditedArea,
  writes: readonly CellWrite[],
  said: string | undefined,
): CellWrite[] {
  const isEdited = ({ column }: CellWrite) => column >= area.firstColumn && column <= area.lastColumn;
  const held = writes.filter(isEdited).filter(({ row, column }) => {
    const value = now[row - area.firstRow]?.[column - area.firstColumn];
    // Of a date, the event says the number.
    const isSaid = said === undefined || typeof value === 'object' || String(value) === said;
    return isSameCell(value, before[row - 1]?.[column - 1]) && isSaid;
  });
  // The end of a span goes with its start.
  return [...held, ...writes.filter((write) => !isEdited(write) && held.some(({ row }) => row === write.row))];
}

function patched(values: readonly CellValue[][], writes: readonly CellWrite[]): CellValue[][] {
  const after = [...values];
  for (const { row, column, value } of writes) {
    const cells = [...(after[row - 1] ?? [])];
    // What toCell quotes is held without its quotation mark.
    cells[column - 1] = typeof value === 'string' ? value.replace(/^'/u, '') : value;
    after[row - 1] = cells;
  }
  return after;
}

function readingOf(source: WorkbookSource, keys: readonly InputTabKey[]): EditionReading {
  return readEdition(source, new Set(keys), Object.values(GENERATED_TAB_NAMES));
}

/** Gives back what Paramètres says to whoever reads a cell. */
function settingsFor(source: WorkbookSource): Pick<EditedTab, 'days' | 'structures' | 'wallClock'> {
  const { days, named } = readingOf(source, ['settings']).edition.settings;
  return { days, structures: named, wallClock: source.wallClock };
}

/**
 * Does what an edit calls for in the tab where it was made: cells in their normal form, if they still hold what the
 * event said, and derived columns, reckoned from the whole tab since events may be dropped. Every read comes before the
 * first write. Gives back the tab as it stands then, or null when it is none of the staff's.
 */
export function fillEdited(
  spreadsheet: Spreadsheet,
  { range, value: said, oldValue }: Pick<EditEvent, 'range' | 'value' | 'oldValue'>,
): FilledTab | null {
  const sheet = range.getSheet();
  const source = workbookSource(spreadsheet);
  const id = sheet.getSheetId();
  const edited = source.sheets.find((candidate) => candidate.sheetId === id);
  const key = edited === undefined ? null : inputTabOf(edited);
  if (edited === undefined || key === null) return null;

  const before = edited.values();
  const area = used(areaOf(range), before);
  const editing: Editing = {
    year: Number(clockNow(spreadsheet).slice(0, 4)),
    wasBlank: said !== undefined && (oldValue ?? '') === '',
  };
  const formulas =
    area === null
      ? []
      : rangeOf(sheet, { ...area, firstColumn: 1, lastColumn: before[0]?.length ?? area.lastColumn }).getFormulas();
  const planned =
    area === null ? [] : normalCells({ ...settingsFor(source), key, values: before, area, formulas, editing });
  const values = patched(before, planned);
  // Nothing is reckoned here from who registered: where the header stands is enough.
  const read = key === 'registrations' ? values.slice(0, HEADER_ROWS) : values;
  const after: WorkbookSource = {
    ...source,
    sheets: source.sheets.map((each) =>
      each === edited ? { name: each.name, sheetId: id, mark: key, values: () => read } : each,
    ),
  };
  const derived = DERIVED_TABS.filter((tab) => tab === key || key === 'settings');
  const reading = readingOf(after, ['settings', key, ...derived]);
  const writings = derived.map((tab) => planDerived(spreadsheet, tab, reading));
  const found = reading.layout.get(key);
  const layout = found === undefined ? null : { ...found, lastRow: values.length };

  if (area !== null && planned.length > 0) {
    const now = rangeOf(sheet, area).getValues();
    const neighbour = (row: number, column: number): CellValue | null => {
      const value = now[row - area.firstRow]?.[column - area.firstColumn];
      const isFormula = (formulas[row - area.firstRow]?.[column - 1] ?? '') !== '';
      return isFormula ||
        value === undefined ||
        (typeof value === 'string' && value !== '') ||
        typeof value === 'object'
        ? null
        : value;
    };
    writeCells(sheet, stillTrue(now, before, area, planned, said), neighbour);
  }
  for (const write of writings) write();
  if (key === 'registrations' && layout !== null && area !== null) {
    tickBoxes(sheet, layout, area.firstRow, area.lastRow, {
      values: values.slice(area.firstRow - 1, area.lastRow),
      formulas,
    });
  }
  sendWrites();
  return { key, values, layout };
}
