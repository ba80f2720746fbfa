import favicon from '../favicon.svg';
import { button, element } from './element';
import { EMPTY } from './phrases';

/** What stands over the cells of a workbook that has none of the tabs that staff fill. */
export class EmptyState {
  #isDismissed = false;
  readonly #node: HTMLElement;

  constructor(holder: HTMLElement, actions: { readonly prepare: () => void; readonly open: () => void }) {
    this.#node = element(
      'section',
      { class: 'nec-empty', 'aria-label': EMPTY.title, hidden: true },
      element(
        'div',
        { class: 'nec-card' },
        element('img', { src: favicon, alt: '', width: 48, height: 48 }),
        element('h2', {}, EMPTY.title),
        element('p', {}, EMPTY.text),
        element(
          'div',
          { class: 'nec-card-buttons' },
          button(EMPTY.prepare, actions.prepare, { class: 'nec-main' }),
          button(EMPTY.open, actions.open),
        ),
        button(
          EMPTY.dismiss,
          () => {
            this.#isDismissed = true;
            this.show(false);
          },
          { class: 'nec-link' },
        ),
      ),
    );
    holder.append(this.#node);
  }

  show(isEmpty: boolean): void {
    const isShown = isEmpty && !this.#isDismissed;
    const isNew = isShown && this.#node.hidden;
    this.#node.hidden = !isShown;
    if (isNew) this.#node.querySelector('button')?.focus();
  }
}
