import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { ICommandInfo, IMutationInfo } from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Book } from '../../host/engine/book';

/** Changes after which cells are no longer where an undo would look for them. */
const STRUCTURE = /^sheet\.mutation\.(insert|remove|move|reorder)-|^sheet\.mutation\.set-worksheet-order/;

/** What the host did since a recording began. */
interface Recording {
  readonly undos: IMutationInfo[];
  readonly redos: IMutationInfo[];
  isStructural: boolean;
}

/**
 * Makes one step of Univer's undo of whatever the host writes during a gesture, the script's own writes included, as in
 * Google Sheets.
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
    const recording: Recording = { undos: [], redos: [], isStructural: false };
    this.#recordings.add(recording);
    try {
      return await gesture();
    } finally {
      this.#recordings.delete(recording);
      const { undos, redos, isStructural } = recording;
      if (isStructural) this.forget();
      else if (redos.length > 0)
        this.#undo.pushUndoRedo({ unitID: this.book.unitId, undoMutations: undos.reverse(), redoMutations: redos });
    }
  }

  /** Forgets every step: a script rewrote the workbook. */
  forget(): void {
    this.#undo.clearUndoRedo(this.book.unitId);
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
