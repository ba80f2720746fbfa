import { generatedKeyOf } from '../../workbook/phrases/tab-names';
import type { Sheet, Spreadsheet } from '../../google/surface';
import { generatedSheet } from '../sheets/workbook-source';
import { sendWrites } from '../sheets/services';
import { ifPossible } from './exclusive';
import { putBack, putBackCells, removeCopies, showCopy } from './hidden-copies';
import {
  keepMemories,
  keepState,
  readMemories,
  readState,
  type Copy,
  type MemoryPlace,
  type Snapshot,
  type WritingState,
} from './writing-state';

/** A tab that fails so often to come back is given up: its copy is shown instead, and work can go on. */
const MOST_ATTEMPTS = 3;

/** Says whether nothing is left for a later run to bring back; a service that fails leaves it unsaid, so false. */
export function isWhole(): boolean {
  try {
    return readState().running === null;
  } catch {
    return false;
  }
}

/** What could not be done, and why it first failed. */
interface Left {
  readonly copies: readonly Copy[];
  readonly created: readonly string[];
  readonly failure: unknown;
}

/** Does something to each item, and sends it; gives back those for which it failed, with the first reason. */
function attempt<T>(
  items: readonly T[],
  action: (item: T) => void,
): { readonly left: readonly T[]; readonly failure: unknown } {
  const left: T[] = [];
  let failure: unknown = null;
  for (const item of items) {
    try {
      action(item);
      sendWrites();
    } catch (reason) {
      failure ??= reason;
      left.push(item);
    }
  }
  return { left, failure };
}

function removeCreated(spreadsheet: Spreadsheet, name: string): void {
  const key = generatedKeyOf(name);
  const sheet = key === null ? null : generatedSheet(spreadsheet, key);
  if (sheet !== null) spreadsheet.deleteSheet(sheet);
}

function bringBack(spreadsheet: Spreadsheet, snapshot: Snapshot, withId: (id: number) => Sheet | undefined): Left {
  const copies = attempt(snapshot.copies, ({ name, sheetId, copyId, inPlace = false }) => {
    const copy = withId(copyId);
    const sheet = withId(sheetId);
    if (copy === undefined) return;
    if (sheet === undefined) copy.setName(name).showSheet();
    else if (inPlace) putBackCells(sheet, copy);
    else
      putBack(
        sheet,
        copy,
        snapshot.charts.find((tab) => tab.name === name),
      );
  });
  const created = attempt(snapshot.created, (name) => removeCreated(spreadsheet, name));
  return { copies: copies.left, created: created.left, failure: copies.failure ?? created.failure };
}

/** The memory of the tabs as they are once brought back: the others (written since by another command) keep theirs. */
function memoryAfter(state: WritingState, { copies, created, memory }: Snapshot): MemoryPlace | null {
  if (state.memory === null || memory?.slot === state.memory.slot) return state.memory;
  const former = readMemories(memory);
  const back = [...copies.map(({ name }) => name), ...created];
  const kept = Object.entries(readMemories(state.memory)).filter(([name]) => !back.includes(name));
  return keepMemories(
    Object.fromEntries([...kept, ...Object.entries(former).filter(([name]) => back.includes(name))]),
    state,
  );
}

/**
 * Brings back the generated tabs of before a run that was cut off, each whatever becomes of the others, and removes the
 * copies that are no longer needed; gives back whether there was something to bring back. Throws when a tab could not
 * be brought back, up to the third attempt: then its copy is left in sight, so that later commands are not stopped for
 * ever. The caller holds the lock.
 */
export function recover(spreadsheet: Spreadsheet): boolean {
  const state = readState();
  const { running } = state;
  if (running === null) return false;
  // What Google still refuses of the work that failed is none of this.
  ifPossible(sendWrites);
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const withId = (id: number): Sheet | undefined => sheets.get(id);
  const { copies, created, failure } = bringBack(spreadsheet, running, withId);
  const attempts = running.attempts + 1;
  if (copies.length + created.length > 0 && attempts < MOST_ATTEMPTS) {
    keepState({ ...state, running: { ...running, attempts } });
    throw failure;
  }
  for (const given of copies) {
    const copy = withId(given.copyId);
    if (copy !== undefined) showCopy(spreadsheet, given, copy);
  }
  sendWrites();
  const after = { running: null, undo: state.undo, charts: running.charts, memory: memoryAfter(state, running) };
  keepState(after);
  removeCopies(spreadsheet, after);
  return true;
}
