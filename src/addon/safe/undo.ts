import { generatedKeyOf, generatedTabName } from '../../workbook/phrases/tab-names';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { typedCells, type CellAt } from '../../workbook/content/typed-cells';
import { setAside, type SetAsideReport } from './backup';
import { generatedSheets } from '../sheets/workbook-source';
import { refuseProtected } from './protected-tabs';
import { removeCopies } from './hidden-copies';
import { recover } from './recovery';
import { sendWrites, wallClockOf } from '../sheets/services';
import { notesAside, readGenerated, typedSince, type ReadTab } from './typed-since';
import { keepState, readMemories, readState } from './writing-state';

interface UndoReport {
  readonly setAside: SetAsideReport;
  /** The tabs that did not exist before, but stay since staff typed in them. */
  readonly kept: readonly string[];
}

export function canUndo(): boolean {
  return readState().undo !== null;
}

/** Forgets how to undo the last generation, and its copies. The caller holds the lock and has called `recover`. */
export function forgetUndo(spreadsheet: Spreadsheet): void {
  const state = { ...readState(), undo: null };
  keepState(state);
  removeCopies(spreadsheet, state);
}

/** The cells typed since the generation that the former tab, with what was retained then, has not. */
function lostWith(tab: ReadTab, typed: readonly CellAt[], former: ReadTab): CellAt[] {
  const unknown = new Set(
    typedCells(former.forms, tab.forms)
      .filter((cell) => !tab.isFingerprint(cell))
      .map(({ row, column }) => `${row} ${column}`),
  );
  return typed.filter(({ row, column }) => unknown.has(`${row} ${column}`));
}

/** Brings `recover` to an end: undoing brings back what was before a generation said not to have ended. */
function bringBack(spreadsheet: Spreadsheet): void {
  try {
    recover(spreadsheet);
  } catch {
    recover(spreadsheet);
  }
}

/**
 * Brings back the generated tabs as they were before the last generation, those that another command has written since
 * apart; what staff typed in them since is set aside first. Gives null when there is nothing to undo. A run that
 * is cut off is brought to its end by the next one. The caller holds the lock and has called `recover`.
 */
export function undoGeneration(spreadsheet: Spreadsheet): UndoReport | null {
  const state = readState();
  const { undo } = state;
  if (undo === null) return null;
  const wallClock = wallClockOf(spreadsheet);
  const memories = readMemories(state.memory);
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const generated = generatedSheets(
    spreadsheet,
    undo.created.flatMap((name) => generatedKeyOf(name) ?? []),
  );
  const created = [...generated].map(([key, sheet]) => ({ name: generatedTabName(key), sheet }));
  const copied = undo.copies.flatMap(({ name, sheetId, copyId }) => {
    const sheet = sheets.get(sheetId);
    const copy = sheets.get(copyId);
    return sheet === undefined || copy === undefined ? [] : [{ name, sheet, copy }];
  });
  refuseProtected([...created, ...copied].map(({ sheet }) => sheet));
  const typedIn = (name: string, sheet: Sheet): { readonly tab: ReadTab; readonly typed: readonly CellAt[] } => {
    const tab = readGenerated(sheet, wallClock);
    const memory = memories[name];
    return { tab, typed: memory === undefined ? [] : typedSince(tab, memory) };
  };
  const lost = copied.flatMap(({ name, sheet, copy }) => {
    const { tab, typed } = typedIn(name, sheet);
    const hasNotes = tab.notes.flat().some((note) => note !== '');
    if (typed.length === 0 && !hasNotes) return [];
    const former = readGenerated(copy, wallClock);
    const notes = notesAside(
      tab.name,
      tab.notes,
      (row, column) => former.notes[row]?.[column] !== tab.notes[row]?.[column],
    );
    return [tab.cells(lostWith(tab, typed, former)), notes];
  });
  const kept = created.filter(({ name, sheet }) => {
    const { tab, typed } = typedIn(name, sheet);
    return typed.length > 0 || tab.notes.flat().some((note) => note !== '');
  });
  const report = { setAside: setAside(spreadsheet, lost), kept: kept.map(({ sheet }) => sheet.getName()) };
  // What is set aside stands there before anything is brought back over it.
  sendWrites();
  const stay = kept.map(({ name }) => name);
  keepState({
    ...state,
    undo: null,
    running: { ...undo, created: undo.created.filter((name) => !stay.includes(name)) },
  });
  bringBack(spreadsheet);
  return report;
}
