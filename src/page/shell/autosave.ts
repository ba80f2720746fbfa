import { messageOf } from '../../host/values/exceptions';
import { isUnsaved, nextSaving, type Saving, type SavingEvent } from '../saving';
import { FileChangedError, type WorkbookStore } from '../store/workbook-store';
import type { ContentText } from '../store/workbook-bytes';

const BEING_WRITTEN: Saving = { kind: 'saving', again: false, overwrite: false, failures: 0 };
/** A draft is kept that long after a change, in milliseconds… */
const DRAFT_MS = 150;
/** …and so many times less often than making it takes, so that a large workbook can still be typed in. */
const DRAFT_SHARE = 10;

export class Autosave {
  #state: Saving = { kind: 'saved', at: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #draftMs = DRAFT_MS;
  #ended: (() => void)[] = [];

  constructor(
    private readonly store: Pick<WorkbookStore, 'isKept' | 'keep' | 'save'>,
    private readonly content: () => ContentText,
    private readonly onState: (saving: Saving) => void,
  ) {
    addEventListener('beforeunload', (event) => {
      if (!isUnsaved(this.#state)) return;
      const text = this.#keepDraft();
      if (!this.store.isKept(text)) event.preventDefault();
    });
    // A page that is hidden may never be shown again.
    addEventListener('pagehide', () => this.#leave());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#leave());
  }

  get state(): Saving {
    return this.#state;
  }

  /** Tells what happened; see nextSaving. */
  tell(event: SavingEvent): void {
    const before = this.#state;
    this.#become(nextSaving(before, event, Date.now()));
    if (event.kind === 'change') this.#draftTimer ??= setTimeout(() => this.#keepDraft(), this.#draftMs);
    if (this.#state.kind === 'saving' && before.kind !== 'saving') void this.#write(this.#state.overwrite);
  }

  /** Forgets what is not written: the page is about to show something else. */
  abandon(): void {
    clearTimeout(this.#draftTimer);
    this.#become({ kind: 'saved', at: null });
  }

  /** Writes the workbook by `write`, to a file that is then gone on with; throws as it does. */
  async writeElsewhere(write: () => Promise<void>): Promise<void> {
    await this.settled();
    const before = this.#state;
    this.#become(BEING_WRITTEN);
    try {
      await write();
      if (this.#state.kind !== 'saving') this.#become(BEING_WRITTEN);
      this.tell({ kind: 'saved' });
    } catch (error) {
      const isChanged = this.#state.kind === 'saving' && this.#state.again;
      this.#become(before);
      if (isChanged) this.tell({ kind: 'change' });
      throw error;
    }
  }

  /** Writes at once what is not written; gives whether the file then holds everything. */
  async settled(): Promise<boolean> {
    if (this.#state.kind === 'failed') this.tell({ kind: 'save' });
    while (this.#state.kind === 'changed' || this.#state.kind === 'saving') {
      this.tell({ kind: 'save' });
      await new Promise<void>((resolve) => this.#ended.push(resolve));
    }
    return !isUnsaved(this.#state);
  }

  #become(state: Saving): void {
    const isNew = state !== this.#state;
    this.#state = state;
    clearTimeout(this.#timer);
    if ('dueAt' in state)
      this.#timer = setTimeout(() => this.tell({ kind: 'due' }), Math.max(0, state.dueAt - Date.now()));
    if (isNew) this.onState(state);
  }

  #leave(): void {
    if (!isUnsaved(this.#state)) return;
    this.#keepDraft();
    this.tell({ kind: 'save' });
  }

  /** Has the browser keep what the workbook holds now, and gives it; what fails is told by the saving that follows. */
  #keepDraft(): ContentText {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    const start = performance.now();
    const text = this.content();
    void this.store.keep(text).catch(() => undefined);
    this.#draftMs = Math.max(DRAFT_MS, DRAFT_SHARE * (performance.now() - start));
    return text;
  }

  async #write(overwrite: boolean): Promise<void> {
    let outcome: SavingEvent;
    try {
      await this.store.save(this.content(), overwrite);
      outcome = { kind: 'saved' };
    } catch (error) {
      outcome = { kind: error instanceof FileChangedError ? 'conflict' : 'failure', message: messageOf(error) };
    }
    this.tell(outcome);
    for (const resolve of this.#ended.splice(0)) resolve();
  }
}
