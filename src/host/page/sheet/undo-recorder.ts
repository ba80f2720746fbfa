import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, IMutationInfo } from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Book } from '../../book';

/** Changes after which cells are no longer where an undo would look for them. */
const STRUCTURE = /^sheet\.mutation\.(insert|remove|move|reorder)-|^sheet\.mutation\.set-worksheet-order/;

interface Step {
  readonly undo: IMutationInfo;
  readonly redo: IMutationInfo;
}

/** Makes one step of Univer's undo of whatever the host writes during a gesture, the script's own writes included, as in Google Sheets. */
export class UndoRecorder {
  readonly #undo: IUndoRedoService;
  #steps: Step[] | null = null;
  #isStructural = false;
  #hasWritten = false;

  constructor(private readonly book: Book) {
    this.#undo = book.injector.get(IUndoRedoService);
    book.injector.get(ICommandService).beforeCommandExecuted((command, options) => {
      this.#note(command, options);
    });
  }

  /** Records a gesture; what it writes can then be undone at once, unless it moved cells: then nothing before it can either. */
  async record<T>(gesture: () => Promise<T>): Promise<T> {
    this.#steps = [];
    this.#isStructural = false;
    try {
      return await gesture();
    } finally {
      const steps: readonly Step[] = this.#steps ?? [];
      this.#steps = null;
      if (this.#isStructural) this.#forget();
      else if (steps.length > 0) {
        this.#undo.pushUndoRedo({
          unitID: this.book.unitId,
          undoMutations: steps.map(({ undo }) => undo).reverse(),
          redoMutations: steps.map(({ redo }) => redo),
        });
      }
    }
  }

  /** Runs a command of the script; if it writes, nothing that was done before can be undone any more. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    this.#hasWritten = false;
    try {
      return await work();
    } finally {
      if (this.#hasWritten) this.#forget();
    }
  }

  #forget(): void {
    this.#undo.clearUndoRedo(this.book.unitId);
  }

  #note(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    // Results of formulas (`onlyLocal`) are calculated again after an undo.
    if (options?.onlyLocal === true) return;
    const isStructural = STRUCTURE.test(command.id);
    this.#isStructural ||= isStructural;
    this.#hasWritten ||= isStructural || command.id === SetRangeValuesMutation.id;
    if (!this.#steps || command.id !== SetRangeValuesMutation.id) return;
    const params = command.params as ISetRangeValuesMutationParams;
    const undo = SetRangeValuesUndoMutationFactory(this.book.injector, params);
    this.#steps.push({ undo: { id: command.id, params: undo }, redo: { id: command.id, params } });
  }
}
