import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { ICommandInfo, IDisposable, IMutationInfo } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
  type IInsertRowMutationParams,
  type IInsertSheetMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import type { Book } from '../../host/engine/book';

/** Changes after which cells are no longer where an undo would look for them. */
const STRUCTURE = /^sheet\.mutation\.(?:(?:insert|remove|move)-(?:row|col|range)|reorder-range|remove-sheet)/;

/** Univer's (0.25.1) only way to make one step of those that it makes by itself, of a tab that is added for one. */
interface Joining {
  __tempBatchingUndoRedo(unitId: string): IDisposable;
}

/** What the host did since a recording began. */
interface Recording {
  readonly undos: IMutationInfo[];
  readonly redos: IMutationInfo[];
  isStructural: boolean;
}

/** Makes one step of Univer's undo of all that a gesture or a command writes, the script included, as in Sheets. */
export class UndoRecorder {
  readonly #undo: IUndoRedoService;
  readonly #recordings = new Set<Recording>();

  constructor(private readonly book: Book) {
    this.#undo = book.injector.get(IUndoRedoService);
    book.beforeMutation((change) => {
      this.#write(change);
    });
    book.injector.get(ICommandService).onCommandExecuted((change) => {
      if (book.isActing && STRUCTURE.test(change.id) && !this.#isAtEnd(change))
        for (const each of this.#recordings) each.isStructural = true;
    });
  }

  /** Records a gesture; what it writes can be undone, unless it moved cells: then nothing before it can either. */
  async record<T>(gesture: () => Promise<T>): Promise<T> {
    const { unitId: unitID } = this.book;
    const shown = { unitId: unitID, subUnitId: this.book.activeGrid.id };
    const recording: Recording = { undos: [], redos: [], isStructural: false };
    const before = this.#undo.pitchTopUndoElement();
    const batch = (this.#undo as unknown as Joining).__tempBatchingUndoRedo(unitID);
    this.#recordings.add(recording);
    try {
      return await gesture();
    } finally {
      this.#recordings.delete(recording);
      batch.dispose();
      const { undos, redos, isStructural } = recording;
      const top = this.#undo.pitchTopUndoElement();
      // The top may be of the editor, where somebody types already.
      const step = top?.unitID === unitID && top !== before ? top : null;
      if (isStructural) this.#undo.clearUndoRedo(unitID);
      else if (step) {
        // A tab that was added comes before the cells in it, and cannot be shown any more when it goes.
        const goBack = { id: SetWorksheetActiveOperation.id, params: shown };
        step.undoMutations = [goBack, ...undos.reverse(), ...step.undoMutations.reverse(), goBack];
        const goOn = { id: SetWorksheetActiveOperation.id, params: { ...shown, subUnitId: this.book.activeGrid.id } };
        const added = this.#completed(step.redoMutations);
        step.redoMutations.push(...redos.filter((redo) => !added.has(tabOf(redo))), goOn);
      } else if (redos.length > 0)
        this.#undo.pushUndoRedo({ unitID, undoMutations: undos.reverse(), redoMutations: redos });
    }
  }

  /** Rows or columns after the last move no cell, and may stay when what was written in them is undone. */
  #isAtEnd({ id, params }: ICommandInfo): boolean {
    const { subUnitId, range } = params as IInsertRowMutationParams;
    const last = this.book.gridById(subUnitId)?.whole;
    if (id === InsertRowMutation.id) return range.endRow === last?.endRow;
    return id === InsertColMutation.id && range.endColumn === last?.endColumn;
  }

  /** Makes tabs that are added again those that they became, extras included, and gives their ids. */
  #completed(mutations: readonly IMutationInfo[]): ReadonlySet<unknown> {
    const added = mutations.filter(({ id }) => id === InsertSheetMutation.id);
    return new Set(
      added.map(({ params }) => {
        const given = params as IInsertSheetMutationParams;
        const grid = this.book.gridById(given.sheet.id);
        if (grid) given.sheet = structuredClone(grid.worksheet.getConfig());
        return given.sheet.id;
      }),
    );
  }

  #write({ id, params }: ICommandInfo): void {
    if (this.#recordings.size === 0 || id !== SetRangeValuesMutation.id) return;
    const redo = { ...(params as ISetRangeValuesMutationParams) };
    const undo = SetRangeValuesUndoMutationFactory(this.book.injector, redo);
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

function tabOf({ params }: IMutationInfo): unknown {
  return (params as ISetRangeValuesMutationParams).subUnitId;
}
