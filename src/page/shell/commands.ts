import { messageOf } from '../../host/values/exceptions';
import { element } from './element';
import { PAGE } from './phrases';
import type { Toasts } from './messages';

/** Runs what takes time: says so meanwhile, and says what failed. */
export class Commands {
  #running = 0;

  constructor(
    private readonly bar: HTMLElement,
    private readonly sheet: HTMLElement,
    private readonly toasts: Toasts,
    private readonly onBusy: (isBusy: boolean) => void,
  ) {}

  get isBusy(): boolean {
    return this.#running > 0;
  }

  /** Gives what `work` gives, with `text` shown meanwhile; throws as it does. */
  async busy<T>(text: string, work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    this.toasts.closeErrors();
    this.bar.replaceChildren(
      element('div', { class: 'nec-progress', 'aria-hidden': 'true' }),
      element('span', {}, text),
    );
    this.#mark();
    try {
      // What runs next may keep the page from drawing anything.
      await painted();
      return await work();
    } finally {
      this.#running -= 1;
      this.#mark();
    }
  }

  /** Runs a command, and shows a message when it fails; never throws. */
  async run(caption: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await this.busy(PAGE.busy(caption), work);
    } catch (error) {
      this.toasts.show({ title: PAGE.failed, text: told(error), seconds: null, isError: true });
    }
  }

  #mark(): void {
    const { isBusy } = this;
    this.sheet.setAttribute('aria-busy', String(isBusy));
    this.bar.hidden = !isBusy;
    if (!isBusy) this.bar.replaceChildren();
    this.onBusy(isBusy);
  }
}

/** Resolves once the page was drawn as it is, or at once when it is hidden and draws nothing. */
function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Gives the message of a failure for a person: that of a script, without the kind of error before it. */
function told(error: unknown): string {
  return messageOf(error).replace(/^(?:\w*Error|Exception): /, '') || PAGE.unknownFailure;
}
