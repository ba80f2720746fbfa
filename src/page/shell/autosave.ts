import { isUnsaved, nextSaving } from '../saving';
import type { Saving, SavingEvent } from '../saving';
import { CONFLICT_STATUS, RequestError } from './server-client';
import type { Content, ServerClient } from './server-client';

const BEING_WRITTEN: Saving = { kind: 'saving', again: false, overwrite: false, failures: 0 };

/** Saves the workbook as it changes, and tells how that goes. */
export class Autosave {
  #state: Saving = { kind: 'saved', at: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLeaving = false;
  #ended: (() => void)[] = [];

  constructor(
    private readonly client: ServerClient,
    private revision: unknown,
    private readonly content: () => Content,
    private readonly onState: (saving: Saving) => void,
  ) {
    addEventListener('beforeunload', (event) => {
      if (!isUnsaved(this.#state)) return;
      this.#leave();
      event.preventDefault();
    });
    // A page that is hidden may never be shown again.
    addEventListener('pagehide', () => this.#leave());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#leave());
  }

  get state(): Saving {
    return this.#state;
  }

  /** What the server knows the file by. */
  get fileRevision(): unknown {
    return this.revision;
  }

  /** Tells what happened; see nextSaving. */
  tell(event: SavingEvent): void {
    const before = this.#state;
    this.#become(nextSaving(before, event, Date.now()));
    if (this.#state.kind === 'saving' && before.kind !== 'saving') void this.#write(this.#state.overwrite);
  }

  /** Forgets what is not written: the page is about to show something else. */
  abandon(): void {
    this.#become({ kind: 'saved', at: null });
  }

  /**
   * Writes the workbook by `write`, which gives the revision of the file that is then gone on with; throws as it does.
   */
  async writeElsewhere(write: () => Promise<unknown>): Promise<void> {
    await this.settled();
    const before = this.#state;
    this.#become(BEING_WRITTEN);
    try {
      this.revision = await write();
      if (this.#state.kind !== 'saving') this.#become(BEING_WRITTEN);
      this.tell({ kind: 'saved' });
    } catch (error) {
      const isChanged = this.#state.kind === 'saving' && this.#state.again;
      this.#become(before);
      if (isChanged) this.tell({ kind: 'change' });
      throw error;
    }
  }

  /**
   * Writes at once what is not written, and gives true once the file holds everything, false when it could not be
   * written.
   */
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
    this.#isLeaving = true;
    this.tell({ kind: 'save' });
    this.#isLeaving = false;
  }

  async #write(overwrite: boolean): Promise<void> {
    let outcome: SavingEvent;
    try {
      const { revision } = await this.client.save(this.content(), this.revision, {
        overwrite,
        isLeaving: this.#isLeaving,
      });
      this.revision = revision;
      outcome = { kind: 'saved' };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      outcome =
        error instanceof RequestError && error.status === CONFLICT_STATUS
          ? { kind: 'conflict', message }
          : { kind: 'failure', message };
    }
    this.tell(outcome);
    for (const resolve of this.#ended.splice(0)) resolve();
  }
}
