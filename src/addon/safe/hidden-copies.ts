import { COPY_PREFIX, interruptedCopyName, SCRATCH } from '../../workbook/phrases/tab-names';
import type { Range, Sheet, Spreadsheet } from '../../google/surface';
import { growTo, replaceCharts } from '../sheets/write-tab';
import { sendWrites } from '../sheets/services';
import type { Copy, DrawnCharts, WritingState } from './writing-state';

function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (spreadsheet.getSheetByName(name) === null) return name;
  }
}

/** Makes a hidden copy, at an index from 0, named at the very first call: a run cut off leaves a trace. */
export function copyHidden(spreadsheet: Spreadsheet, name: string, sheet: Sheet, index: number): Copy {
  const used = sheet.getDataRange();
  const [rows, columns] = [used.getNumRows(), used.getNumColumns()];
  const copy = spreadsheet.insertSheet(freeName(spreadsheet, `${COPY_PREFIX}${name}`), index).hideSheet();
  growTo(copy, rows, columns);
  used.copyTo(copy.getRange(1, 1, rows, columns));
  return { name, sheetId: sheet.getSheetId(), copyId: copy.getSheetId() };
}

/** Removes the hidden copies that the state no longer needs; one that staff renamed is theirs. */
export function removeCopies(spreadsheet: Spreadsheet, { running, undo }: WritingState): void {
  const needed = [...(running?.copies ?? []), ...(undo?.copies ?? [])].map(({ copyId }) => copyId);
  for (const sheet of spreadsheet.getSheets()) {
    if (sheet.getName().startsWith(COPY_PREFIX) && !needed.includes(sheet.getSheetId())) spreadsheet.deleteSheet(sheet);
  }
}

/** Removes the scratch tabs of a diagnostic that was closed before its end, copies included. */
export function removeScratchTabs(spreadsheet: Spreadsheet): void {
  for (const sheet of spreadsheet.getSheets()) {
    if (sheet.getName().includes(SCRATCH)) spreadsheet.deleteSheet(sheet);
  }
}

/** What a tab holds, formulas as such: no results before the run ends. Many calls, only after a failure. */
function heldIn(sheet: Sheet): string {
  const rows = sheet.getDataRange().getFormulas();
  const held = rows.map((formulas, row) => {
    if (formulas.every((formula) => formula === ''))
      return sheet.getRange(row + 1, 1, 1, formulas.length).getValues()[0];
    return formulas.map((formula, column) =>
      formula === '' ? sheet.getRange(row + 1, column + 1, 1, 1).getValue() : formula,
    );
  });
  return JSON.stringify(held);
}

function copyBack(sheet: Sheet, copy: Sheet, clear: (cells: Range) => void): void {
  try {
    const used = copy.getDataRange();
    clear(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()));
    used.copyTo(sheet.getRange(1, 1, used.getNumRows(), used.getNumColumns()));
    sendWrites();
  } catch (failure) {
    if (heldIn(sheet) !== heldIn(copy)) throw failure;
  }
}

/**
 * Gives a tab back what its copy holds. A tab that cannot be cleared (part of it was made a Google « tableau »,
 * somebody protected it meanwhile) but still holds what its copy does was never written: it is left as it is. Throws
 * otherwise.
 */
export function putBack(sheet: Sheet, copy: Sheet, former: DrawnCharts | undefined): void {
  copyBack(sheet, copy, (cells) => {
    cells.breakApart();
    sheet.clear();
  });
  // Apart: a chart lost on the way must not look like a tab that was never written.
  if (former !== undefined) replaceCharts(sheet, former.chartTitles, former.charts);
}

/** Gives the cells of a tab back what its copy holds; looks stay. Throws unless it was never written. */
export function putBackCells(sheet: Sheet, copy: Sheet): void {
  copyBack(sheet, copy, (cells) => cells.clearContent());
}

/** Shows a copy under a name that says what it is: the tab itself cannot be brought back. */
export function showCopy(spreadsheet: Spreadsheet, { name }: Copy, copy: Sheet): void {
  copy.setName(freeName(spreadsheet, interruptedCopyName(name))).showSheet();
}
