import { generatedKeyOf, type GeneratedTabKey } from '../../workbook/phrases/tab-names';
import type { Sheet, Spreadsheet } from '../../google/surface';
import type { TabContent } from '../../workbook/content/tab-content';
import { tabWriter } from '../sheets/write-tab';
import { memoryOf } from '../../workbook/content/written-memory';
import { setAside, type SetAsideReport } from './backup';
import { TabError } from '../sheets/failure-causes';
import { generatedSheetsByName } from '../sheets/workbook-source';
import { ifPossible } from './exclusive';
import { copyHidden, removeCopies } from './hidden-copies';
import { refuseProtected } from './protected-tabs';
import { recover } from './recovery';
import { sendWrites, wallClockOf } from '../sheets/services';
import { checkTime } from '../sheets/time-limit';
import { partedNotes, readGenerated, typedBefore, type CarriedOver, type TypedInTab } from './typed-since';
import {
  keepMemories,
  keepState,
  readMemories,
  readState,
  type Memories,
  type Snapshot,
  type WritingState,
} from './writing-state';

interface WritingOptions {
  /** What staff typed in the former tabs and the new ones carry over; nothing by default. */
  readonly carried?: CarriedOver;
  /** The formulas of former tabs that this run has read already, by the add-on's name for the tab. */
  readonly formulas?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Whether « Annuler la dernière génération » then brings back the tabs as they were; false by default. */
  readonly undoable?: boolean;
  /** What else is written with them, all or none. */
  readonly alongside?: Alongside;
}

/** Cells of the staff's tabs that are written with generated ones: a failure puts back what these sheets held. */
interface Alongside {
  readonly sheets: readonly Sheet[];
  readonly write: () => void;
}

/** What became of what staff had typed in the tabs that were written. */
interface WritingReport {
  readonly setAside: SetAsideReport;
  /** Tabs written anew without knowing what the add-on had written there: figures typed over ours could not be told. */
  readonly inDoubt: readonly string[];
}

interface Target {
  readonly content: TabContent;
  readonly sheet: Sheet | null;
}

function targetsOf(spreadsheet: Spreadsheet, contents: readonly TabContent[]): Target[] {
  const keys = contents.map(({ name }) => generatedKeyOf(name)).filter((key): key is GeneratedTabKey => key !== null);
  const byName = generatedSheetsByName(spreadsheet, keys);
  return contents.map((content) => ({ content, sheet: byName.get(content.name) ?? null }));
}

/** What regenerating would destroy in the tabs as they stand. */
function typedIn(
  spreadsheet: Spreadsheet,
  targets: readonly Target[],
  memories: Memories,
  { carried = {}, formulas = {} }: WritingOptions,
): {
  readonly typed: readonly TypedInTab[];
  readonly inDoubt: readonly string[];
  readonly notes: ReadonlyMap<string, string[][]>;
} {
  const wallClock = wallClockOf(spreadsheet);
  const typed: TypedInTab[] = [];
  const doubtful: string[] = [];
  const notes = new Map<string, string[][]>();
  for (const { sheet, content } of targets) {
    if (sheet === null) continue;
    const tab = readGenerated(sheet, wallClock, formulas[content.name]);
    const { typed: at, inDoubt } = typedBefore(tab, memories[content.name], content);
    typed.push(tab.cells(at.filter((cell) => carried[content.name]?.(cell) !== true)));
    if (inDoubt) doubtful.push(tab.name);
    if (tab.notes.flat().every((note) => note === '')) continue;
    const { staying, leaving } = partedNotes(tab, content);
    typed.push(leaving);
    notes.set(content.name, staying);
  }
  return { typed, inDoubt: doubtful, notes };
}

