import type { TabContent } from '../workbook/tab-content';
import type { Sheet, Spreadsheet } from '../workbook/surface';
import { replaceCharts, tabWriter } from '../workbook/write-tab';
import { charts, properties, spreadsheetApp } from './services';

/** The charts that the add-on drew in a tab: Google gives no way to read a chart back and draw it again. */
type DrawnCharts = Pick<TabContent, 'name' | 'charts' | 'chartTitles'>;

/** What is being written, kept outside the run so that a later one can undo it. */
interface Journal {
  readonly copies: readonly { readonly sheetId: number; readonly name: string; readonly copyId: number }[];
  readonly created: readonly string[];
  readonly charts: readonly DrawnCharts[];
}

const JOURNAL = 'nec.ecriture';
const CHARTS = 'nec.graphiques';
const COPY_PREFIX = '~NEC ';
/** Google refuses a property of more than 9 kB. */
const LARGEST_PROPERTY = 9000;

const documentProperties = () => properties().getDocumentProperties();

/** Gives back what this add-on itself put in a property, or null. */
function stored(key: string): unknown {
  const text = documentProperties()?.getProperty(key) ?? null;
  return text === null ? null : JSON.parse(text);
}

function removeCopies(spreadsheet: Spreadsheet): void {
  for (const sheet of spreadsheet.getSheets()) {
    if (sheet.getName().startsWith(COPY_PREFIX)) spreadsheet.deleteSheet(sheet);
  }
}

function putBack(sheet: Sheet, copy: Sheet, former: DrawnCharts | undefined): void {
  const used = copy.getDataRange();
  sheet.clear();
  used.copyTo(sheet.getRange(1, 1, used.getNumRows(), used.getNumColumns()));
  if (former !== undefined) replaceCharts(sheet, former.chartTitles, former.charts, charts());
}

function undo(spreadsheet: Spreadsheet, journal: Journal): void {
  const sheets = spreadsheet.getSheets();
  const withId = (id: number) => sheets.find((sheet) => sheet.getSheetId() === id);
  for (const { sheetId, name, copyId } of journal.copies) {
    const copy = withId(copyId);
    const sheet = withId(sheetId);
    if (copy === undefined) continue;
    if (sheet === undefined) copy.setName(name).showSheet();
    else putBack(sheet, copy, journal.charts.find((tab) => tab.name === name));
  }
  for (const name of journal.created) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet !== null) spreadsheet.deleteSheet(sheet);
  }
}

/** Says whether nothing is left for a later run to bring back; a service that fails leaves it unsaid, so false. */
export function isWhole(): boolean {
  try {
    return documentProperties()?.getProperty(JOURNAL) === null;
  } catch {
    return false;
  }
}

/** Brings back the generated tabs of before a run that was cut off, and removes hidden copies; gives back whether there was something to bring back. The caller holds the lock. */
export function recover(spreadsheet: Spreadsheet): boolean {
  const journal = stored(JOURNAL) as Journal | null;
  if (journal !== null) {
    undo(spreadsheet, journal);
    spreadsheetApp().flush();
    documentProperties()?.deleteProperty(JOURNAL);
  }
  removeCopies(spreadsheet);
  return journal !== null;
}

/** Makes a copy that carries its name from the very first call: a run cut off right after still leaves something to recognise. */
function copyHidden(sheet: Sheet, spreadsheet: Spreadsheet): Journal['copies'][number] {
  const name = sheet.getName();
  const used = sheet.getDataRange();
  const [rows, columns] = [used.getNumRows(), used.getNumColumns()];
  const copy = spreadsheet.insertSheet(`${COPY_PREFIX}${name}`, spreadsheet.getSheets().length).hideSheet();
  if (rows > copy.getMaxRows()) copy.insertRowsAfter(copy.getMaxRows(), rows - copy.getMaxRows());
  if (columns > copy.getMaxColumns()) copy.insertColumnsAfter(copy.getMaxColumns(), columns - copy.getMaxColumns());
  used.copyTo(copy.getRange(1, 1, rows, columns));
  return { sheetId: sheet.getSheetId(), name, copyId: copy.getSheetId() };
}

function begin(spreadsheet: Spreadsheet, contents: readonly TabContent[]): void {
  const existing = contents.map(({ name }) => ({ name, sheet: spreadsheet.getSheetByName(name) }));
  const copies = existing.flatMap(({ sheet }) => (sheet === null ? [] : [copyHidden(sheet, spreadsheet)]));
  const created = existing.flatMap(({ name, sheet }) => (sheet === null ? [name] : []));
  const former = (stored(CHARTS) as Journal['charts'] | null) ?? [];
  spreadsheetApp().flush();
  documentProperties()?.setProperty(JOURNAL, JSON.stringify({ copies, created, charts: former } satisfies Journal));
}

function end(contents: readonly TabContent[]): void {
  const drawn = contents.flatMap(({ name, charts: of, chartTitles }): DrawnCharts[] => (chartTitles.length === 0 ? [] : [{ name, charts: of, chartTitles }]));
  const text = JSON.stringify(drawn);
  if (drawn.length > 0 && text.length <= LARGEST_PROPERTY) documentProperties()?.setProperty(CHARTS, text);
  spreadsheetApp().flush();
  documentProperties()?.deleteProperty(JOURNAL);
}

/**
 * Writes the generated tabs, all or none: hidden copies of the former ones are made first, and brought back if anything
 * fails, by this run or, should it be cut off, by the next one or the next opening. Throws what failed. The caller holds
 * the lock and has called `recover`.
 */
export function writeSafely(spreadsheet: Spreadsheet, contents: readonly TabContent[]): void {
  try {
    begin(spreadsheet, contents);
    const write = tabWriter({ spreadsheet: spreadsheetApp(), charts: charts() });
    for (const content of contents) {
      const sheet = spreadsheet.getSheetByName(content.name) ?? spreadsheet.insertSheet(content.name, spreadsheet.getSheets().length);
      write(sheet, content);
    }
    end(contents);
  } catch (failure) {
    recover(spreadsheet);
    throw failure;
  }
  try {
    removeCopies(spreadsheet);
  } catch {
    // The new tabs are whole: what is left of the copies goes at the next run.
  }
}
