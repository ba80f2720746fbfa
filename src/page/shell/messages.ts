import { button, closeButton, element, icon } from './element';
import { BUTTONS, PANEL } from './phrases';

/** A line below the header that stays until it is closed or no longer true. */
interface Bar {
  readonly text: string;
  readonly isWarning?: boolean;
  /** What its button does, and its caption. */
  readonly action?: { readonly caption: string; readonly run: () => void };
  readonly isKept?: boolean;
}

/** The lines below the header, each known by a name. */
export class Bars {
  readonly #shown = new Map<string, HTMLElement>();

  constructor(private readonly holder: HTMLElement) {
    holder.setAttribute('aria-live', 'polite');
  }

  show(name: string, { text, isWarning = false, action, isKept = false }: Bar): void {
    this.close(name);
    const node = element(
      'div',
      { class: isWarning ? 'nec-bar nec-bar-warning' : 'nec-bar' },
      ...(isWarning ? [icon('warning')] : []),
      element('p', {}, text),
    );
    if (action) node.append(button(action.caption, action.run));
    if (!isKept) node.append(closeButton(BUTTONS.close, () => this.close(name)));
    this.#shown.set(name, node);
    this.holder.append(node);
  }

  close(name: string): void {
    this.#shown.get(name)?.remove();
    this.#shown.delete(name);
  }
}

/** A message that does not stop anybody. */
interface Toast {
  readonly title: string;
  readonly text: string;
  /** How long it stays, in seconds; null until it is closed. */
  readonly seconds: number | null;
  readonly isError?: boolean;
}

/** The messages at the bottom of the page; a new one takes the place of the one with its title, as in Sheets. */
export class Toasts {
  readonly #shown = new Map<string, { readonly node: HTMLElement; readonly isError: boolean; stop: () => void }>();
  readonly #polite = element('div', { 'aria-live': 'polite', 'aria-relevant': 'additions text' });
  readonly #alerts = element('div', { 'aria-live': 'assertive', 'aria-relevant': 'additions text' });

  constructor(holder: HTMLElement) {
    holder.setAttribute('role', 'region');
    holder.setAttribute('aria-label', PANEL.notifications);
    holder.append(this.#alerts, this.#polite);
  }

  show({ title, text, seconds, isError = false }: Toast): void {
    this.close(title);
    const node = element(
      'div',
      { class: isError ? 'nec-toast nec-toast-error' : 'nec-toast' },
      element('div', { class: 'nec-toast-text' }, element('strong', {}, title), element('p', {}, text)),
      closeButton(PANEL.closeToast, () => this.close(title)),
    );
    const entry = { node, isError, stop: (): void => undefined };
    this.#shown.set(title, entry);
    (isError ? this.#alerts : this.#polite).append(node);
    if (seconds === null || seconds < 0) return;
    // Somebody who reads it, or has the focus in it, keeps it.
    const start = (): void => {
      entry.stop();
      const timer = setTimeout(() => this.close(title), seconds * 1000);
      entry.stop = () => clearTimeout(timer);
    };
    for (const type of ['mouseenter', 'focusin']) node.addEventListener(type, () => entry.stop());
    for (const type of ['mouseleave', 'focusout']) node.addEventListener(type, start);
    start();
  }

  /** Closes what says that something failed: something else is being done. */
  closeErrors(): void {
    for (const [title, { isError }] of this.#shown) if (isError) this.close(title);
  }

  close(title: string): void {
    const entry = this.#shown.get(title);
    if (!entry) return;
    entry.stop();
    entry.node.remove();
    this.#shown.delete(title);
  }
}
