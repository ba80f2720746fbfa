import { CommandType, ICommandService, IUndoRedoService } from '@univerjs/core';
import type { ICommand, ICommandInfo, IDisposable, IMutationInfo, IUndoRedoItem } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
  type IInsertRowMutationParams,
  type IInsertSheetMutationParams,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import type { SpreadsheetHost } from '../../host/spreadsheet-host';

/** Changes after which cells are no longer where an undo would look for them. */
const STRUCTURE = /^sheet\.mutation\.(?:(?:insert|remove|move)-(?:row|col|range)|reorder-range)/;

/**
 * Univer's (0.25.1) only way to make one step of those that it makes by itself, of a tab that is added for one; and the
 * steps.
 */
interface Joining {
  __tempBatchingUndoRedo(unitId: string): IDisposable;
  readonly _undoStacks: ReadonlyMap<string, IUndoRedoItem[]>;
}

const PROPERTIES = 'nec.mutation.set-properties';

const setProperties = (host: SpreadsheetHost): ICommand<{ readonly properties: ReadonlyMap<string, string> }> => ({
  id: PROPERTIES,
  type: CommandType.MUTATION,
  handler: (_, given) => {
    if (given) host.setProperties(given.properties);
    return true;
  },
});

/** What the host did since a recording began. */
interface Recording {
  readonly undos: IMutationInfo[];
  readonly redos: IMutationInfo[];
  /** Hidden tabs that went: a script's own copies, which nobody misses. */
  readonly gone: Set<unknown>;
  isStructural: boolean;
}

/** Makes one step of Univer's undo of all that a gesture or a command writes, the script included, as in Sheets. */
export class UndoRecorder {
  readonly #undo: IUndoRedoService;
  readonly #recordings = new Set<Recording>();

  constructor(private readonly host: SpreadsheetHost) {
    const { book } = host;
    this.#undo = book.injector.get(IUndoRedoService);
    book.beforeMutation((change) => {
      this.#write(change);
    });
    const commands = book.injector.get(ICommandService);
    commands.registerCommand(setProperties(host));
    commands.beforeCommandExecuted((change) => {
      if (!book.isActing || change.id !== RemoveSheetMutation.id) return;
      const { subUnitId } = change.params as IRemoveSheetMutationParams;
      for (const each of this.#recordings)
        if (book.gridById(subUnitId)?.isHidden === true) each.gone.add(subUnitId);
        else each.isStructural = true;
    });
    commands.onCommandExecuted((change) => {
      if (book.isActing && STRUCTURE.test(change.id) && !this.#isAtEnd(change))
        for (const each of this.#recordings) each.isStructural = true;
    });
  }

  /**
   * Records a gesture, or a command whose memory of what it wrote comes back with it; what it writes can be undone,
   * unless it moved cells, or is final: then nothing before it can either.
   */
  async record<T>(gesture: () => Promise<T>, { isCommand = false, isFinal = false } = {}): Promise<T> {
    const { book, properties } = this.host;
    const { unitId: unitID } = book;
    const shown = { unitId: unitID, subUnitId: book.activeGrid.id };
    const recording: Recording = { undos: [], redos: [], gone: new Set(), isStructural: false };
    const before = this.#undo.pitchTopUndoElement();
    const batch = (this.#undo as unknown as Joining).__tempBatchingUndoRedo(unitID);
    this.#recordings.add(recording);
    try {
      return await gesture();
    } finally {
      this.#recordings.delete(recording);
      batch.dispose();
      const { undos, redos, gone, isStructural } = recording;
      const isWritten = redos.length > 0;
      if (isCommand) {
        undos.push({ id: PROPERTIES, params: { properties } });
        redos.push({ id: PROPERTIES, params: { properties: this.host.properties } });
      }
      const top = this.#undo.pitchTopUndoElement();
      // The top may be of the editor, where somebody types already.
      const step = top?.unitID === unitID && top !== before ? top : null;
      if (isStructural || (isFinal && (isWritten || step))) this.#undo.clearUndoRedo(unitID);
      else if (step) {
        // A tab that was added comes before the cells in it, and cannot be shown any more when it goes.
        const goBack = { id: SetWorksheetActiveOperation.id, params: shown };
        step.undoMutations = [goBack, ...undos.reverse(), ...step.undoMutations.reverse(), goBack];
        const goOn = {
          id: SetWorksheetActiveOperation.id,
          params: { ...shown, subUnitId: this.host.book.activeGrid.id },
        };
        const added = this.#completed(step.redoMutations);
        step.redoMutations.push(...redos.filter((redo) => !added.has(tabOf(redo))), goOn);
      } else if (isWritten) this.#undo.pushUndoRedo({ unitID, undoMutations: undos.reverse(), redoMutations: redos });
      this.#forget(gone);
    }
  }

  /** Takes out of every step what concerns tabs that are there no more. */
  #forget(gone: ReadonlySet<unknown>): void {
    if (gone.size === 0) return;
    const staying = (changes: readonly IMutationInfo[]) => changes.filter((change) => !gone.has(tabOf(change)));
    for (const step of (this.#undo as unknown as Joining)._undoStacks.get(this.host.book.unitId) ?? []) {
      step.undoMutations = staying(step.undoMutations);
      step.redoMutations = staying(step.redoMutations);
    }
  }

  /** Rows or columns after the last move no cell, and may stay when what was written in them is undone. */
  #isAtEnd({ id, params }: ICommandInfo): boolean {
    const { subUnitId, range } = params as IInsertRowMutationParams;
    const last = this.host.book.gridById(subUnitId)?.whole;
    if (id === InsertRowMutation.id) return range.endRow === last?.endRow;
    return id === InsertColMutation.id && range.endColumn === last?.endColumn;
  }

  /** Makes tabs that are added again those that they became, extras included, and gives their ids. */
  #completed(mutations: readonly IMutationInfo[]): ReadonlySet<unknown> {
    const added = mutations.filter(({ id }) => id === InsertSheetMutation.id);
    return new Set(
      added.map(({ params }) => {
        const given = params as IInsertSheetMutationParams;
        const grid = this.host.book.gridById(given.sheet.id);
        if (grid) given.sheet = structuredClone(grid.worksheet.getConfig());
        return given.sheet.id;
      }),
    );
  }

  #write({ id, params }: ICommandInfo): void {
    if (this.#recordings.size === 0 || id !== SetRangeValuesMutation.id) return;
    const redo = { ...(params as ISetRangeValuesMutationParams) };
    const undo = SetRangeValuesUndoMutationFactory(this.host.book.injector, redo);
    for (const { undos, redos } of this.#recordings) {
      undos.push({ id, params: withCause(undo, redo.trigger) });
      redos.push({ id, params: withCause(redo, redo.trigger) });
    }
  }
}

/**
 * Gives a change that goes on to say that style alone is concerned, if it did: Univer (0.25.1) names the undo as its
 * cause instead, and then drops the formulas of its cells.
 */
function withCause(params: ISetRangeValuesMutationParams, trigger: string | undefined): ISetRangeValuesMutationParams {
  return Object.defineProperty({ ...params }, 'trigger', { get: () => trigger, set: () => undefined });
}

function tabOf({ id, params }: IMutationInfo): unknown {
  if (id === InsertSheetMutation.id) return (params as IInsertSheetMutationParams).sheet.id;
  return (params as ISetRangeValuesMutationParams).subUnitId;
}
