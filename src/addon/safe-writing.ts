import type { TabContent } from '../workbook/tab-content';
import type { Sheet, Spreadsheet } from '../workbook/surface';
import { replaceCharts, writeTab } from '../workbook/write-tab';
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

function parsed<T>(text: string | null | undefined): T | null {
  return text === null || text === undefined ? null : (JSON.parse(text) as T);
}

function removeCopies(spreadsheet: Spreadsheet): void {
  for (const sheet of spreadsheet.getSheets()) {
    if (sheet.getName().startsWith(COPY_PREFIX)) spreadsheet.deleteSheet(sheet);
  }
}

function putBack(sheet: Sheet, copy: Sheet, former: DrawnCharts | undefined): void {
  const [rows, columns] = [copy.getMaxRows(), copy.getMaxColumns()];
  sheet.clear();
  copy.getRange(1, 1, rows, columns).copyTo(sheet.getRange(1, 1, rows, columns));
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
  const journal = parsed<Journal>(documentProperties()?.getProperty(JOURNAL));
  if (journal !== null) {
    undo(spreadsheet, journal);
    spreadsheetApp().flush();
    documentProperties()?.deleteProperty(JOURNAL);
  }
  removeCopies(spreadsheet);
  return journal !== null;
}

function copyHidden(sheet: Sheet, spreadsheet: Spreadsheet): Journal['copies'][number] {
  const name = sheet.getName();
  const copy = sheet.copyTo(spreadsheet).setName(`${COPY_PREFIX}${name}`).hideSheet();
  return { sheetId: sheet.getSheetId(), name, copyId: copy.getSheetId() };
}

function begin(spreadsheet: Spreadsheet, contents: readonly TabContent[]): void {
  const existing = contents.map(({ name }) => ({ name, sheet: spreadsheet.getSheetByName(name) }));
  const copies = existing.flatMap(({ sheet }) => (sheet === null ? [] : [copyHidden(sheet, spreadsheet)]));
  const created = existing.flatMap(({ name, sheet }) => (sheet === null ? [name] : []));
  const former = parsed<Journal['charts']>(documentProperties()?.getProperty(CHARTS)) ?? [];
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
    for (const content of contents) {
      const sheet = spreadsheet.getSheetByName(content.name) ?? spreadsheet.insertSheet(content.name, spreadsheet.getSheets().length);
      writeTab(sheet, content, { spreadsheet: spreadsheetApp(), charts: charts() });
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
