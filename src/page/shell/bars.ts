import { button, closeButton, element, icon } from './element';
import { BUTTONS } from './phrases';

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
