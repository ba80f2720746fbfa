import {
  backupLine,
  BACKUP_CONTENT,
  BACKUP_HEADERS,
  BACKUP_WIDTHS,
  lineKey,
} from '../../workbook/generated/backup-tab';
import { backupTabName } from '../../workbook/phrases/tab-names';
import type { Sheet, Spreadsheet } from '../../google/surface';
import type { ContentCell } from '../../workbook/content/tab-content';
import { holdable, toCell } from '../../workbook/content/to-cell';
import { tabWriter, writeRows } from '../sheets/write-tab';
import { clockNow, wallClockOf } from '../sheets/services';
import type { TypedInTab } from './typed-since';
import { generatedTab } from '../../workbook/content/content-cell';

/** What was set aside, and where; nothing when `cells` is 0. */
export interface SetAsideReport {
  readonly cells: number;
  readonly tabName: string;
}

/** What `getValues` will give of a line. */
function keyOf(line: readonly ContentCell[]): string {
  return lineKey(line.map(({ value }) => (value.kind === 'text' ? holdable(value.text) : toCell(value))));
}

/** Copies cells into the « Sauvegarde » of the day, no line twice (a former run failed); gives what was set aside. */
export function setAside(spreadsheet: Spreadsheet, typed: readonly TypedInTab[]): SetAsideReport {
  const moment = clockNow(spreadsheet);
  const tabName = backupTabName(moment.slice(0, 10));
  const cells = typed.flatMap(({ tabName: from, cells: of }) => of.map((cell) => ({ ...cell, tabName: from })));
  if (cells.length === 0) return { cells: 0, tabName };
  const wallClock = wallClockOf(spreadsheet);
  const lines = cells.map((cell) => backupLine(cell, wallClock, moment));
  const sheet = spreadsheet.getSheetByName(tabName) ?? spreadsheet.insertSheet(tabName, spreadsheet.getSheets().length);
  if (sheet.getLastRow() === 0) {
    const rows = [BACKUP_HEADERS, ...lines];
    tabWriter()(sheet, generatedTab({ name: tabName, widths: BACKUP_WIDTHS, frozenRows: 1, rows }));
  } else {
    const known = new Set(sheet.getDataRange().getValues().map(lineKey));
    writeRows(
      sheet,
      sheet.getLastRow() + 1,
      lines.filter((line) => !known.has(keyOf(line))),
    );
  }
  return { cells: cells.length, tabName };
}

/** Gives the « Sauvegarde » tabs, whatever their day, known by their name and header. */
export function backupSheets(spreadsheet: Spreadsheet): Sheet[] {
  const header = BACKUP_HEADERS.map(({ value }) => toCell(value)).join();
  return spreadsheet
    .getSheets()
    .filter(
      (sheet) =>
        sheet.getName().startsWith(backupTabName('')) &&
        sheet.getLastRow() > 0 &&
        sheet.getRange(1, 1, 1, BACKUP_HEADERS.length).getValues()[0]?.join() === header,
    );
}

/** Puts a text in the place of every text that was set aside in these tabs; numbers stay. */
export function takeOutTexts(sheets: readonly Sheet[], replacement: string): void {
  for (const sheet of sheets) {
    const rows = sheet.getLastRow() - 1;
    if (rows < 1) continue;
    const range = sheet.getRange(2, BACKUP_CONTENT, rows, 1);
    range.setValues(
      range.getValues().map(([value = '']) => [typeof value === 'string' && value !== '' ? replacement : value]),
    );
  }
}
