import type { Finding } from '../../domain/finding';
import { ensureRules } from '../sheets/conditional-rules';
import { hasFindings } from '../../workbook/findings/finding-note';
import { faultyCells, notesToWrite, tintsOf } from '../../workbook/findings/finding-marks';
import type { WorkbookLayout } from '../../workbook/cells/layout';
import { sortedFindings, type LocatedFinding } from '../../workbook/findings/sorted-findings';
import type { Range, Sheet, Spreadsheet } from '../../google/surface';
import { findingsOf } from './findings';
import { FAILURES } from '../phrases/phrases';
import { RefusedError } from '../safe/refused';
import { sendWrites } from '../sheets/services';

/** The owner of the conditional formats that tint the faulty cells. */
const OWNER = 'constat';

/**
 * Notes outlive the content of their cell, so they are read over the whole sheet. Its writes are sent, so that a
 * refusal is this sheet's. Notes come last: while a cell has one, the next edit of it puts right what a failure left
 * (see `isMarked`).
 */
function markSheet(sheet: Sheet, findings: readonly LocatedFinding[]): void {
  const cells = faultyCells(findings);
  const block = notesToWrite(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getNotes(), cells);
  ensureRules(sheet, OWNER, tintsOf(cells));
  sendWrites();
  if (block === null) return;
  sheet
    .getRange(block.row, block.column, block.notes.length, block.notes[0]?.length ?? 0)
    .setNotes(block.notes.map((line) => [...line]));
  sendWrites();
}

/**
 * Tints the faulty cells of every tab found and tells their findings in their notes; takes away the marks of what was
 * mended. What staff wrote in notes, their colours and their own conditional formats stay. Gives the names of the
 * tabs that could not be marked, since somebody protects them; never throws for one.
 */
export function markFindings(spreadsheet: Spreadsheet, findings: readonly Finding[], layout: WorkbookLayout): string[] {
  const located = sortedFindings(findings, layout);
  return [...layout].flatMap(([key, { sheetName, sheetId }]) => {
    // The Bilan tab shows by itself which retained values differ, and is written anew.
    if (key === 'summary') return [];
    try {
      const sheet = spreadsheet.getSheetByName(sheetName);
      if (sheet !== null)
        markSheet(
          sheet,
          located.filter((found) => found.sheetId === sheetId),
        );
      return [];
    } catch {
      return [sheetName];
    }
  });
}

/** Says whether a cell of a range carries our lines in its note, in one read. */
export function isMarked(range: Range): boolean {
  return range.getNotes().some((line) => line.some(hasFindings));
}

/** Reckons the findings again and puts the marks of the workbook right; throws a RefusedError naming the tabs. */
export function recheckMarks(spreadsheet: Spreadsheet): void {
  const { findings, layout } = findingsOf(spreadsheet);
  const unmarked = markFindings(spreadsheet, findings, layout);
  if (unmarked.length > 0) throw new RefusedError(FAILURES.marks(unmarked));
}
