/** Does what a person asks for in turn: what comes while something is under way waits. */
export class GestureQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  /** Does something now, or after all that waits; gives what it gives, and fails as it fails. */
  add<T>(gesture: () => Promise<T>): Promise<T> {
    const done = this.isBusy ? this.#last.then(gesture) : started(gesture);
    this.#waiting += 1;
    this.#last = done
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
      });
    return done;
  }

  /** Resolves once nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.isBusy) await this.#last;
  }
}

/** An async function so that what a gesture throws at once is a rejection too. */
async function started<T>(gesture: () => Promise<T>): Promise<T> {
  return gesture();
}