function begin(
  spreadsheet: Spreadsheet,
  targets: readonly Target[],
  others: readonly Sheet[],
  state: WritingState,
): Snapshot {
  const count = spreadsheet.getSheets().length;
  const existing = targets.flatMap(({ content, sheet }) => (sheet === null ? [] : [{ name: content.name, sheet }]));
  const former = existing.map(({ name, sheet }, index) => copyHidden(spreadsheet, name, sheet, count + index));
  const copies = [
    ...former,
    ...others.map((sheet, index) => ({
      ...copyHidden(spreadsheet, sheet.getName(), sheet, count + existing.length + index),
      inPlace: true,
    })),
  ];
  const created = targets.flatMap(({ content, sheet }) => (sheet === null ? [content.name] : []));
  const running: Snapshot = { copies, created, charts: state.charts, memory: state.memory, attempts: 0 };
  sendWrites();
  keepState({ ...state, running });
  return running;
}

/** What can still be undone once another command wrote some tabs, which are up to date: the others, together. */
function without(undo: Snapshot | null, names: readonly string[]): Snapshot | null {
  if (undo === null) return null;
  const copies = undo.copies.filter(({ name }) => !names.includes(name));
  const created = undo.created.filter((name) => !names.includes(name));
  return copies.length + created.length === 0 ? null : { ...undo, copies, created };
}

function end(
  contents: readonly TabContent[],
  memories: Memories,
  state: WritingState,
  undo: Snapshot | null,
): WritingState {
  const names = contents.map(({ name }) => name);
  const drawn = contents.flatMap(({ name, charts: of, chartTitles }) =>
    chartTitles.length === 0 ? [] : [{ name, charts: of, chartTitles }],
  );
  const memory = keepMemories(
    { ...memories, ...Object.fromEntries(contents.map((content) => [content.name, memoryOf(content)])) },
    state,
  );
  sendWrites();
  const after = {
    running: null,
    undo,
    charts: [...state.charts.filter(({ name }) => !names.includes(name)), ...drawn],
    memory,
  };
  keepState(after);
  return after;
}

function writeAll(spreadsheet: Spreadsheet, targets: readonly Target[], notes: ReadonlyMap<string, string[][]>): void {
  const write = tabWriter();
  let last = targets.some(({ sheet }) => sheet === null) ? spreadsheet.getSheets().length : 0;
  for (const { content, sheet } of targets) {
    checkTime();
    try {
      write(sheet ?? spreadsheet.insertSheet(content.name, last++), content);
      const kept = notes.get(content.name);
      if (kept) sheet?.getRange(1, 1, kept.length, kept[0]?.length ?? 1).setNotes(kept);
    } catch (failure) {
      throw new TabError(sheet?.getName() ?? content.name, failure);
    }
  }
}

/**
 * Writes the generated tabs, all or none: hidden copies of the former ones are made first, and brought back if anything
 * fails, by this run or, should it be cut off, by the next one or the next opening. What staff typed there is set aside
 * first. Throws what failed; nothing is written when somebody protects one of the tabs. The caller holds the lock and
 * has called `recover`.
 */
export function writeSafely(
  spreadsheet: Spreadsheet,
  contents: readonly TabContent[],
  options: WritingOptions = {},
): WritingReport {
  const { undoable = false, alongside } = options;
  const state = readState();
  const targets = targetsOf(spreadsheet, contents);
  refuseProtected([...targets.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])), ...(alongside?.sheets ?? [])]);
  const memories = readMemories(state.memory);
  const { typed, inDoubt, notes } = typedIn(spreadsheet, targets, memories, options);
  let report: SetAsideReport;
  let after: WritingState;
  try {
    const running = begin(spreadsheet, targets, alongside?.sheets ?? [], state);
    report = setAside(spreadsheet, typed);
    alongside?.write();
    writeAll(spreadsheet, targets, notes);
    after = end(
      contents,
      memories,
      { ...state, running },
      undoable
        ? running
        : without(
            state.undo,
            contents.map(({ name }) => name),
          ),
    );
  } catch (failure) {
    recover(spreadsheet);
    removeCopies(spreadsheet, readState());
    throw failure;
  }
  // The new tabs are whole: what is left of the copies goes at the next run.
  ifPossible(() => {
    removeCopies(spreadsheet, after);
    sendWrites();
  });
  return { setAside: report, inDoubt };
}
