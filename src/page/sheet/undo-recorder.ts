import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { ICommandInfo, IDisposable, IMutationInfo } from '@univerjs/core';
import {
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
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

/**
 * Makes one step of Univer's undo of whatever the host writes during a gesture or a command, the script's own writes
 * included, as in Google Sheets.
 */
export class UndoRecorder {
  readonly #undo: IUndoRedoService;
  readonly #recordings = new Set<Recording>();

  constructor(private readonly book: Book) {
    this.#undo = book.injector.get(IUndoRedoService);
    book.beforeMutation((change) => {
      this.#write(change);
    });
    book.injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (book.isActing && STRUCTURE.test(id)) for (const each of this.#recordings) each.isStructural = true;
    });
  }

  /**
   * Records a gesture; what it writes can then be undone at once, unless it moved cells: then nothing before it can
   * either.
   */
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
      // Univer (0.25.1) goes on to draw tabs that are taken away together.
      const tabs = step?.undoMutations.filter(({ id }) => id === RemoveSheetMutation.id) ?? [];
      if (isStructural || tabs.length > 1) this.#undo.clearUndoRedo(unitID);
      else if (step) {
        // A tab that was added comes before the cells in it, and cannot be shown any more when it goes.
        const goBack = { id: SetWorksheetActiveOperation.id, params: shown };
        step.undoMutations = [goBack, ...undos.reverse(), ...step.undoMutations.reverse()];
        step.redoMutations.push(...redos);
      } else if (redos.length > 0)
        this.#undo.pushUndoRedo({ unitID, undoMutations: undos.reverse(), redoMutations: redos });
    }
  }

  #write({ id, params }: ICommandInfo): void {
    if (this.#recordings.size === 0 || id !== SetRangeValuesMutation.id) return;
    const redo = { ...(params as ISetRangeValuesMutationParams) };
    for (const { undos, redos } of this.#recordings) {
      undos.push({ id, params: SetRangeValuesUndoMutationFactory(this.book.injector, redo) });
      redos.push({ id, params: redo });
    }
  }
}
